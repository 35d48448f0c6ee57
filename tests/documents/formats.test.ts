import { expect, test } from "vitest";
import { formats } from "../../src/documents/formats/index.ts";

const read = (file: string, content: string) => {
  const { articles, problems } = formats[/\.[^.]+$/u.exec(file)![0]]!(content, file);
  return {
    articles: articles.map(({ id, title, text, source }) => ({ id, title, text, ...source })),
    problems: problems.map(({ where, what }) => `${where}: ${what}`),
  };
};
const placed = (file: string, content: string) => {
  const [raw] = formats[/\.[^.]+$/u.exec(file)![0]]!(content, file).articles;
  return (raw?.blocks ?? []).map(({ span, place }) => {
    const at = place && "time" in place ? place.time : null;
    return `${at} ${raw!.text.slice(span.start, span.end)}`;
  });
};

test("subtitles: lines on the screen are put together, with the time of their first word", () => {
  const srt = `1
00:00:01,500 --> 00:00:03,000
The mill stood <i>still</i>
for a year.

2
00:00:03,100 --> 00:00:05,000
{\\an8}It will turn
again,

3
00:00:05,000 --> 00:00:07,000
said the warden.

4
00:00:10,000 --> 00:00:12,000
- When?
- In May.
`;
  expect(placed("mill.srt", srt)).toEqual([
    "1.5 The mill stood still for a year. It will turn again, said the warden.",
    "10 When?",
    "10 In May.",
  ]);
});

test("subtitles: each of the voices that a program has counted begins a paragraph", () => {
  const srt = ["SPEAKER 1: The sails are worn.", "SPEAKER 2: Mend them.", "SPEAKER 1: At 10:30, in May."]
    .map((line, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${line}\n`)
    .join("\n");
  expect(placed("mill.srt", srt)).toEqual([
    "0 SPEAKER 1: The sails are worn.",
    "1 SPEAKER 2: Mend them.",
    "2 SPEAKER 1: At 10:30, in May.",
  ]);
});

test("subtitles: lines that roll up the screen are said once; what is heard besides is nobody's words", () => {
  const cue = (from: number, to: number, ...lines: string[]) =>
    `00:00:0${from}.000 --> 00:00:0${to}.000 align:start position:0%\n${lines.join("\n")}\n`;
  const rolling = [
    "WEBVTT\nKind: captions\n",
    cue(0, 2, " ", "so<00:00:00.500><c> the</c><00:00:00.800><c> mill</c>"),
    cue(2, 3, "so the mill", " "),
    cue(3, 4, "so the mill", "stood<00:00:03.500><c> still</c>"),
    cue(4, 5, "stood still", " "),
    cue(5, 6, "stood still", "[Music]"),
    cue(6, 7, "[Music]", "for a year"),
  ].join("\n");
  expect(placed("mill.vtt", rolling)).toEqual(["0 so the mill stood still", "5 [Music]", "6 for a year"]);
  // Said twice is said twice.
  const twice = ["No.", "No.", "Yes.", "(They laugh)"].map((line, i) => cue(i, i + 1, line));
  expect(placed("mill.vtt", ["WEBVTT\n", ...twice].join("\n"))).toEqual(["0 No. No. Yes.", "3 (They laugh)"]);
});

test("WebVTT: who speaks stands before the words, and notes and styles are no text", () => {
  const vtt = `WEBVTT

NOTE checked by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start
<v Ruth Calder>The sails are worn &amp; old.</v>

00:04.500 --> 01:02:03.000
<v Hal Moor>Then <c.loud>mend</c> them.
`;
  expect(placed("mill.vtt", vtt)).toEqual([
    "1 Ruth Calder: The sails are worn & old.",
    "4.5 Hal Moor: Then mend them.",
  ]);
});

test("JSON: a feed, a list in an object and a WordPress answer are collections", () => {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Orrin Post",
    items: [
      {
        id: "https://example.org/2025/the-mill",
        url: "https://example.org/2025/the-mill",
        title: "The mill",
        content_html: "<p>It <em>fell</em>.</p><p>It rose.</p>",
        date_published: "2025-03-04T10:00:00Z",
        authors: [{ name: "Jo Reed" }, { name: "Al Moss" }],
      },
      { id: 2, content_text: "It turned." },
    ],
  };
  expect(read("feed.json", JSON.stringify(feed)).articles).toEqual([
    {
      id: "2025-the-mill",
      title: "The mill",
      text: "It fell.\n\nIt rose.",
      file: "feed.json",
      publisher: "Orrin Post",
      author: "Jo Reed, Al Moss",
      published: "2025-03-04T10:00:00Z",
      url: "https://example.org/2025/the-mill",
    },
    { id: "2", title: undefined, text: "It turned.", file: "feed.json", publisher: "Orrin Post" },
  ]);
  const wordpress = [
    {
      id: 7,
      title: { rendered: "The mill" },
      content: { rendered: "<p>It fell.</p>" },
      link: "https://example.org/7",
    },
  ];
  expect(read("posts.json", JSON.stringify(wordpress)).articles).toMatchObject([
    { id: "7", title: "The mill", text: "It fell.", url: "https://example.org/7" },
  ]);
  expect(read("one.json", '{"text": "It fell."}').articles).toMatchObject([
    { id: "one-1", text: "It fell." },
  ]);
});

test("JSON that holds no articles is named, and a record without a text beside others", () => {
  expect(read("a.json", '{"name": "verbatim", "files": ["x"]}').problems).toEqual([
    "a.json: There are no articles in it.",
  ]);
  expect(read("b.json", "{").problems[0]).toMatch(/^b\.json: It is not JSON/u);
  expect(read("c.json", '[{"text": "It fell."}, 7, {"title": "x"}]').problems).toEqual([
    "c.json, record 2: This is not a JSON object.",
    'c.json, record 3: There is no "text" in it, or it is not a string.',
  ]);
});

test("CSV: the first row names the columns, one holds the texts", () => {
  const csv = 'Title,Text,Author,Date\nThe mill,"It fell, and\nit rose.",Jo Reed,2025-03-04\nTwo,,Al Moss,\n';
  expect(read("mills.csv", csv)).toEqual({
    articles: [
      {
        id: "mills-1",
        title: "The mill",
        text: "It fell, and\nit rose.",
        file: "mills.csv",
        author: "Jo Reed",
        published: "2025-03-04",
      },
    ],
    problems: ['mills.csv, row 3: Its "text" is empty.'],
  });
  expect(read("mills.tsv", "id\tcontent\n1\tIt fell.\n").articles).toMatchObject([
    { id: "1", text: "It fell." },
  ]);
});
