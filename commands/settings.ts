/** What those who manage a server decide about the bot in it. */
import { isDeepStrictEqual } from "node:util";
import { channel, defineCommand, oneof, role, text, whole, yesno } from "../src/command.ts";
import type { Context, Values } from "../src/command.ts";
import { reply, UserError, type FollowUp } from "../src/reply.ts";
import { MENTIONS, type Settings } from "../src/state/notes.ts";
import { completePart, partsOf } from "./shared/own.ts";
import { shortened } from "./shared/shortened.ts";
import { languages, wordingFor, type Wording } from "../src/wording/index.ts";

/** Each person's own language. */
const OWN = "own";

const options = {
  private: yesno(),
  passages: whole({ min: 1, max: 5 }),
  language: oneof([OWN, ...languages]),
  gaps: yesno(),
  channel: channel(),
  mentions: oneof(MENTIONS),
  common: yesno(),
  librarians: role(),
  askers: role(),
  /** The part of the library that is asked in the channel named with it. */
  collection: text({ max: 60, complete: completePart }),
  /** Answers in every channel again. */
  everywhere: yesno({ hidden: true }),
  /** Ends the private links into the server's articles, and what they opened. */
  close: yesno({ hidden: true }),
  /** Everybody may ask again. */
  everybody: yesno({ hidden: true }),
  /** Only who manages the server looks after its articles again. */
  managers: yesno({ hidden: true }),
};

export default defineCommand({
  name: "settings",
  owners: true,
  options,
  run: async ({ options, notes, caller, room, ...context }) => {
    const { server } = caller;
    if (server === null) throw new UserError(context.say.settings.noServer);
    const before = await notes.settings(server);
    await checkPart(options, before, context);
    const wanted = changed(options, before);
    const changing = Object.keys(wanted).length > 0;
    const now = changing ? await notes.change(server, wanted) : before;
    const say = wordingFor(now.language ?? context.spoken);
    // By what holds now: that something could be kept lately says nothing of this.
    if (!isDeepStrictEqual(now, { ...now, ...wanted })) throw new UserError(say.settings.notKept);
    const { close } = options;
    if (close) await room?.close(server);
    return reply({
      heading: close ? say.settings.closed : changing ? say.settings.changed : say.settings.heading,
      lines: linesOf(now, { hasRoom: room !== null, threadless: caller.opensThreads === false }, say),
      names: [
        ...[...now.channels, ...Object.keys(now.collections)].map(channelNamed),
        ...[...now.askers, ...(now.librarians ? [now.librarians] : [])].map(roleNamed),
      ],
      closing: [say.settings.how],
      followUps: buttonsOf(now, room !== null, say),
      private: true,
    });
  },
});

/** A part of the library is for a channel, and must be one that there is, or the one that the channel has. */
async function checkPart(
  { channel: named, collection }: Values<typeof options>,
  before: Settings,
  { own, say }: Pick<Context, "own" | "say">,
): Promise<void> {
  if (collection === undefined) return;
  if (named === undefined) throw new UserError(say.settings.whichChannel);
  if (collection === before.collections[named]) return;
  const parts = await partsOf(own);
  if (!parts.includes(collection))
    throw new UserError(say.library.noPart(shortened(collection, 60), parts.slice(0, 8)));
}

/** The settings that the options change, with their new values. */
function changed(given: Values<typeof options>, before: Settings): Partial<Settings> {
  const { language, channel: named, collection, askers, close: _, ...rest } = given;
  const { everywhere, everybody, managers, ...plain } = rest;
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(language === undefined ? {} : { language: language === OWN ? null : language }),
    ...(named !== undefined && collection === undefined ? { channels: toggle(before.channels, named) } : {}),
    ...(named !== undefined && collection !== undefined
      ? { collections: limited(before.collections, named, collection) }
      : {}),
    ...(askers === undefined ? {} : { askers: toggle(before.askers, askers) }),
    ...(everywhere ? { channels: [], collections: {} } : {}),
    ...(everybody ? { askers: [] } : {}),
    ...(managers ? { librarians: null } : {}),
  };
}

/** Each setting as it is now. */
function linesOf(
  now: Settings,
  { hasRoom, threadless }: { readonly hasRoom: boolean; readonly threadless: boolean },
  say: Wording,
): string[] {
  return [
    say.settings.private(now.private),
    say.settings.channels(now.channels.map(channelNamed)),
    say.settings.passages(now.passages),
    say.settings.language(now.language),
    say.settings.gaps(now.gaps),
    ...(hasRoom ? [say.settings.links] : []),
    say.settings.mentions[now.mentions],
    ...(now.mentions === "thread" && threadless ? [say.settings.threadless] : []),
    say.library.common(now.common),
    ...Object.entries(now.collections).map(([id, part]) => say.settings.collection(channelNamed(id), part)),
    say.settings.librarians(now.librarians && roleNamed(now.librarians)),
    say.settings.askers(now.askers.map(roleNamed)),
  ];
}

/** What can be taken back in one press. */
function buttonsOf(now: Settings, hasRoom: boolean, { settings }: Wording): FollowUp[] {
  const back = (label: string, option: "everywhere" | "everybody" | "managers" | "close"): FollowUp => ({
    label,
    call: { command: "settings", options: { [option]: true } },
    opens: "here",
  });
  return [
    ...(now.channels.length || Object.keys(now.collections).length
      ? [back(settings.everywhere, "everywhere")]
      : []),
    ...(now.askers.length ? [back(settings.everybody, "everybody")] : []),
    ...(now.librarians ? [back(settings.managers, "managers")] : []),
    ...(hasRoom ? [back(settings.close, "close")] : []),
  ];
}

const channelNamed = (id: string) => `<#${id}>`;
const roleNamed = (id: string) => `<@&${id}>`;

/** The part of the library asked in a channel; the same part once more, and all of it is asked again. */
function limited(
  collections: Settings["collections"],
  channel: string,
  collection: string,
): Settings["collections"] {
  const { [channel]: before, ...others } = collections;
  return before === collection ? others : { ...others, [channel]: collection };
}

/** A channel or role is let in, or left out again where it was in. */
function toggle(channels: readonly string[], id: string): readonly string[] {
  return channels.includes(id) ? channels.filter((c) => c !== id) : [...channels, id].slice(-25);
}
