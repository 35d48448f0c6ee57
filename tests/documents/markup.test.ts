import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../any-text.ts";
import { piecesOfHtml } from "../../src/documents/markup/html.ts";
import { withoutMarkup } from "../../src/documents/markup/leftovers.ts";

const texts = (html: string) => piecesOfHtml(html).map(({ text }) => text);

test("what is meant to be read of a page is its text, paragraph by paragraph", () => {
  expect(
    texts(`<head><title>Mill</title><style>p{}</style></head><body><h1>The <em>mill</em></h1>
      <p>It stood
      still.<br>It rained.<br><br>Then it turned.<script>alert(1)</script></p>
      <ul><li>One<li>Two</ul><div>Loose <span>words</span><p>Inner</div> after
      <pre>a\n b</pre><button>Share</button><p hidden>No</p>`),
  ).toEqual([
    "The mill",
    "It stood still. It rained.",
    "Then it turned.",
    "One",
    "Two",
    "Loose words",
    "Inner",
    "after",
    "a",
    "b",
  ]);
});

test("headings have their level, and block quotations are told", () => {
  expect(piecesOfHtml("<h2>Sails</h2><blockquote><p>They are worn.</p></blockquote><p>So.</p>")).toEqual([
    { text: "Sails", heading: 2 },
    { text: "They are worn.", heading: 0, quoted: true },
    { text: "So.", heading: 0 },
  ]);
});

test("a cell that reaches over several rows is read in each of them, as often as a table can need it", () => {
  const cells = (...all: string[]) => `<tr>${all.join("")}</tr>`;
  const table = [
    cells("<td rowspan=2>Iron", "<td>£20", "<td rowspan=3 colspan=2>per ton"),
    cells("<td>£21"),
    cells("<td>Oak", "<td>£300"),
    cells("<td>Tar", "<td>£2"),
  ];
  const rows = ["Iron | £20 | per ton", "Iron | £21 | per ton", "Oak | £300 | per ton", "Tar | £2"];
  expect(texts(`<table>${table.join("")}</table>`)).toEqual(rows);
  const wide = `<table>${cells(...Array<string>(300).fill("<td rowspan=2000>x"))}${cells("<td>y").repeat(1999)}</table>`;
  expect(texts(wide).join("").length).toBeLessThan(120_000);
});

test("a row of a table is a paragraph; a table that lays out a page is not one", () => {
  const long = "The mill stood still for a year. ".repeat(20).trim();
  expect(texts("<table><tr><th>Mill<th>Sails<tr><td><p>Orrin</p><td>4</table>")).toEqual([
    "Mill | Sails",
    "Orrin | 4",
  ]);
  expect(texts(`<table><tr><td>Menu<td><p>${long}</p><p>End.</p></table>`)).toEqual(["Menu", long, "End."]);
});

test("marks of footnotes are left out, powers and years are not", () => {
  expect(
    texts(
      `<p>It fell.<sup><a href="#n1">[1]</a></sup> It<a href="#n2">2</a> rose by 10<sup>3</sup> in <a href="/t#2019">2019</a>.<sup>[note 4]</sup></p>`,
    ),
  ).toEqual(["It fell. It rose by 103 in 2019."]);
});

test.each([
  ["&quot;It was worn,&quot; said Ruth&#39;s son &amp; heir.", '"It was worn," said Ruth\'s son & heir.'],
  ["<p>The mill</p><p>“Worn,” said <b>Ruth</b>.</p>", "The mill\n\n“Worn,” said Ruth."],
  [
    "“Worn,” said <b>Ruth</b>.\n<i>She</i> left.<br/>Then it fell.",
    "“Worn,” said Ruth.\nShe left.\nThen it fell.",
  ],
  ["One.\n\n<p>Two.</p>", "One.\n\nTwo."],
])("what was left in a text of tags and entities is read: %j", (text, read) => {
  expect(withoutMarkup(text)).toBe(read);
});

test.each([
  "1 < 2 and 3 > 2; AT&T; fish & chips; &c.",
  "The <b> tag makes text bold.",
  `<post id="1">Worn.</post>`,
  "a<b and c>d",
])("what is no markup stays, to the letter: %j", (text) => {
  expect(withoutMarkup(text)).toBe(text);
});

test("a text without tags and entities is never altered", () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const bare = text.replace(/[<&]/gu, "");
      expect(withoutMarkup(bare)).toBe(bare);
    }),
  );
});

test("no page makes it fail, and nesting costs no more than its length", () => {
  const part = fc.constantFrom(
    "<p>",
    "</p>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<blockquote>",
    "<a href='#1'>",
    "</a>",
    "<sup>",
    "</sup>",
    "<script>",
    "<br>",
    "1",
    " worn ",
    "<pre>",
    "</",
    "<!--",
    "]]>",
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      for (const { text } of piecesOfHtml(parts.join(""))) expect(text.trim()).toBe(text);
    }),
  );
  expect(texts(`${"<div>".repeat(30_000)}deep`)).toEqual(["deep"]);
});
