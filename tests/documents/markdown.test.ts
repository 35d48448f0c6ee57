import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formats } from "../../src/documents/formats/index.ts";
import { lines, read } from "./reading.ts";

test("Markdown: what it says is the text, and its marks are not", () => {
  const document = read(
    "dam.md",
    `# Dam *bursts* above [valley](https://example.org) town #

*By Jane Doe*

LINZ, Austria (dpa) — The dam **burst** on Tuesday,
officials said.[^1]

> “We had ten minutes,”
> said the mayor.

1. The market square
2. The school \\*

![The dam](dam.png)

<!-- not for readers -->

<p>It <b>rained</b>.</p>

| Town | Water |
|------|-------|
| Linz | 3 m   |

---

Next steps
----------
The ~~angry~~ owners of AT&amp;T met at \`noon\`.

[^1]: They did not say when.
`,
  );
  expect(document.title).toBe("Dam bursts above valley town");
  expect(document.source).toMatchObject({ author: "Jane Doe", publisher: "dpa" });
  expect(lines(document)).toEqual([
    "¶1 heading | Dam bursts above valley town",
    "¶2 byline | By Jane Doe",
    "¶3 body | LINZ, Austria (dpa) — The dam burst on Tuesday, officials said.",
    "¶4 body | “We had ten minutes,” said the mayor.",
    "¶5 body | The market square",
    "¶6 body | The school *",
    "¶7 body | It rained.",
    "¶8 body | Town | Water",
    "¶9 body | Linz | 3 m",
    "¶10 heading | Next steps",
    "¶11 body | The owners of AT&T met at noon.",
    "¶12 body | They did not say when.",
  ]);
  expect(document.paragraphs.filter((p) => p.quoted).map((p) => p.number)).toEqual([4]);
});

test("Markdown: an article pasted with one paragraph a line is divided by its lines", () => {
  const seed = readFileSync("seeds/china-internet-conference.txt", "utf8");
  expect(lines(read("china.md", seed))).toEqual(lines(read("china.txt", seed)));
});

test("Markdown of programs for notes: what they link, mark and put in is read as they show it", () => {
  const note = `> [!NOTE] Mind the tide
> It comes twice a day.

> The tide comes twice a day.

The [[Harbours/Orrin|harbour]] and the [[mill]] ==were== closed in 1911. ^b7f3a2

![[mill.png]]

Is a==b or c==d? It costs 5 %% or so. {{< figure src="x.png" >}}

%% check this %%
`;
  const [raw] = formats[".md"]!(note, "note.md").articles;
  expect(
    raw!.blocks!.map(({ span, quoted }) => `${quoted ? "> " : ""}${raw!.text.slice(span.start, span.end)}`),
  ).toEqual([
    "Mind the tide",
    "It comes twice a day.",
    "> The tide comes twice a day.",
    "The harbour and the mill were closed in 1911.",
    "Is a==b or c==d? It costs 5 %% or so.",
  ]);
});
