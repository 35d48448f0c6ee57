import { expect, test } from "vitest";
import { articleFrom, attributed, quotesIn } from "./reading.ts";

test("a surname is the full name", () => {
  expect(attributed("Rosa Lind built the dam. Lind said it would hold.")).toEqual([
    "Rosa Lind: it would hold",
  ]);
});

test("a pronoun is who it agrees with, and the chain leads to the name", () => {
  const text = "Rosa Lind met Peter Hale at the dam.\nHe said it would hold.";
  const [quote] = quotesIn(text);
  expect(quote!.speakers[0]!.name).toBe("Peter Hale");
  const [link] = quote!.evidence.chain;
  expect(text.slice(link!.mention.start, link!.mention.end)).toBe("He");
  expect(text.slice(link!.antecedent.start, link!.antecedent.end)).toBe("Peter Hale");
});

test("two people of one surname are kept apart by their courtesy titles", () => {
  const text = "Peter Hale and Margaret Hale met.\nMrs Hale said she would not pay.\nMr Hale said he would.";
  expect(attributed(text)).toEqual(["Margaret Hale: she would not pay", "Peter Hale: he would"]);
});

test("a spokesman for somebody is not that person", () => {
  const [line] = attributed("Rosa Lind left. A spokesman for Rosa Lind said she was ill.");
  expect(line).toBe("A spokesman for Rosa Lind: she was ill");
});

test("a role means the person who has it", () => {
  expect(attributed("Mayor Rosa Lind opened the dam.\nThe mayor said it would hold.")).toEqual([
    "Rosa Lind: it would hold",
  ]);
});

test.each([
  ["before the name", "“It held,” said propaganda chief Rosa Lind.", "propaganda chief"],
  ["behind the name", "“It held,” said Rosa Lind, the head of the board.", "the head of the board"],
  ["before a comma", "The board's chairwoman, Rosa Lind, said it held.", "The board's chairwoman"],
])("a title %s", (_, text, title) => {
  expect(quotesIn(text)[0]!.title).toBe(title);
});

test("two who speak together are two speakers", () => {
  const [quote] = quotesIn("Rosa Lind and Peter Hale said the dam would hold.");
  expect(quote!.speakers.map((s) => s.name)).toEqual(["Rosa Lind", "Peter Hale"]);
});

test("an article lists who is quoted, by the fullest name, with titles and other forms", () => {
  const { speakers } = articleFrom("Mayor Rosa Lind came.\n“It held,” Lind said.\nCritics say it leaks.");
  expect(speakers).toEqual([
    { name: "Rosa Lind", titles: ["Mayor"], aliases: ["Lind"] },
    { name: "Critics", titles: [], aliases: [] },
  ]);
});

test("in another language quotations are found by their marks, and nobody is named", () => {
  const { snippets, speakers } = articleFrom("„Der Damm hält“, sagte Rosa Lind.", "de");
  expect(snippets).toMatchObject([{ kind: "quote", manner: "direct", speakers: [] }]);
  expect(speakers).toEqual([]);
});

test("a report is its author’s where the text says whose it is", () => {
  const named =
    "The Harbour Institute published its study on Monday.\nThe study found that the dam was safe.";
  const [quote] = quotesIn(named);
  expect(quote!.speakers[0]!.name).toBe("Harbour Institute");
  expect(
    quote!.evidence.chain.map((link) => named.slice(link.antecedent.start, link.antecedent.end)),
  ).toEqual(["its study", "Harbour Institute"]);
  expect(attributed("A new study has come out.\nThe study found that the dam was safe.")).toEqual([
    "The study: that the dam was safe",
  ]);
});

test("“the 54-year-old” is whom the text gives that age", () => {
  const text = "Peter Hale, 54, met Rosa Lind at the dam.\n“It held,” said the 54-year-old.";
  expect(attributed(text)).toEqual(["Peter Hale: It held,"]);
});

test("the parts of a title that one place states are kept together", () => {
  expect(quotesIn("“It held,” said Col. Rosa Lind, the commander of the crew.")[0]!.title).toBe(
    "Col., the commander of the crew",
  );
  expect(quotesIn("Senator Rosa Lind (R-Texas) said the dam had held.")[0]!.title).toBe("Senator, R-Texas");
});

test("what somebody was does not hide what they are", () => {
  const text = "Senator Rosa Lind came to the dam.\nLind, a former pilot, said it would hold.";
  expect(quotesIn(text)[0]!.title).toBe("Senator");
});

test("a name between commas is the subject that the next “she” may mean", () => {
  const text =
    "Judge Miriam Stone left.\nThe mother of one of the boys, Carol Nash, stayed behind. “He is innocent,” she said.";
  expect(attributed(text)).toEqual(["Carol Nash: He is innocent,"]);
});

test("“he” may be somebody of the sentence before who has no name", () => {
  const text =
    "Omar Reed, the rebels’ spokesman, denied it.\nA neighbour of the family was less hopeful. “They come back,” he said.";
  expect(attributed(text).at(-1)).toBe("A neighbour of the family: They come back,");
});

test("“it” is the institution that the sentence before is about", () => {
  const text =
    "The Harbour Union said it would wait.\nThe Moss Trust has run the ferry since 1931. In a memo it warned that the pier was rotten.";
  expect(attributed(text).at(-1)).toBe("Moss Trust: that the pier was rotten");
});

test("names keep their particles and nicknames, and leave the letters behind them", () => {
  const named = (text: string): string => attributed(text)[0]!.split(":")[0]!;
  expect(named("Minister Siobhán Ní Bhriain moved. Ní Bhriain said it was late.")).toBe("Siobhán Ní Bhriain");
  expect(named("Minister Omar Adil al-Sabri came. Al-Sabri said it was late.")).toBe("Omar Adil al-Sabri");
  expect(named("Robert “Bob” Mellor came. Mellor said it was late.")).toBe("Robert “Bob” Mellor");
  expect(named("Tom Reed KC came. Reed said it was late.")).toBe("Tom Reed");
  expect(named("Chancellor of the Exchequer Mary Dunn said it was late.")).toBe("Mary Dunn");
});

test.each([
  "University of Moss Bay tide expert",
  "Bank of Moss Bay Governor",
  "Chair of Clean Moss Bay",
  "Chancellor of the Exchequer",
])("behind a long office the name is who spoke: %s", (office) => {
  const [quote] = quotesIn(`“It was loud,” said ${office} Peter Hale.`);
  expect(quote!.speakers[0]!.name).toBe("Peter Hale");
  expect(quote!.title).toBe(office);
});

test("a shortened title, a country or a post says who is meant", () => {
  expect(attributed("Gov. Rosa Lind opened the dam.\nIt would hold, the governor said.")).toEqual([
    "Rosa Lind: It would hold",
  ]);
  expect(attributed("Carlos Vega won the race. “It was hard,” the Spaniard said.")).toEqual([
    "Carlos Vega: It was hard,",
  ]);
  expect(attributed("Prime Minister Rosa Lind met the king. The PM said it went well.")).toEqual([
    "Rosa Lind: it went well",
  ]);
});

test("“the US” and “the WHO” are no pronouns", () => {
  expect(attributed("The US said talks went well.")).toEqual(["US: talks went well"]);
  expect(attributed("The WHO said the virus was gone.")).toEqual(["WHO: the virus was gone"]);
  expect(attributed("Lind told us it was late.")).toEqual(["Lind: it was late"]);
});

test("a pronoun is nobody of the other gender, not even by a role", () => {
  expect(attributed("A spokeswoman said it was over. He said he was glad.")[1]).toBe("?: he was glad");
});

test("“they” and “it” are the pair or body of the sentence before", () => {
  expect(attributed("Anna Bell and Ben Rao met. They said it was late. “We are glad,” they said.")).toEqual([
    "Anna Bell and Ben Rao: it was late",
    "Anna Bell and Ben Rao: We are glad,",
  ]);
  expect(attributed("The committee met. It said the road was shut.")).toEqual([
    "The committee: the road was shut",
  ]);
  expect(attributed("NXL, which runs the line, has 400 staff. It said trains would stop.")).toEqual([
    "NXL: trains would stop",
  ]);
});

test.each([
  "Anna Lind stood.",
  "Then Anna Lind stood.",
  "In the room was Anna Lind.",
  "When Anna Lind came in, the room fell silent.",
])("“she” is who acts in the sentence before: %s", (line) => {
  const text = `Mary Dunn spoke. “I am late,” Dunn said. ${line} “Sit,” she said.`;
  expect(attributed(text).at(-1)).toBe("Anna Lind: Sit,");
});

test("a title tells the office, not the age nor the honour", () => {
  const title = (text: string): string | null => quotesIn(text)[0]!.title;
  expect(title("Mayor Sir Ian Moss said it was late.")).toBe("Mayor");
  expect(title("Ola Berg, then 19, said it was late.")).toBe(null);
  expect(title("A spokesman for NASA, Peter Hale, said it was late.")).toBe("A spokesman for NASA");
});

test("“he” is who has just spoken by a role, before somebody named earlier", () => {
  const text =
    "Peter Hale said it was late. A government spokesman insisted it was not. Asked about Mr Gray, he replied: “No.”";
  expect(attributed(text).at(-1)).toBe("A government spokesman: No.");
});

test("a word that is also a property of every object is only a word", () => {
  for (const word of ["constructor", "__proto__", "toString", "valueOf"])
    expect(attributed(`Engineer Rosa Lind came. The ${word} engineer said it was late.`)).toHaveLength(1);
});

test("a role is a whole word of a title", () => {
  expect(attributed("Chairman Bo Hale came. “It is late,” the man said.")).toEqual(["the man: It is late,"]);
  expect(attributed("Vice-President Bo Hale came. “It is late,” the president said.")).toEqual([
    "the president: It is late,",
  ]);
  expect(attributed("Anna Lind hit it. The pole said ten feet.")).toEqual(["The pole: ten feet"]);
});
