/** Files that are no texts, read as the product reads them. */
import { openExtractor } from "../../src/documents/extract/extract.ts";

/** One for a whole thread of tests: it ends its process by itself. */
export const extractor = openExtractor();

/** What a file says, one line a paragraph: its heading's level, its place, its words. */
export async function readBytes(name: string, bytes: Uint8Array | string, type?: string) {
  const { articles, problems } = await extractor.extract(Buffer.from(bytes), name, type);
  const [raw] = articles;
  return {
    stated: raw && { title: raw.title, ...raw.source },
    lines: (raw?.blocks ?? []).map(({ span, heading, place, quoted }) => {
      const at = place ? `${Object.values(place).join()} ` : "";
      return `${at}${heading ? "#".repeat(heading) : quoted ? ">" : "¶"} ${raw!.text.slice(span.start, span.end)}`;
    }),
    problems: problems.map(({ where, what }) => `${where}: ${what}`),
  };
}

/** An article of three paragraphs. */
export const STORY = [
  "The mill at Orrin stood still on Friday after a storm had taken two of its four sails, and the carpenters went home.",
  "Ruth Calder, the warden, said that the timbers were worn and that the board had been told of it in the spring.",
  "“We ought to have mended them then,” she said. The board will meet in the old hall on the ninth of May.",
];
