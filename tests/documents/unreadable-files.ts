/** Files as a self-hoster may have them that hold no article: five that cannot be read, and five bombs. */
import { docxOf, word, zipOf, zipOfOne } from "./made-files.ts";
import { pdfOf } from "./made-pdf.ts";
import { FILLER } from "./mixed-folder.ts";

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}">${[..."bcdefghij"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghij"[i]};`.repeat(20)}">`).join("")}]>`;

/** A PDF of a million objects, none of which is a page. */
function objects(): string {
  const lines = Array.from({ length: 1_000_000 }, (_, i) => `${i + 1} 0 obj<</A ${i + 2} 0 R>>endobj`);
  return `%PDF-1.7\n${lines.join("\n")}\ntrailer<</Root 1 0 R/Size 1000001>>\n%%EOF`;
}

interface Bad {
  readonly content: string | Uint8Array;
  /** What it is told to be. */
  readonly told: RegExp;
}

export const bad = async (): Promise<Readonly<Record<string, Bad>>> => ({
  "scan.pdf": {
    content: await pdfOf((pdf) => void pdf.rect(60, 60, 400, 600).fill("grey")),
    told: /pictures of pages/u,
  },
  "locked.pdf": {
    content: await pdfOf((pdf) => void pdf.text(FILLER), { userPassword: "x" }),
    told: /password/u,
  },
  "cut.docx": { content: (await docxOf(word.p(FILLER))).subarray(0, 700), told: /damaged/u },
  "fake.pdf": { content: "<html>no</html>", told: /something else than its name says/u },
  "sums.xls": { content: "PK", told: /of this kind are not read/u },
  "bomb-laughs.odt": {
    content: await zipOf({ "content.xml": `${LAUGHS}<office:text><text:p>&j;</text:p></office:text>` }),
    told: /entities/u,
  },
});

let made: ReturnType<typeof makeBombs> | null = null;

/** Those that cost their limit; made once, as that costs a second. */
export const bombs = () => (made ??= makeBombs());

const makeBombs = async (): Promise<Readonly<Record<string, Bad>>> => ({
  "bomb-flat.epub": {
    content: zipOfOne("big.xhtml", Buffer.alloc(1_000_000, "<p>a</p>"), 210),
    told: /more than 200 MB/u,
  },
  "bomb-many.docx": {
    content: await zipOf(Object.fromEntries(Array.from({ length: 5_100 }, (_, i) => [`word/${i}.xml`, ""]))),
    told: /5,000 parts/u,
  },
  "bomb-nested.docx": {
    content: await zipOf({ "word/inner.zip": zipOfOne("x.xml", Buffer.alloc(1_000_000), 50) }),
    told: /damaged/u,
  },
  "bomb-objects.pdf": { content: objects(), told: /damaged|pictures|memory|seconds/u },
});
