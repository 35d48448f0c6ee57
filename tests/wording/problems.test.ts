/** What is wrong with a file or a link is told in the owner's language too. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchDocument } from "../../src/documents/fetch/fetch.ts";
import { openExtractor, type Extractor } from "../../src/documents/extract/extract.ts";
import { extractedEndings, unreadFileType } from "../../src/documents/extract/file-types.ts";
import { formats } from "../../src/documents/formats/index.ts";
import { Failure, problemOf } from "../../src/documents/extract/extracted.ts";
import { inGerman } from "../../src/wording/de/problems.ts";
import { bad } from "../documents/unreadable-files.ts";
import { pdfOf } from "../documents/made-pdf.ts";

/** Words that every sentence of the reading's has one of, and no German one. */
const ENGLISH = /\b(?:it|its|the|there|them|is|are|and|or|save|check|divide|remove|put|have)\b/iu;

let extractor: Extractor;
beforeAll(() => {
  extractor = openExtractor({ limits: { time: 3000, memory: 300_000_000 } });
});
afterAll(() => extractor.close());

const told = async (name: string, content: Uint8Array | string) =>
  (await extractor.extract(Buffer.from(content), name)).problems.map(({ what, fix }) => `${what} ${fix}`);

test("files that cannot be read, and those of which a part cannot", async () => {
  const files: Record<string, Uint8Array | string> = {
    ...Object.fromEntries(Object.entries(await bad()).map(([name, { content }]) => [name, content])),
    "none.txt": "",
    "blank.txt": " \n ",
    "nul.txt": "a\0b",
    "unknown.xyz": "text",
    "no.pdf": "no PDF at all",
    "no.docx": "no document",
    "no.srt": "1\nnot a time\n",
    "latin.txt": Buffer.from("Caf\u00e9 M\u00fcller \u00f6ffnet um zehn.", "latin1"),
    "empty.pdf": await pdfOf(() => {}),
  };
  let sentences = 0;
  for (const [name, content] of Object.entries(files))
    for (const problem of await told(name, content)) {
      // What a library says stands in brackets, as it is.
      expect([name, inGerman(problem).replace(/\([^)]*\)/gu, "")]).toEqual([
        name,
        expect.not.stringMatching(ENGLISH),
      ]);
      sentences++;
    }
  expect(sentences).toBeGreaterThan(12);
});

test("of the kinds that are said to be read, all are, and the others are another spelling of one of them", () => {
  const named: readonly string[] = unreadFileType("a.exe").fix.match(/\.[a-z]+\b/gu) ?? [];
  const read = [...Object.keys(formats), ...extractedEndings];
  expect(named.filter((ending) => !read.includes(ending))).toEqual([]);
  expect(read.filter((ending) => !named.includes(ending))).toEqual([
    ".text",
    ".markdown",
    ".pdf",
    ".htm",
    ".xhtml",
    ".mht",
    ".xlsm",
    ".ppsx",
  ]);
});

// Of another kind than its name says is told with what it is: above.
test.each(Failure.shape.failed.options.filter((failed) => failed !== "other-kind"))(
  "a file that cannot be read for this reason: %s",
  (failed) => {
    const { what, fix } = problemOf("a.pdf", { failed });
    expect(inGerman(`${what} ${fix}`)).not.toMatch(ENGLISH);
  },
);

test("links that lead nowhere, or where nobody may go", async () => {
  for (const link of ["hello", "http://127.0.0.1/", "http://nowhere.invalid/"]) {
    const refused = await fetchDocument(link, { agent: "Verbatim/test" }).catch((error: Error) => error);
    const { message, fix } = refused as Error & { fix: string };
    expect([link, inGerman(`${message} ${fix}`)]).toEqual([link, expect.not.stringMatching(ENGLISH)]);
  }
});

test("a sentence that is not known stays, and those around it are told", () => {
  expect(inGerman("It is empty. A new kind of trouble. Remove it.")).toBe(
    "Sie ist leer. A new kind of trouble. Bitte entfernen.",
  );
});
