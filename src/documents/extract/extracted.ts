/** What is read out of a file in another process, checked when it arrives: that process has seen whatever the file held. */
import { z } from "zod";
import type { Problem } from "../../model.ts";
import { LONGEST_TABLES, READING_LIMITS, megabytes } from "./limits.ts";

const line = z.string().max(2_000);
const place = z.union([
  z.strictObject({ page: z.int().min(1) }),
  z.strictObject({ row: z.number().int().min(1) }),
  z.strictObject({ slide: z.int().min(1), notes: z.literal(true).exactOptional() }),
  z.strictObject({ chapter: z.string().max(500) }),
  z.strictObject({ time: z.number().min(0) }),
]);
const piece = z.strictObject({
  text: z.string().max(READING_LIMITS.text),
  heading: z.int().min(0).max(6),
  quoted: z.literal(true).exactOptional(),
  place: place.exactOptional(),
});

const about = {
  /** What the file says of itself; read as front matter is. */
  stated: z.strictObject({
    title: line.exactOptional(),
    author: line.exactOptional(),
    publisher: line.exactOptional(),
    published: line.exactOptional(),
    url: line.exactOptional(),
    language: line.exactOptional(),
  }),
  /** What a person should know of the reading: "Pages 3 and 4 hold pictures only." */
  notes: z.array(z.strictObject({ what: line, fix: line })).max(20),
};

export const Extracted = z.strictObject({ ...about, pieces: z.array(piece).max(500_000) });
export type Extracted = z.infer<typeof Extracted>;

const row = z.tuple([z.int().min(1), z.array(z.string().max(LONGEST_TABLES)).readonly()]).readonly();

/** Tables as they stand in the file: what their rows say is put together as that of other tables. */
export const Workbook = z.strictObject({
  ...about,
  sheets: z.array(z.strictObject({ name: line, rows: z.array(row).max(2_000_000).readonly() })).max(5_000),
});
export type Workbook = z.infer<typeof Workbook>;

export const Failure = z.strictObject({
  failed: z.enum([
    "encrypted",
    "pictures",
    "damaged",
    "other-kind",
    "too-large",
    "too-long",
    "empty",
    "time",
    "memory",
    "fault",
  ]),
  /** What the reader of the format said, for the operator. */
  detail: z.string().max(300).exactOptional(),
});
export type Failure = z.infer<typeof Failure>;

export const ExtractionOutcome = z.union([Extracted, Workbook, Failure]);
export type ExtractionOutcome = z.infer<typeof ExtractionOutcome>;

const AGAIN = "Open it in the program it comes from and save it again, or fetch it once more.";
const TOLD: Readonly<Record<Failure["failed"], readonly [what: string, fix: string]>> = {
  encrypted: ["It is locked with a password.", "Save it without one."],
  pictures: [
    "It holds pictures of pages, and no text.",
    "Have its text recognised (OCR), and save it with that text.",
  ],
  damaged: ["It is damaged, or a part of it is missing", AGAIN],
  "other-kind": [
    "It is damaged, or something else than its name says",
    `${AGAIN} If it is something else, give it the ending of what it is.`,
  ],
  "too-large": [
    `Unpacked it has more than ${megabytes(READING_LIMITS.inflated)} or ${READING_LIMITS.entries.toLocaleString("en")} parts.`,
    "Save its text as a file of its own.",
  ],
  "too-long": ["It is too long for one article.", "Divide it into several."],
  empty: ["There is no text in it.", "Put an article in it, or remove it."],
  time: [
    `Reading it was ended after ${READING_LIMITS.time / 1000} seconds.`,
    "Divide it, or save its text as a file of its own. Where the machine was only busy, save it anew: then it is read again.",
  ],
  memory: [
    `Reading it was ended because it took more than ${megabytes(READING_LIMITS.memory)} of memory.`,
    "Divide it, or save its text as a file of its own.",
  ],
  fault: ["It could not be read", AGAIN],
};

/** A failure as its operator is told of it. */
export function problemOf(where: string, { failed, detail }: Failure): Problem {
  const [what, fix] = TOLD[failed];
  const sentence = what.endsWith(".") ? what : `${what}${detail ? `: ${detail.replace(/\.$/u, "")}` : ""}.`;
  return { where, what: sentence, fix };
}
