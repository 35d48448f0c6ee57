/**
 * What goes in and what comes out: a Call and a Reply. A reply holds meaning only: no colour, no Markdown, no columns.
 * Every string in it is plain text; each renderer escapes it for its own medium.
 */
import type { Anchor } from "./addresses.ts";
import type { Span } from "./model.ts";

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Who asks, and where. */
export interface Caller {
  /** The person's id at the door they came through; used for limits only, never kept. */
  readonly user: string;
  /** The server's id; null in a direct message, the terminal and the preview. */
  readonly server: string | null;
  readonly channel: string | null;
  /** Whether they may manage the server; true in the terminal and the preview, which are the owner's own. */
  readonly manages: boolean;
  /** Ids of the roles they have in the server. */
  readonly roles?: readonly string[];
  /** Whether the bot may open threads where they are and write in them; left out: that is not known. */
  readonly opensThreads?: boolean;
  /** Ids of all its channels and roles, where the door knows them; left out: any id may be one. */
  readonly places?: { readonly channel: ReadonlySet<string>; readonly role: ReadonlySet<string> };
}

export interface Call {
  /** The command's name, e.g. "who-said". */
  readonly command: string;
  readonly options: OptionValues;
  /** BCP 47, as the medium names it, e.g. "en-US" or "de". */
  readonly locale: string;
  readonly caller: Caller;
}

/** answer: what was asked for; nothing: an honest no; slip: the caller's, with the way out; trouble: ours. */
export type Tone = "answer" | "nothing" | "slip" | "trouble";

/** A further call offered with a reply; a button, where the medium has them. */
export interface FollowUp {
  readonly label: string;
  readonly call: { readonly command: string; readonly options: OptionValues };
  /** Shown, but not to be pressed: the end of the pages. */
  readonly disabled?: boolean;
  /** here: the reply takes the place of this one (a page turned); anew: it comes as a reply of its own, to the one who asked. */
  readonly opens: "here" | "anew";
  /** With `here`: whoever presses it; else a press by somebody other than who asked comes as a reply of its own. */
  readonly byAnyone?: boolean;
}

/** Words of a source, as they stand in it. */
export interface ShownPassage {
  /** The passage's number in the reply, which its citation carries; null where passages are not numbered. */
  readonly number: number | null;
  /** Whose words these are and how they are given: "Liu Yunshan, propaganda chief – direct quotation"; null for a fact. */
  readonly attribution: string | null;
  /** Exactly the source's text. */
  readonly text: string;
  /** What to emphasise: offsets into `text`. */
  readonly marks: readonly Span[];
  /** "Catherine Cadell, Reuters, paragraph 13". */
  readonly citation: string;
  /** The end of the citation that says where in the article, in our own words: "paragraph 13". */
  readonly place: string;
  /** Where it stands, for doors that can link; null where only a private link leads there. */
  readonly anchor: Anchor | null;
  /** Whether a way into the article stands beside it, where the medium has one, and what that is called; null for none. */
  readonly reads: string | null;
  /** The article's id, the sentence's, and the publisher's page; for doors that can link. */
  readonly document: string;
  readonly snippet: string | null;
  readonly url: string | null;
  /** A remark of ours about it, e.g. "This is the cited paragraph."; null for none. */
  readonly note: string | null;
  readonly followUps: readonly FollowUp[];
}

/** Questions to be answered in writing, at most five; what is entered becomes options of `call`. */
export interface ReplyForm {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly call: FollowUp["call"];
  /** What the button that sends it off says, where there is one. */
  readonly submit: string;
}

export interface Field {
  /** The option that it becomes. */
  readonly name: string;
  readonly label: string;
  /** What stands in it at first. */
  readonly value: string;
  readonly required: boolean;
  /** Longest text, in UTF-16 units. */
  readonly max: number;
}

export interface Reply {
  readonly tone: Tone;
  /** One line that carries the meaning by itself, in a notification and a screen reader. */
  readonly heading: string;
  /** Sentences of ours below the heading. */
  readonly lines: readonly string[];
  /** The channels and roles that our own lines name, as they stand there: `<#1>`, `<@&2>`. Everything else like it is text. */
  readonly names: readonly string[];
  /** For each of `lines` the article that it names; null, or less of them, where one names none. For doors that can link. */
  readonly articles: readonly (string | null)[];
  readonly passages: readonly ShownPassage[];
  /** Sentences of ours below the passages. */
  readonly closing: readonly string[];
  readonly followUps: readonly FollowUp[];
  readonly private: boolean;
  /** Addresses to open, of our own making: private links into the reading room. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** A file to hand over. */
  readonly file: { readonly name: string; readonly content: string | Uint8Array } | null;
  /** What is to be filled in; the door that can shows it at once in the place of the rest. */
  readonly form: ReplyForm | null;
}

/** A reply of which only what differs from an empty public answer is said. */
export function reply(parts: Partial<Reply> & Pick<Reply, "heading">): Reply {
  const empty = {
    lines: [],
    articles: [],
    names: [],
    passages: [],
    closing: [],
    followUps: [],
    links: [],
    file: null,
    form: null,
  };
  return { tone: "answer", private: parts.tone !== undefined && parts.tone !== "answer", ...empty, ...parts };
}

/** The caller's slip: its message is the private reply, with the way out. */
export class UserError extends Error {
  readonly followUps: readonly FollowUp[];
  /** See `Reply`. */
  readonly names: readonly string[];
  constructor(message: string, followUps: readonly FollowUp[] = [], names: readonly string[] = []) {
    super(message);
    this.followUps = followUps;
    this.names = names;
  }
}
