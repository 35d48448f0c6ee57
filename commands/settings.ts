/** What those who manage a server decide about the bot in it. */
import { channel, defineCommand, oneof, whole, yesno } from "../src/command.ts";
import { reply, UserError, type FollowUp } from "../src/reply.ts";
import type { Settings } from "../src/state/notes.ts";
import { languages, wordingFor } from "../src/wording/index.ts";

/** Each person's own language. */
const OWN = "own";

export default defineCommand({
  name: "settings",
  owners: true,
  options: {
    private: yesno(),
    passages: whole({ min: 1, max: 5 }),
    language: oneof([OWN, ...languages]),
    gaps: yesno(),
    channel: channel(),
    /** Answers in every channel again. */
    everywhere: yesno({ hidden: true }),
    /** Ends the private links into the server's articles, and what they opened. */
    close: yesno({ hidden: true }),
  },
  run: async ({ options, notes, caller, room, ...context }) => {
    const { server } = caller;
    if (server === null) throw new UserError(context.say.settings.noServer);
    const before = notes.settings(server);
    const { language, channel: toggled, everywhere, close, ...plain } = options;
    const wanted: Partial<Settings> = {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(language === undefined ? {} : { language: language === OWN ? null : language }),
      ...(toggled === undefined ? {} : { channels: toggle(before.channels, toggled) }),
      ...(everywhere ? { channels: [] } : {}),
    };
    const changing = Object.keys(wanted).length > 0;
    const now = changing ? notes.change(server, wanted) : before;
    const say = now.language === null ? context.say : wordingFor(now.language);
    if (changing && notes.trouble !== null) throw new UserError(say.settings.notKept);
    const back: FollowUp = {
      label: say.settings.everywhere,
      call: { command: "settings", options: { everywhere: true } },
      opens: "here",
    };
    const closing: FollowUp = {
      label: say.settings.close,
      call: { command: "settings", options: { close: true } },
      opens: "here",
    };
    if (close) room?.close(server);
    return reply({
      heading: close ? say.settings.closed : changing ? say.settings.changed : say.settings.heading,
      lines: [
        say.settings.private(now.private),
        say.settings.channels(now.channels.map((id) => `<#${id}>`)),
        say.settings.passages(now.passages),
        say.settings.language(now.language),
        say.settings.gaps(now.gaps),
        ...(room ? [say.settings.links] : []),
      ],
      closing: [say.settings.how],
      followUps: [...(now.channels.length ? [back] : []), ...(room ? [closing] : [])],
      private: true,
    });
  },
});

/** A channel is let in, or left out again where it was in. */
function toggle(channels: readonly string[], id: string): readonly string[] {
  return channels.includes(id) ? channels.filter((c) => c !== id) : [...channels, id].slice(-25);
}
