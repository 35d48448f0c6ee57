/**
 * A command is constant data and one function.
 *
 *     export default defineCommand({
 *       name: "passage",
 *       options: { source: text({ required: true, complete: completeSource }), paragraph: whole({ required: true, min: 1 }) },
 *       run: async ({ options, library }) => reply({ ... }),   // options.paragraph is a number
 *     });
 *
 * Its words (name, summary, options, choices) stand in `wording/`, one table a language.
 */
import type { Room } from "./access/room.ts";
import type { Library } from "./library.ts";
import type { Caller, OptionValue, Reply } from "./reply.ts";
import type { About } from "./servers/about.ts";
import type { OwnLibrary } from "./servers/own.ts";
import type { Notes } from "./state/notes.ts";
import type { Wording } from "./wording/index.ts";

/** A suggestion while one types: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A file that was handed over, or fetched from its address. */
export interface Brought {
  readonly name: string;
  readonly content: Uint8Array;
  /** What is known of it from where it was fetched. */
  readonly about?: About;
}

/** `file`: the address of an upload; `link`: of a page. One of the two. */
export type Fetch = (
  from: { readonly file?: string | undefined; readonly link?: string | undefined },
  say: Wording,
) => Promise<Brought>;

/** What a command sees: never a door. */
export interface Context {
  /** What may be asked where the call comes from: the only way to the material. */
  readonly library: Library;
  /** The articles of the caller's server, to be changed; null outside of a server. */
  readonly own: OwnLibrary | null;
  /** Whether the caller may change them. */
  readonly librarian: boolean;
  /** Brings the file or the page that an option names; a UserError says why where that cannot be. */
  readonly fetch: Fetch;
  /** Says how work goes on that takes its time; shown where the reply is still awaited, until it comes. */
  readonly progress: (line: string) => void;
  /** The language of the reply: the server's, or where it has none the caller's own. */
  readonly locale: string;
  /** The caller's own language, whatever the server's is. */
  readonly spoken: string;
  /** The bot's own lines in the caller's language. */
  readonly say: Wording;
  readonly caller: Caller;
  /** Settings and notes of the caller's server. */
  readonly notes: Notes;
  /** The reading room on the web; null where none is served. */
  readonly room: Room | null;
}

export type Complete = (typed: string, context: Context) => Promise<readonly Choice[]> | readonly Choice[];

interface Common {
  readonly required?: boolean;
  /** Set by buttons only; not offered to someone who types. */
  readonly hidden?: boolean;
}
export interface TextOption extends Common {
  readonly kind: "text";
  /** Longest text taken; longer is cut, not refused. */
  readonly max: number;
  readonly complete?: Complete;
}
export interface WholeOption extends Common {
  readonly kind: "whole";
  readonly min: number;
  readonly max: number;
}
export interface YesNoOption extends Common {
  readonly kind: "yesno";
}
export interface OneOfOption<V extends string = string> extends Common {
  readonly kind: "oneof";
  readonly values: readonly V[];
}
/** A channel of the server, by its id; where there are none, text. */
export interface ChannelOption extends Common {
  readonly kind: "channel";
}
/** A file handed over: the address it can be fetched from, at the door's own hosts. */
export interface FileOption extends Common {
  readonly kind: "file";
}
/** A role of the server, by its id. */
export interface RoleOption extends Common {
  readonly kind: "role";
}
export type Option =
  | TextOption
  | WholeOption
  | YesNoOption
  | OneOfOption
  | ChannelOption
  | FileOption
  | RoleOption;

type Value<O extends Option> =
  O extends OneOfOption<infer V>
    ? V
    : O extends TextOption | ChannelOption | FileOption | RoleOption
      ? string
      : O extends WholeOption
        ? number
        : boolean;
/** The values of a command's options: a required one is always there. */
export type Values<O extends Record<string, Option>> = {
  readonly [K in keyof O]: O[K] extends { readonly required: true } ? Value<O[K]> : Value<O[K]> | undefined;
};

type Given<O extends Option, R extends boolean> = Partial<Omit<O, "kind" | "required" | "values">> & {
  readonly required?: R;
};
type Made<O extends Option, R extends boolean> = O & { readonly required: R };

const made = <O extends Option, R extends boolean>(base: O, given: Given<O, R>): Made<O, R> =>
  ({ required: false, ...base, ...given }) as Made<O, R>;

export const text = <const R extends boolean = false>(o: Given<TextOption, R> = {}) =>
  made<TextOption, R>({ kind: "text", max: 6000 }, o);
export const whole = <const R extends boolean = false>(o: Given<WholeOption, R> = {}) =>
  made<WholeOption, R>({ kind: "whole", min: 0, max: 1_000_000 }, o);
export const yesno = <const R extends boolean = false>(o: Given<YesNoOption, R> = {}) =>
  made<YesNoOption, R>({ kind: "yesno" }, o);
export const channel = <const R extends boolean = false>(o: Given<ChannelOption, R> = {}) =>
  made<ChannelOption, R>({ kind: "channel" }, o);
export const file = <const R extends boolean = false>(o: Given<FileOption, R> = {}) =>
  made<FileOption, R>({ kind: "file" }, o);
export const role = <const R extends boolean = false>(o: Given<RoleOption, R> = {}) =>
  made<RoleOption, R>({ kind: "role" }, o);
export const oneof = <const V extends string, const R extends boolean = false>(
  values: readonly V[],
  o: Given<OneOfOption<V>, R> = {},
) => made<OneOfOption<V>, R>({ kind: "oneof", values }, o);

export interface Definition<O extends Record<string, Option>> {
  /** One word, or two for a command of a group: "library add". */
  readonly name: string;
  readonly options: O;
  /** slash: a reader types it; button: only follow-ups call it. Default slash. */
  readonly reach?: "slash" | "button";
  /** Only for those who manage the server; `librarians`: and for those with the role that they chose. */
  readonly owners?: boolean | "librarians";
  /** In every channel and with any role: what was put to one person by name, who may be there where nothing is asked. */
  readonly unlimited?: boolean;
  readonly run: (context: Context & { readonly options: Values<O> }) => Promise<Reply>;
}

/** A command as the doors and `serve` see it: its options' values checked, but no longer known by type. */
export interface Command extends Omit<Definition<Record<string, Option>>, "run"> {
  readonly reach: "slash" | "button";
  readonly run: (
    context: Context & { readonly options: Readonly<Record<string, OptionValue | undefined>> },
  ) => Promise<Reply>;
}

export function defineCommand<const O extends Record<string, Option>>(definition: Definition<O>): Command {
  return { reach: "slash", ...definition } as unknown as Command;
}
