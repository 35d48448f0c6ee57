/** Settings as they were kept, which a hand may have changed since. */
import { z } from "zod";
import { defaults, MENTIONS, type Settings } from "./notes.ts";

const readable = z.object({
  private: z.boolean(),
  channels: z.array(z.string()),
  passages: z.int().min(1).max(5),
  language: z.string().nullable(),
  gaps: z.boolean(),
  common: z.boolean(),
  librarians: z.string().nullable(),
  askers: z.array(z.string()),
  collections: z.record(z.string(), z.string()),
  mentions: z.enum(MENTIONS),
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

/** What their operator is told of settings that mean nothing. */
export const unreadSettings = (server: string, unread: readonly string[]): string =>
  `The settings of the server ${server} cannot be read in full (${unread.join(", ")}): there the defaults hold until an owner sets them again`;
