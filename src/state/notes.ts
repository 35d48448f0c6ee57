/** What a server's owner decides, and what the bot notes for them. Nothing about people is kept. */

export interface Settings {
  /** Whether replies are shown to the asker alone unless they say otherwise. */
  readonly private: boolean;
  /** Ids of the channels it answers in; empty: all. */
  readonly channels: readonly string[];
  /** Passages per answer, 1 to 5. */
  readonly passages: number;
  /** The language of replies; null: each person's own. */
  readonly language: string | null;
  /** Whether questions without an answer are noted. */
  readonly gaps: boolean;
  /** Whether the host's articles are served beside the server's own. */
  readonly common: boolean;
  /** Id of the role whose members look after the server's articles; null: only who manages the server. */
  readonly librarians: string | null;
  /** Ids of the roles that may ask; empty: everybody. */
  readonly askers: readonly string[];
  /** By a channel's id, the part of the library that is asked there. */
  readonly collections: Readonly<Record<string, string>>;
  /** How a message that mentions the bot is answered. */
  readonly mentions: Mentions;
}

/** reply: in place; thread: in a thread below it; private: by a button that shows the answer to who presses it; off: not at all. */
export const MENTIONS = ["reply", "thread", "private", "off"] as const;
export type Mentions = (typeof MENTIONS)[number];

/** The settings of a server that has changed none. */
export const defaults: Settings = {
  private: false,
  channels: [],
  passages: 3,
  language: null,
  gaps: true,
  common: true,
  librarians: null,
  askers: [],
  collections: {},
  mentions: "reply",
};

/** Of a server whose settings are kept, but cannot be read for now: whoever asked for privacy has it. */
export const unreadable: Settings = { ...defaults, private: true };

export interface Gap {
  readonly question: string;
  readonly count: number;
}

/** One call of a command. */
export interface CommandUse {
  readonly command: string;
  readonly found: boolean;
  /** Ids of the articles that its reply showed. */
  readonly cited: readonly string[];
}

/** How often a command was used on a day, and how often it found nothing. */
export interface Use {
  /** An ISO date. */
  readonly day: string;
  readonly command: string;
  readonly answered: number;
  readonly refused: number;
}

/** An article with how often its passages were shown. */
export interface CitedCount {
  readonly document: string;
  readonly count: number;
}

/** A passage whose speaker someone thinks is wrong. */
export interface Doubt {
  readonly snippet: string;
  readonly count: number;
}

/**
 * One server never sees another's. `server` null is the terminal, the preview and direct messages: the defaults hold, nothing
 * is kept. What is only noted (`noteGap`, `noteDoubt`, `noteUse`) never fails and need not be waited for.
 */
export interface Notes {
  /** Why nothing can be kept, e.g. a folder that cannot be written; null while it can. */
  readonly trouble: string | null;
  /** How often something could not be kept or read so far: looked at before and after, since what is read of nothing is empty. */
  readonly failures: number;
  settings(server: string | null): Promise<Settings>;
  /** Gives the settings as they are then: the former ones where nothing can be kept. */
  change(server: string, settings: Partial<Settings>): Promise<Settings>;
  noteGap(server: string | null, question: string): Promise<void>;
  noteDoubt(server: string | null, snippet: string): Promise<void>;
  /** Counts a call, and the articles that its reply showed. */
  noteUse(server: string | null, use: CommandUse): Promise<void>;
  gaps(server: string): Promise<readonly Gap[]>;
  doubts(server: string): Promise<readonly Doubt[]>;
  /** Of the last 90 days, oldest first. */
  uses(server: string): Promise<readonly Use[]>;
  /** Most often cited first. */
  cited(server: string): Promise<readonly CitedCount[]>;
  /** Deletes all that is kept of a server. */
  forget(server: string): Promise<void>;
  /** Strikes one passage off the doubted ones. */
  clearDoubt(server: string, snippet: string): Promise<void>;
  /** Deletes the noted questions and doubts. */
  clear(server: string): Promise<void>;
  /** Deletes what names its articles: doubted passages, and how often each was shown. */
  clearArticles(server: string): Promise<void>;
  /** What is still being noted is kept first. */
  close(): Promise<void>;
}

/** Notes that keep nothing: the defaults hold. */
export const noNotes = (): Notes => ({
  trouble: null,
  failures: 0,
  settings: async () => defaults,
  change: async (_, settings) => ({ ...defaults, ...settings }),
  noteGap: async () => {},
  noteDoubt: async () => {},
  noteUse: async () => {},
  uses: async () => [],
  cited: async () => [],
  forget: async () => {},
  gaps: async () => [],
  doubts: async () => [],
  clearDoubt: async () => {},
  clear: async () => {},
  clearArticles: async () => {},
  close: async () => {},
});
