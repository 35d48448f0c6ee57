/** What Discord tells the bot -> a call. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIInteraction,
  type APIMessage,
} from "discord.js";
import type { OptionValues, OptionValue } from "../../reply.ts";
import { THREADS } from "./caller.ts";
import { unpackPress, type Press } from "./codec.ts";
import type { ButtonStore } from "../../state/buttons.ts";
import { fullValue } from "./choices.ts";
import { unformatted } from "./unformatted.ts";

/** A call still without its locale and caller. */
export interface AskedCommand {
  readonly command: string;
  readonly options: OptionValues;
}

export type Event =
  | { readonly kind: "command"; readonly asked: AskedCommand }
  | { readonly kind: "press"; readonly press: Press; readonly private: boolean }
  | { readonly kind: "typing"; readonly asked: AskedCommand; readonly option: string }
  /** A message command on a message without words. */
  | { readonly kind: "wordless" }
  /** A button whose call is no longer kept, or a form or button that none of ours made. */
  | { readonly kind: "gone" };

/** The commands in a message's menu, and the call each makes of the message's words. */
export const messageCommands = {
  checkQuote: { command: "who-said", option: "words" },
  askAbout: { command: "ask", option: "question" },
  addToLibrary: { command: "library message", option: "text" },
} as const;

/** `menu` says which of `messageCommands` a name in the message menu is. */
export async function readInteraction(
  interaction: APIInteraction,
  keep: ButtonStore,
  menu: (name: string) => keyof typeof messageCommands | null,
): Promise<Event> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.ChatInput)
        return { kind: "command", asked: await askedOf(data, keep) };
      const which = data.type === ApplicationCommandType.Message ? menu(data.name) : null;
      // None of ours, such as one that a former version registered: served like any command that there is not.
      if (data.type !== ApplicationCommandType.Message || !which)
        return { kind: "command", asked: { command: data.name, options: {} } };
      const message = data.resolved.messages[data.target_id];
      const own = [message?.application_id, message?.author?.id].includes(interaction.application_id);
      const text = message ? textOfMessage(message) : "";
      const words = unformatted((own && firstQuotation(text)) || text);
      const { command, option } = messageCommands[which];
      if (which === "addToLibrary" && message)
        return { kind: "command", asked: { command, options: handedOver(message, words, interaction) } };
      if (!words) return { kind: "wordless" };
      return { kind: "command", asked: { command, options: { [option]: words, private: true } } };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = interaction;
      const asked = await askedOf(data, keep);
      const options = belowOf(data)?.options ?? data.options;
      const focused = options.find((o) => "focused" in o && o.focused);
      return { kind: "typing", asked, option: focused?.name ?? "" };
    }
    case InteractionType.MessageComponent: {
      const press = await unpackPress(interaction.data.custom_id, keep);
      if (press === null || press === "gone") return { kind: "gone" };
      return { kind: "press", press, private: ((interaction.message.flags ?? 0) & 64) !== 0 };
    }
    case InteractionType.ModalSubmit: {
      const press = await unpackPress(interaction.data.custom_id, keep);
      if (press === null || press === "gone") return { kind: "gone" };
      const { command, options } = press.call;
      return { kind: "command", asked: { command, options: { ...options, ...enteredIn(interaction.data) } } };
    }
    default:
      return { kind: "gone" };
  }
}

/** A message as something to keep: its upload, else its words, with who wrote it, when, and where it stands. */
function handedOver(message: Partial<APIMessage>, words: string, interaction: APIInteraction): OptionValues {
  const { author, timestamp, id } = message;
  const files = (message.attachments ?? []).filter(({ content_type }) => !isPicture(content_type));
  const server = interaction.guild_id ?? "@me";
  return {
    text: words,
    file: files[0]?.url ?? "",
    files: files.length,
    link: /https?:\/\/\S+/u.exec(message.content ?? "")?.[0] ?? "",
    author: author?.global_name ?? author?.username ?? "",
    writer: author?.id ?? "",
    ofABot: author?.bot === true || message.webhook_id !== undefined,
    published: timestamp?.slice(0, 10) ?? "",
    url: `https://discord.com/channels/${server}/${interaction.channel?.id ?? interaction.channel_id ?? ""}/${id ?? ""}`,
  };
}

/** What holds no text; a message's other uploads and its words are kept all the same. */
const isPicture = (type: string | undefined) => /^(?:image|video|audio)\//u.test(type ?? "");

interface Given {
  readonly name: string;
  readonly type: number;
  readonly value?: OptionValue;
  readonly options?: readonly Given[];
}
interface NamedChannel {
  readonly name?: string | null;
  readonly type: number;
  readonly parent_id?: string | null;
}
interface Typed {
  readonly name: string;
  readonly options?: readonly object[];
  readonly resolved?: {
    readonly attachments?: Readonly<Record<string, { readonly url: string }>>;
    readonly channels?: Readonly<Record<string, NamedChannel>>;
  };
}

/** The command of a group that was typed: the "add" of "/library add". */
function belowOf({ options }: Typed): Given | undefined {
  return ((options ?? []) as readonly Given[]).find(({ type }) => type === 1);
}

async function askedOf(data: Typed, keep: ButtonStore): Promise<AskedCommand> {
  const below = belowOf(data);
  const given = below ? (below.options ?? []) : ((data.options ?? []) as readonly Given[]);
  const { attachments: files = {}, channels = {} } = data.resolved ?? {};
  const options: [string, OptionValue][] = [];
  for (const { name, type, value } of given)
    if (type === ATTACHMENT && value !== undefined) options.push([name, files[String(value)]?.url ?? ""]);
    else if (type === CHANNEL && value !== undefined)
      options.push([name, channelMeant(String(value), channels[String(value)])]);
    else if (value !== undefined)
      options.push([name, typeof value === "string" ? await fullValue(value, keep) : value]);
  return {
    command: below ? `${data.name} ${below.name}` : data.name,
    options: Object.fromEntries(options),
  };
}

const ATTACHMENT = 11;
const CHANNEL = 7;
const CATEGORY = 4;

/** By its id: a thread's channel is meant where a thread was chosen. A category is none; its name will say so. */
function channelMeant(id: string, chosen: NamedChannel | undefined): string {
  if (chosen?.type === CATEGORY) return `▾ ${chosen.name ?? ""}`;
  return (chosen && THREADS.has(chosen.type) && chosen.parent_id) || id;
}

/** What was entered into a form, by the name of the field. */
function enteredIn({ components }: { readonly components: readonly unknown[] }): OptionValues {
  const fields = (components as readonly { component?: { custom_id?: string; value?: string } }[]).flatMap(
    ({ component }) => (component?.custom_id === undefined ? [] : [component]),
  );
  return Object.fromEntries(fields.map(({ custom_id, value }) => [custom_id, value ?? ""]));
}

/** Of an answer of the bot's own: the first words that it shows of a source, and not its own lines around them. */
const firstQuotation = (text: string) => /^> .*(?:\n> .*)*/mu.exec(text)?.[0] ?? "";

type Piece = { readonly type: number; readonly content?: string; readonly components?: readonly unknown[] };

/** A message's words: its content, else the texts in its components, else those of its embeds, else what it forwards, else what it polls. */
export function textOfMessage(message: Partial<APIMessage>): string {
  const texts = (pieces: readonly unknown[]): string[] =>
    (pieces as readonly Piece[]).flatMap((p) =>
      p.type === ComponentType.TextDisplay ? [p.content ?? ""] : texts(p.components ?? []),
    );
  const content = message.content?.trim();
  if (content) return content;
  const shown = texts(message.components ?? [])
    .join("\n")
    .trim();
  const embedded = (message.embeds ?? [])
    .map((e) => e.description || e.title || "")
    .join("\n")
    .trim();
  const forwarded = message.message_snapshots?.[0]?.message;
  return shown || embedded || (forwarded && textOfMessage(forwarded)) || (message.poll?.question.text ?? "");
}
