import { expect, test } from "vitest";
import { attributed, quotesIn, said } from "./reading.ts";

const lines = (...paragraphs: string[]): string => paragraphs.join("\n\n");

test("a turn is the speaker's exact words, without the label and the stage directions", () => {
  const text = lines("ANNA: (sitting down) It [pauses] held.", "BEN: Did it?", "ANNA: [The dam] held.");
  expect(attributed(text)).toEqual(["Anna: It | held.", "Ben: Did it?", "Anna: [The dam] held."]);
  expect(new Set(quotesIn(text).map((q) => q.manner))).toEqual(new Set(["direct"]));
});

test("labels may be bold, timed, numbered, followed by a dash or a full stop, or stand alone", () => {
  const found = ["Mara Quill: Hello.", "Tobias Venn: Good day.", "Mara Quill: Go on."];
  for (const turn of [
    (name: string, words: string) => `**${name}:** ${words}`,
    (name: string, words: string) => `[00:00:09] ${name.toUpperCase()}: ${words}`,
    (name: string, words: string) => `${name} (00:09): ${words}`,
    (name: string, words: string) => `Q12 ${name}: ${words}`,
    (name: string, words: string) => `${name.toUpperCase()}.- ${words}`,
    (name: string, words: string) => `${name} – ${words}`,
    (name: string, words: string) => `${name}  00:09\n${words}`,
    (name: string, words: string) => `${name.toUpperCase()}\n${words}`,
  ]) {
    const said = found.map((line) => line.split(": ") as [string, string]);
    const text = lines("Low Water", ...said.map(([name, words]) => turn(name, words)));
    expect(attributed(text), text).toEqual(found);
  }
  expect(
    attributed(lines("The Clerk (during the reading). Nine.", "Mr. Hale. I object.", "The Clerk. Ten.")),
  ).toEqual(["The Clerk: Nine.", "Mr. Hale: I object.", "The Clerk: Ten."]);
});

test("a turn goes on over paragraphs until the next label, a closing line or a heading", () => {
  const text = lines(
    "Rosa Lind: The dam held.",
    "It held all night.",
    "Bo Hale: Did you sleep?",
    "Rosa Lind: No.",
    "I watched it.",
    "The meeting closed at nine.",
  );
  expect(attributed(text)).toEqual([
    "Rosa Lind: The dam held.",
    "Rosa Lind: It held all night.",
    "Bo Hale: Did you sleep?",
    "Rosa Lind: No.",
    "Rosa Lind: I watched it.",
  ]);
});

test("in an article with an extract, the reporter's paragraphs are nobody's turn", () => {
  const text = lines(
    "Mayor Rosa Lind met Bo Hale.",
    "HALE: You knew.",
    "LIND: I did not.",
    "Lind said later that the dam was old.",
    "Nobody spoke to Hale after that.",
    "HALE: You did.",
    "The council votes in May.",
  );
  expect(attributed(text)).toEqual([
    "Bo Hale: You knew.",
    "Rosa Lind: I did not.",
    "Rosa Lind: that the dam was old",
    "Bo Hale: You did.",
  ]);
});

test("a shorter label and an office mean whom the text names", () => {
  const text = lines(
    "The coroner, Ruth Obi, opened the inquest.",
    "THE CORONER: Your name?",
    "MARA QUILL: Mara Quill.",
    "THE CORONER: And then?",
    "QUILL: I went home.",
    "The Secretary of State for Roads (Rosa Lind): We are sorry.",
  );
  expect(quotesIn(text).map((q) => q.speakers[0]!.name)).toEqual([
    "Ruth Obi",
    "Mara Quill",
    "Ruth Obi",
    "Mara Quill",
    "Rosa Lind",
  ]);
});

test("a label is shown as the transcript has it where the text has no fuller name", () => {
  const text = lines(
    "CHAIR LIND: Order.",
    "MR. HALE: I object.",
    "CHAIR LIND: Noted.",
    "DR O'BRIEN KC: So do I.",
  );
  expect(quotesIn(text).map((q) => q.speakers[0]!.name)).toEqual([
    "Chair Lind",
    "Mr. Hale",
    "Chair Lind",
    "Dr O'Brien KC",
  ]);
});

test("behind “Q” and “A” speak those whom the head names as asking and as asked", () => {
  const turns = ["Q: Is it late?", "A: It is.", "Q: How late?", "A: Very."];
  expect(attributed(lines("Q&A: Rosa Lind", ...turns))).toEqual(["Rosa Lind: It is.", "Rosa Lind: Very."]);
  expect(attributed(lines("Bo Hale of the Moss Bay Post met Rosa Lind.", ...turns.slice(0, 2)))).toEqual([
    "Bo Hale: Is it late?",
    "Rosa Lind: It is.",
  ]);
  expect(attributed(lines("Rosa Lind and Bo Hale have built a dam.", ...turns.slice(0, 2)))).toEqual([
    "?: It is.",
  ]);
});

test("numbered speakers and questions are labels; what is told of somebody is no turn", () => {
  expect(
    attributed(lines("Speaker 1: It is small.", "Speaker 2: It smells.", "Speaker 1: I said so.")),
  ).toEqual(["Speaker 1: It is small.", "Speaker 2: It smells.", "Speaker 1: I said so."]);
  expect(attributed(lines("Interview with Rosa Lind", "Q1. Where were you?", "A1. At sea."))).toEqual([
    "Rosa Lind: At sea.",
  ]);
  expect(
    attributed(lines("Rosa Lind: keeper of the weir.", "Bo Hale: his friend.", "Rosa Lind: born 1931.")),
  ).toEqual([]);
});

test("where nobody is named, questions and answers are the article's own", () => {
  expect(attributed(lines("The new bins", "Q: When are they emptied?", "A: On Tuesdays."))).toEqual([]);
});

test("particulars, ratings and results are no turns", () => {
  expect(
    attributed(lines("Results", "Rosa Lind: 4,512 votes.", "Bo Hale: 3,998 votes.", "Turnout: 51 per cent.")),
  ).toEqual([]);
  expect(
    attributed(lines("Claim: The dam is safe.", "Fact: It is not.", "Claim: It is new.", "Fact: It is old.")),
  ).toEqual([]);
});

test("what a speaker tells of somebody whom the text knows is that person’s, as a report", () => {
  const text = [
    "Harbour inquiry, second day",
    "Mayor Anna Reyes opened the pier in May. Inspector Tom Holt gave evidence.",
    "COUNSEL: Mr. Holt, what did you do that morning?",
    "HOLT: I walked the pier. Anna Reyes said that the inspectors had signed it off. She was in a hurry.",
    "COUNSEL: Did you believe it?",
    "HOLT: I did. He said it was fine.",
  ].join("\n\n");
  const retold = quotesIn(text).filter((q) => q.speakers.some((s) => s.name === "Anna Reyes"));
  expect(retold.map((q) => [q.manner, said(text, q)])).toEqual([
    ["indirect", "that the inspectors had signed it off"],
  ]);
  expect(quotesIn(text).filter((q) => q.manner === "direct")).toHaveLength(4);
});

test("who presides is not asked, and a minister is who stands in the bracket", () => {
  expect(
    attributed(
      "In the matter of Orr, before Judge Krol\n\nQ. Where were you?\n\nA. At home.\n\nQ. Alone?\n\nA. Alone.",
    ),
  ).toEqual(["?: At home.", "?: Alone."]);
  expect(
    attributed(
      "Debate\n\nDeputy Ada Krol: Will it open?\n\nMinister for Ports (Deputy Ravi Orr): It will open in May.\n\nDeputy Ada Krol: When?",
    ),
  ).toEqual(["Ada Krol: Will it open?", "Ravi Orr: It will open in May.", "Ada Krol: When?"]);
});

test("whom one went to see is asked, and a judge before whom it was said is not", () => {
  const turns = "Q: Was it cold?\n\nA: It was cold.\n\nQ: Would you go again?\n\nA: I would.";
  expect(attributed(`Shortly before we met Ada Krol she had been at sea.\n\n${turns}`)).toEqual([
    "Ada Krol: It was cold.",
    "Ada Krol: I would.",
  ]);
  expect(attributed(`The trial of Ada Krol was held before Judge Ivo Renn.\n\n${turns}`)).toEqual([
    "Ada Krol: It was cold.",
    "Ada Krol: I would.",
  ]);
});
