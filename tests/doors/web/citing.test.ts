import fc from "fast-check";
import { expect, test } from "vitest";
import { citeAs, type CitedText } from "../../../src/doors/web/room/citing.ts";
import type { Document } from "../../../src/model.ts";

const document: Document = {
  id: "harbour",
  title: "Harbour & “quay” at 50%",
  titleFrom: "article",
  language: "en",
  text: "",
  source: {
    file: "harbour.txt",
    author: "Ada Moss and Ben Orr",
    publisher: "Wexmouth Courier",
    published: "2026-03-02",
  },
  paragraphs: [],
};
const cited: CitedText = {
  document,
  text: "“The channel has lost *two* metres,” she said.",
  attribution: "Ruth Adeyemi, port director – direct quotation",
  citation: "Ada Moss, Wexmouth Courier, 2 March 2026, paragraph 2",
  place: "paragraph 2",
  key: "harbour-p2s1",
  url: "https://read.example.org/read/harbour?passage=the-channel-abc",
};

test("as text", () => {
  expect(citeAs("plain", cited)).toBe(`“The channel has lost *two* metres,” she said.
— Ruth Adeyemi, port director – direct quotation. Ada Moss, Wexmouth Courier, 2 March 2026, paragraph 2
https://read.example.org/read/harbour?passage=the-channel-abc`);
});

test("as Markdown, in which the source's signs stay signs", () => {
  expect(citeAs("markdown", cited)).toBe(`> “The channel has lost \\*two\\* metres,” she said\\.
>
> — Ruth Adeyemi, port director – direct quotation\\. [Ada Moss, Wexmouth Courier, 2 March 2026, paragraph 2](<https://read.example.org/read/harbour?passage=the-channel-abc>)`);
});

test("as BibTeX", () => {
  expect(citeAs("bibtex", cited)).toBe(`@article{harbour-p2s1,
  author = {{Ada Moss} and {Ben Orr}},
  title = {{Harbour \\& “quay” at 50\\%}},
  journal = {Wexmouth Courier},
  date = {2026-03-02},
  year = {2026},
  url = {https://read.example.org/read/harbour?passage=the-channel-abc},
  note = {paragraph 2},
  annote = {“The channel has lost *two* metres,” she said. — Ruth Adeyemi, port director – direct quotation},
}`);
});

test("as RIS", () => {
  expect(citeAs("ris", cited).split("\r\n")).toEqual([
    "TY  - NEWS",
    "AU  - Ada Moss",
    "AU  - Ben Orr",
    "TI  - Harbour & “quay” at 50%",
    "T2  - Wexmouth Courier",
    "PY  - 2026",
    "DA  - 2026/03/02/",
    "UR  - https://read.example.org/read/harbour?passage=the-channel-abc",
    "LA  - en",
    "M1  - paragraph 2",
    "N1  - “The channel has lost *two* metres,” she said. — Ruth Adeyemi, port director – direct quotation",
    "ER  - ",
  ]);
});

test("as CSL-JSON", () => {
  expect(JSON.parse(citeAs("csl", cited))).toEqual([
    {
      id: "harbour-p2s1",
      type: "article-newspaper",
      title: document.title,
      author: [{ literal: "Ada Moss" }, { literal: "Ben Orr" }],
      "container-title": "Wexmouth Courier",
      issued: { "date-parts": [[2026, 3, 2]] },
      URL: cited.url,
      language: "en",
      note: "paragraph 2",
      annote: `${cited.text} — ${cited.attribution}`,
    },
  ]);
});

test("what an article does not say is left out, not made up", () => {
  const bare = {
    ...cited,
    attribution: null,
    url: null,
    document: { ...document, source: { file: "x.txt" } },
  };
  expect(citeAs("bibtex", bare)).not.toMatch(/author|journal|year|url/u);
  expect(citeAs("ris", bare)).toMatch(/^TY {2}- GEN\r\nTI/u);
  expect(Object.keys(JSON.parse(citeAs("csl", bare))[0])).toEqual([
    "id",
    "type",
    "title",
    "language",
    "note",
    "annote",
  ]);
});

test("whatever a source holds, it cannot end the field, the record or the quotation that it stands in", () => {
  const spice = fc.array(
    fc.oneof(
      fc.constantFrom("}", "{", "\\", "\r\nER  - \r\n", "\n\n", "](x)", "<b>", "@misc{", "# ", "\u2028"),
      fc.string(),
    ),
    { maxLength: 8 },
  );
  const words = spice.map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, words, words, words, (text, title, author, publisher) => {
      const source = { file: "x.txt", author, publisher };
      const hostile = { ...cited, text, document: { ...document, title, source } };
      const bib = citeAs("bibtex", hostile).replaceAll(/\\[{}\\]/gu, "");
      let depth = 0;
      const depths = [...bib].map((sign) => (depth += sign === "{" ? 1 : sign === "}" ? -1 : 0));
      // Closed once, at the very end.
      expect(depths.indexOf(0, depths.indexOf(1))).toBe(depths.length - 1);
      expect(citeAs("ris", hostile).match(/^ER {2}- /gmu)).toHaveLength(1);
      expect(JSON.parse(citeAs("csl", hostile))).toHaveLength(1);
      for (const line of citeAs("markdown", hostile).split("\n")) expect(line.startsWith(">")).toBe(true);
    }),
  );
});
