/** Whose words they are, and where they begin, in papers of many kinds: tabloids, wires, portraits, press releases. */
import { describe, expect, test } from "vitest";
import { listed } from "./listed.ts";

describe("whom a description means", () => {
  test.each([
    ["The Governor of Anam, Chief Jude Orr, was late. The governor said it leaked.", "Jude Orr"],
    ["The Minister of Works, Mr. Ade Krol, was late. The minister said it leaked.", "Ade Krol"],
    ["The Dean of Holm, the Ven. Jude Orr, was late. The dean said it leaked.", "Jude Orr"],
    ["The Vice-Chancellor of Holm, Ada Krol, was late. The vice-chancellor said it leaked.", "Ada Krol"],
  ])("an office before the name, in capitals: %s", (text, speaker) => {
    expect(listed(text)).toEqual([`indirect ${speaker}: it leaked`]);
  });

  test("an MP is a politician, though not one of another party", () => {
    const spoke = "MSP Bo Hale said it leaked. ";
    expect(listed(`${spoke}The Labour politician said it was late.`).at(-1)).toBe(
      "indirect Bo Hale: it was late",
    );
    expect(listed("Labour MP Bo Hale left. The Tory politician said it leaked.")).toEqual([
      "indirect The Tory politician: it leaked",
    ]);
  });

  test("the mother of three is who has just been spoken of, “a mother of three” somebody new", () => {
    expect(listed("Ada Krol, 41, fell.\n\nThe mother of three told the Echo: “It hurt.”")).toEqual([
      "direct Ada Krol: It hurt.",
    ]);
    expect(listed("Ada Krol, 41, fell.\n\nA mother of three told the Echo: “It hurt.”")).toEqual([
      "direct A mother of three: It hurt.",
    ]);
  });

  test("a rank or an honorific is no part of the name", () => {
    expect(listed("PC Ada Krol said it leaked.")).toEqual(["indirect Ada Krol: it leaked"]);
    expect(listed("HRH Eze Jude Orr said it leaked.")).toEqual(["indirect Jude Orr: it leaked"]);
  });

  test("“they” is the family of the sentence before, and “she” the writer’s mother", () => {
    expect(listed("Hale’s family thanked the crew. In a statement they said: “He is safe.”")).toEqual([
      "direct Hale’s family: He is safe.",
    ]);
    expect(listed("My mother, who is 84, has a view. “It leaks,” she says.")).toEqual([
      "direct My mother: It leaks,",
    ]);
  });
});

describe("whose words they are", () => {
  test.each([
    ["Ada Krol, 79, has a boat.\n\n“It leaks,” the Holm 79-year-old said.", "Ada Krol"],
    ["Ian Orr, 22, was left out.\n\n“It leaks,” said the 22-year-old winger.", "Ian Orr"],
    ["Rovers boss Ian Orr was sad.\n\n“It leaks,” said the former Wales captain.", "Ian Orr"],
    ["Ada Krol’s dog died.\n\n“It leaks,” the 79-year-old said.", "Ada Krol"],
    ["Counsel for Mr Hale, Rita Blom SC, replied: “It leaks,”", "Rita Blom"],
  ])("told by an age, a club or a client: %s", (text, speaker) => {
    expect(listed(text)).toEqual([`direct ${speaker}: It leaks,`]);
  });

  test.each([
    "Ian Orr (67), of Mill Lane, Holm, who",
    "Ian Orr, 67, from Holm, who",
    "Ian Orr, of Holm, who",
  ])("“who” behind where somebody is from: %s", (somebody) => {
    expect(listed(`The judge believed ${somebody} claimed that it leaked.`)).toEqual([
      "indirect Ian Orr: that it leaked",
    ]);
  });

  test("“it” is a name that is nobody’s, or a survey, of the sentence before", () => {
    expect(listed("CareHolm asked 4,000 people. It found that one in ten was cold.")).toEqual([
      "indirect CareHolm: that one in ten was cold",
    ]);
    expect(listed("The survey was made in May. It found that one in ten was cold.")).toEqual([
      "indirect The survey: that one in ten was cold",
    ]);
  });

  test.each([
    ["An email sent to agents said it leaked.", "An email sent to agents"],
    ["An email sent to agents, seen by the Herald, said it leaked.", "An email sent to agents"],
    ["A source was cold. “It is late,” a source told us.\n\nThe insider said it leaked.", "a source"],
    ["Reacting, the state Commissioner for Health, Ada Krol, sighed, saying it leaked.", "Ada Krol"],
    ["Hale fell. He was found by Ada Krol, a nurse.\n\nThe 20-year-old said it leaked.", "Ada Krol"],
    ["Superintendent of Police (East) Ada Krol was late. The SP said it leaked.", "Ada Krol"],
    ["At the bank a woman called Ada told me that it was late. She said it leaked.", "Ada"],
    ["Health Minister of the province Ada Krol said it was late. She said it leaked.", "Ada Krol"],
    ["The Directorate General of Roads (DGR) said it leaked.", "The Directorate General of Roads"],
    ["On Tuesdays Ada Krol counts bats. She said it leaked.", "Ada Krol"],
    ["The Permanent Secretary in the Roads Ministry, Ada Krol, was late. The PS said it leaked.", "Ada Krol"],
    ["Consumer advocate Ada Krol liked the cuts but said it leaked.", "Ada Krol"],
    ["Housing campaigner Ada Krol liked the cuts but said it leaked.", "Ada Krol"],
    ["SSP Ada Krol was late. The SSP said it leaked.", "Ada Krol"],
    ["Prime Minister Ada Krol was late. The premier said it leaked.", "Ada Krol"],
    [
      "Ada Krol chairs the Dam Net Council. The chair of the Dam Net Council, Ada Krol, fell. The DNC said it leaked.",
      "DNC",
    ],
    ["Counsel assisting the coroner, Ada Krol, said it leaked.", "Ada Krol"],
    ["A consumer group, Holmwatch, said it leaked.", "Holmwatch"],
    ["Ada Krol drew moss. A camera crew asked her in. She said it leaked.", "Ada Krol"],
    ["Mr Hale’s sister, Ysolt Krol, was late. She said it leaked.", "Ysolt Krol"],
    ["Holm Aid and 11 other charities said it leaked.", "Holm Aid and 11 other charities"],
    ["Ada Krol fell. The 37-year-old Swede said it leaked.", "Ada Krol"],
    ["Ada Krol had missed twice, but the 23-year-old said it leaked.", "Ada Krol"],
    ["The Police Press Officer, DSP Ada Krol, was late. The PPO said it leaked.", "Ada Krol"],
    ["The Director-General of Roads, Dr Ada Krol, was late. The DG said it leaked.", "Ada Krol"],
    ["Captain Ada Krol felt it was won. “It was late,” said the flanker. She said it leaked.", "Ada Krol"],
  ])("told by what was sent, a people, letters or a position: %s", (text, speaker) => {
    expect(listed(text).at(-1)).toBe(`indirect ${speaker}: it leaked`);
  });

  test("whom a paragraph brings in speaks below, unless “he” goes on to be spoken of", () => {
    const spoke = "Tom Hale said it leaked.\n\n";
    expect(listed(`${spoke}That is no comfort to fathers like Ian Orr. “It is late,” he said.`).at(-1)).toBe(
      "direct Ian Orr: It is late,",
    );
    expect(listed(`${spoke}He has always praised Ian Orr. “It is late,” he said.`).at(-1)).toBe(
      "direct Tom Hale: It is late,",
    );
  });

  test("who is introduced by a forename of both may be “she”, though another woman spoke", () => {
    expect(listed("Ada Krol said it leaked. Painter Robin Orr was less sure. “It holds,” she said.")).toEqual(
      ["indirect Ada Krol: it leaked", "direct Robin Orr: It holds,"],
    );
  });
});

describe("in a portrait", () => {
  test("an unknown forename is hers whom the text calls “she”", () => {
    expect(listed("Ysolt Krol is late. “I am never late,” she says.")).toEqual([
      "direct Ysolt Krol: I am never late,",
    ]);
  });

  test("a forename is the other’s where the text says so twice, and never otherwise", () => {
    const text =
      "Bruce Krol is late. She sits down. Krol, 40, has a dog. She fell.\n\nTom Hale said it leaked. “It hurt,” she says.";
    expect(listed(text).at(-1)).toBe("direct Bruce Krol: It hurt,");
  });

  test("“he” stays his where a father said so in passing", () => {
    const told =
      "He had the mill from his father, who told him never to write a word down until it had rained.";
    expect(listed(`“It leaks,” says Tom Hale.\n\n${told}\n\n“It holds,” he says.`).at(-1)).toBe(
      "direct Tom Hale: It holds,",
    );
  });

  test("“she” far on is who spoke before a man did", () => {
    const rest = "The rain fell. ".repeat(16);
    const text = `“It leaks,” says Ada Krol.\n\n${rest}\n\nTom Hale said it held.\n\n“It hurt,” she says.`;
    expect(listed(text).at(-1)).toBe("direct Ada Krol: It hurt,");
  });

  test("a paragraph that introduces somebody is followed by their words", () => {
    const said = "\n\n“I have never seen anything like it in my life.”";
    expect(listed(`Rower Ada Krol, 83, lost her boat in the storm.${said}`)).toEqual([
      "direct Ada Krol: I have never seen anything like it in my life.",
    ]);
    expect(listed(`Ada Krol met Bo Hale in the storm.${said}`)).toEqual([
      "direct ?: I have never seen anything like it in my life.",
    ]);
  });
});
