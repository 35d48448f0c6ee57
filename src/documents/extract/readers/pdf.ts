/** PDF: the text of its pages in the order in which it is read. */
import { getDocumentProxy } from "unpdf";
import type { Place } from "../../../model.ts";
import { wholeWords } from "../../plain/hyphens.ts";
import type { Extracted } from "../extracted.ts";
import { Unreadable } from "../unreadable.ts";
import { columnsOf } from "./pdf/columns.ts";
import { withoutLineNumbers } from "./pdf/line-numbers.ts";
import { withoutRunningHeads } from "./pdf/running-heads.ts";
import { linesWithoutDropCaps } from "./pdf/drop-caps.ts";
import { upright, type PrintedRun } from "./pdf/direction.ts";
import type { Line } from "./pdf/lines.ts";
import { paragraphsOfPages } from "./pdf/paragraphs.ts";
import { bareWords } from "../../plain/bare-words.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Letters on a page below which it holds pictures only. */
const FEW = 8;
/** "Introduction . . . . . 1": a line of a table of contents. */
const LEADER = /(?<!\.\s?)(?:\.\s?){6,}\d{1,4}$/u;
const MAGIC = "%PDF-";

/** `told` hears of each page before it is read. */
export async function readPdf(
  bytes: Uint8Array,
  told: (page: number, pages: number) => void = () => {},
): Promise<Extracted> {
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes(MAGIC))
    throw new Unreadable("other-kind", "it does not begin as a PDF does");
  const pdf = await opened(bytes);
  const lines: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    told(number, pdf.numPages);
    lines.push(await pageOf(pdf, number));
  }
  const letters = lines.map((page) =>
    page.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0),
  );
  if (letters.every((count) => count < FEW)) throw new Unreadable("pictures");
  const text = withoutRunningHeads(withoutLineNumbers(lines)).map((page) =>
    page.filter((line) => !LEADER.test(line.text)),
  );
  const pages = text.map((page) => columnsOf(page));
  const known = wholeWords(lines.flatMap((page) => page.map(({ text }) => text)).join("\n"));
  const pieces = paragraphsOfPages(pages, known);
  const empty = letters.flatMap((count, i) => (count < FEW ? [i + 1] : []));
  return {
    stated: await statedIn(pdf, pieces),
    pieces,
    notes: empty.length ? [{ what: unread(empty), fix: RECOGNISE }] : [],
  };
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // It takes the bytes over, and takes no Buffer.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    throw new Unreadable(name === "PasswordException" ? "encrypted" : "damaged", message);
  }
}

async function pageOf(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item): PrintedRun[] => {
    if (!("str" in item) || !item.str) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = item.height || Math.hypot(a, b);
    return [{ text: item.str, x, y, width: item.width, size, along: [a, b] }];
  });
  page.cleanup();
  return linesWithoutDropCaps(upright(runs));
}

function unread(pages: readonly number[]): string {
  const shown = pages.slice(0, 8).join(", ") + (pages.length > 8 ? " and others" : "");
  return pages.length === 1
    ? `Page ${shown} holds a picture only; its text is not read.`
    : `Pages ${shown} hold pictures only; their text is not read.`;
}
const RECOGNISE = "Have its text recognised (OCR) if it matters.";

/**
 * What the file says of itself, where its first page says so too: programs write the names of files and accounts there.
 * Else the largest heading of the first page.
 */
async function statedIn(
  pdf: Pdf,
  pieces: readonly { text: string; heading: number; place?: Place }[],
): Promise<Extracted["stated"]> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const first = pieces.filter(({ place }) => place && "page" in place && place.page === 1);
  const printed = bareWords(first.map(({ text }) => text).join(" "));
  const say = (name: string) => {
    const value = info && name in info ? String((info as Record<string, unknown>)[name]).trim() : "";
    return value && bareWords(value).trim() && printed.includes(bareWords(value))
      ? value.slice(0, 500)
      : undefined;
  };
  const heading = first.filter((piece) => piece.heading > 0).toSorted((a, b) => a.heading - b.heading)[0];
  const title = say("Title") ?? heading?.text;
  const author = say("Author");
  return { ...(title ? { title } : {}), ...(author ? { author } : {}) };
}
