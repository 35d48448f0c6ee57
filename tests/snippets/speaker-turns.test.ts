import { expect, test } from "vitest";
import { articleFromMarkdown, attributed, quotesIn } from "./reading.ts";

const lines = (...paragraphs: string[]): string => paragraphs.join("\n\n");

const HEAD = [
  "Minutes of the Saltmarsh Sailing Club",
  "Present: Nuala Frayne (commodore), Hesk Odell, Wim Tarrant. Apologies: Bo Hale.",
];
const FRAYNE = "NUALA FRAYNE: Then we hire a man for it.";
const AGAIN = "NUALA FRAYNE: It leaks.";
const TOLD = ["Nuala Frayne: Then we hire a man for it.", "Nuala Frayne: It leaks."];

test("who is listed as present speaks by a label, though it stands there once", () => {
  const text = lines(...HEAD, "1. Slipway", FRAYNE, "HESK ODELL: Nobody has scrubbed it.", AGAIN);
  expect(attributed(text)).toEqual([TOLD[0], "Hesk Odell: Nobody has scrubbed it.", TOLD[1]]);
  const each = lines(HEAD[1]!, "HESK ODELL: Nobody has scrubbed it.", "WIM TARRANT: Chains cost more.");
  expect(attributed(each)).toEqual(["Hesk Odell: Nobody has scrubbed it.", "Wim Tarrant: Chains cost more."]);
  const below = lines("Present", "Hesk Odell", "Wim Tarrant (rear commodore)", each.split("\n\n")[1]!, AGAIN);
  expect(attributed(below)[0]).toBe("Hesk Odell: Nobody has scrubbed it.");
});

test("a name of the shape of the other labels speaks once", () => {
  const joe = ["JOE: We sail at nine.", "ADA: Are we late?", "JOE: Nobody is."];
  expect(attributed(lines(...joe, "MIRRA: I joined later.", "ADA: At Dunoon."))).toEqual([
    "Joe: We sail at nine.",
    "Ada: Are we late?",
    "Joe: Nobody is.",
    "Mirra: I joined later.",
    "Ada: At Dunoon.",
  ]);
  const { snippets } = articleFromMarkdown(
    lines(
      "# The reef",
      "**Imke Dross:** We dived every day.",
      "**Pell Arundel:** It was white.",
      "**Imke Dross:** It is gravel now.",
      "**Sefa Tuilagi:** My father called it the garden.",
    ),
  );
  expect(snippets.flatMap((s) => (s.kind === "quote" ? s.speakers.map(({ name }) => name) : []))).toEqual([
    "Imke Dross",
    "Pell Arundel",
    "Imke Dross",
    "Sefa Tuilagi",
  ]);
});

test.each([
  "ACTION: The yard is to be rung.",
  "WATER RATES: The bill has come.",
  "RATES: The rates went up.",
  "Note: The secretary left.",
  "SFX: a gull",
  "TREASURY MANAGEMENT: We have a loan.",
  "RATS",
  "Caller from Leith: My mother did that.",
  "Man in the third row: Why?",
  "[Unknown]: No.",
  "DJ K-9: Hello.",
])("what is behind a line that may be a label is not said by the one before: %s", (line) => {
  const turns = ["FRAYNE: The water is high.", "ODELL: Who pays our rates?", "FRAYNE: You do."];
  const text = lines(...turns, line, "The engineer came at nine.", "ODELL: I do not.");
  expect(attributed(text).map((quote) => quote.split(":")[0])).toEqual([
    "Frayne",
    "Odell",
    "Frayne",
    "Odell",
  ]);
});

test.each([
  "The club agreed to spend 200 pounds on scrubbing.",
  "Carried by nine votes to two.",
  "Resolved: That chains are renewed every second year.",
  "The motion was seconded.",
  "Any other business",
  "4. Moorings",
  "4. Moorings.",
  "The balance stands at 9,120 pounds.",
  "The council agreed that we ask the county.",
  "The meeting closed at 9.40pm.",
])("in minutes the clerk tells what nobody says: %s", (line) => {
  const { length } = attributed(lines(line));
  const text = lines(...HEAD, FRAYNE, line, AGAIN, line);
  const direct = quotesIn(text).filter((q) => q.manner === "direct");
  expect(
    direct.map((q) => `${q.speakers[0]?.name}: ${text.slice(q.content[0]!.start, q.content[0]!.end)}`),
  ).toEqual(TOLD);
  expect(attributed(text)).toHaveLength(TOLD.length + 2 * length);
});

test("in minutes a turn goes on in the first person, and not in what the clerk tells of others", () => {
  const text = lines(
    ...HEAD,
    FRAYNE,
    "And I shall pay him myself.",
    "Cllr Tarrant said that we must wait.",
    "We waited before.",
    AGAIN,
  );
  const direct = quotesIn(text).filter((q) => q.manner === "direct");
  expect(direct.map((q) => text.slice(q.content[0]!.start, q.content[0]!.end))).toEqual([
    "Then we hire a man for it.",
    "And I shall pay him myself.",
    "It leaks.",
  ]);
});

test("text that is mostly told by a clerk is minutes, a hearing with long answers is none", () => {
  const turns = [FRAYNE, "HESK ODELL: Who pays?", "NUALA FRAYNE: The members."];
  const told = ["The slipway is green.", "A letter came from the yard.", "The tide tables are sold out."];
  const clerks = lines(turns[0]!, ...told, turns[1]!, ...told, turns[2]!);
  expect(attributed(clerks)).toHaveLength(turns.length);
  const hearing = lines(
    turns[0]!,
    told[0]!,
    ...turns.slice(1),
    told[1]!,
    ...turns.slice(1),
    ...turns.slice(1),
  );
  expect(attributed(hearing)).toHaveLength(9);
  expect(attributed(lines("Oral history: a transcript", clerks))).toHaveLength(
    turns.length + 2 * told.length,
  );
});

test("a heading ends a turn in every kind of transcript; lines without full stops are no headings", () => {
  const hale = [
    "Rosa Lind: The dam held.",
    "Bo Hale: Did you sleep?",
    "Rosa Lind: No.",
    "It held all night.",
  ];
  const afternoon = lines(...hale, "Afternoon session", "The dam is old.", "Bo Hale: And then?");
  expect(attributed(afternoon)).toEqual([
    ...hale.slice(0, 3),
    "Rosa Lind: It held all night.",
    "Bo Hale: And then?",
  ]);
  const machine = ["ROSA LIND: so the dam", "It held", "BO HALE: and you", "ROSA LIND: no"];
  expect(attributed(lines(...machine))).toContain("Rosa Lind: It held");
});

test("in a recording whoever a line names speaks, also where nobody else does", () => {
  const told = ["[00:00:03] MARA QUILL: The reef was white.", "[00:00:09] MARA QUILL: We came up again."];
  expect(attributed(lines(...told))).toEqual([
    "Mara Quill: The reef was white.",
    "Mara Quill: We came up again.",
  ]);
  expect(attributed(lines("[00:00:03] The reef was white.", "[00:00:09] Remember: it is dead."))).toEqual([]);
});
