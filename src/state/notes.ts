/** What a server's owner decides, and what the bot notes for them. Nothing about people is kept. */

import { z } from "zod";

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
}

export const defaults: Settings = { private: false, channels: [], passages: 3, language: null, gaps: true };

const readable = z.object({
  private: z.boolean(),
  channels: z.array(z.string()),
  passages: z.int().min(1).max(5),
  language: z.string().nullable(),
  gaps: z.boolean(),
}) satisfies z.ZodType<Settings>;

/** Settings as they were written. `unread`: names of those that mean nothing, for which the defaults hold; "all" where nothing can be read. */
export function readSettings(json: string): { settings: Settings; unread: readonly string[] } {
  let written: unknown;
  try {
    written = JSON.parse(json);
  } catch {
    return { settings: defaults, unread: ["all"] };
  }
  if (typeof written !== "object" || written === null) return { settings: defaults, unread: ["all"] };
  const read = readable.partial().safeParse(written);
  if (read.success) return { settings: { ...defaults, ...(read.data as Partial<Settings>) }, unread: [] };
  const unread = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const rest = Object.fromEntries(Object.entries(written).filter(([name]) => !unread.has(name)));
  const kept = readable.partial().parse(rest) as Partial<Settings>;
  return { settings: { ...defaults, ...kept }, unread: [...unread] };
}

export interface Gap {
  readonly question: string;
  readonly count: number;
}

/** A passage whose speaker someone thinks is wrong. */
export interface Doubt {
  readonly snippet: string;
  readonly count: number;
}

/** One server never sees another's. `server` null is the terminal, the preview and direct messages: the defaults hold, nothing is kept. */
export interface Notes {
  /** Why nothing can be kept, e.g. a folder that cannot be written; null while it can. */
  readonly trouble: string | null;
  settings(server: string | null): Settings;
  change(server: string, settings: Partial<Settings>): Settings;
  noteGap(server: string | null, question: string): void;
  noteDoubt(server: string | null, snippet: string): void;
  gaps(server: string): readonly Gap[];
  doubts(server: string): readonly Doubt[];
  clear(server: string): void;
  close(): void;
}

/** Notes that keep nothing: the defaults hold. */
export const noNotes = (trouble: string | null = null): Notes => ({
  trouble,
  settings: () => defaults,
  change: (_, settings) => ({ ...defaults, ...settings }),
  noteGap: () => {},
  noteDoubt: () => {},
  gaps: () => [],
  doubts: () => [],
  clear: () => {},
  close: () => {},
});
