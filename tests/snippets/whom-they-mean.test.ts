import { expect, test } from "vitest";
import { listed } from "./listed.ts";

test.each([
  ["“It is absurd,” said Krol’s predecessor, Ivor Toft.", "direct Ivor Toft: It is absurd,"],
  ["Hale’s son, Liam, 14, said it leaked.", "indirect Liam: it leaked"],
  ["The mill’s curator, Rose Marsh, told visitors that it leaked.", "indirect Rose Marsh: that it leaked"],
  ["Her Spanish counterpart, Luis Orr, was more direct: “They will be.”", "direct Luis Orr: They will be."],
  ["The Bishop of Anam, Most Rev. Jude Orr, said it leaked.", "indirect Jude Orr: it leaked"],
  ["The lawyer for Tom Weld, Rita Krol, said it leaked.", "indirect Rita Krol: it leaked"],
  ["“It leaks,” said the man who built it, Ravi Orr.", "direct Ravi Orr: It leaks,"],
  ["Represented by his deputy, Femi Orr, the governor said it leaked.", "indirect the governor: it leaked"],
  ["“It leaks,” replied @riverman77.", "direct @riverman77: It leaks,"],
  ["A sign above the door reads “No dogs”.", "direct A sign above the door: No dogs"],
  ["“It leaks,” said Lind’s best friend, Tilly Orr, 12.", "direct Tilly Orr: It leaks,"],
  ["Krol & Co. Ltd. Chief Executive Nan Holt said it leaked.", "indirect Nan Holt: it leaked"],
])("whoever is somebody’s is told by name: %s", (text, quote) => {
  expect(listed(text)).toEqual([quote]);
});

test("a first word that is a month or an adverb is a name beside a verb of saying", () => {
  expect(listed("June Hartley is here.\n\n“It leaks,” said June. The weir opens in June.")).toEqual([
    "direct June Hartley: It leaks,",
  ]);
  expect(listed("Her colleague Long Hai laughed.\n\n“It leaks,” Long said.")).toEqual([
    "direct Long Hai: It leaks,",
  ]);
});

test("“she” may be Jean, and “he” a man walking his dog", () => {
  expect(listed("“It leaked,” said Jean Hale.\n\nAsked again, she replied: “No.”")).toEqual([
    "direct Jean Hale: It leaked,",
    "direct Jean Hale: No.",
  ]);
  const seen = "“They were cold,” said Ray Toft.\n\n";
  expect(listed(`${seen}A man walking his dog had raised the alarm. He said the boat turned over.`)).toEqual([
    "direct Ray Toft: They were cold,",
    "indirect A man: the boat turned over",
  ]);
  expect(listed(`${seen}One of the boys was hurt. He said the boat turned over.`)).toEqual([
    "direct Ray Toft: They were cold,",
    "indirect One of the boys: the boat turned over",
  ]);
});

test("a party, a club or a past tells whom a description means, unless a second person is named there", () => {
  expect(listed("Cllr Maeve Orr was late.\n\nThe Fianna Fáil councillor said it leaked.")).toEqual([
    "indirect Maeve Orr: it leaked",
  ]);
  expect(listed("Pat Sorens says it holds.\n\n“It holds,” the former winger told the radio.")).toEqual([
    "indirect Pat Sorens: it holds",
    "direct Pat Sorens: It holds,",
  ]);
  expect(
    listed("Idris Orr, who was signed by Hale, left.\n\nThe former Wales winger said it leaked."),
  ).toEqual(["indirect Idris Orr: it leaked"]);
  expect(listed("Maeve Orr met Bo Hale.\n\nThe Labour councillor said it leaked.")).toEqual([
    "indirect The Labour councillor: it leaked",
  ]);
});

test("a statement is of whoever said so in it, and an aside takes the floor from nobody", () => {
  expect(
    listed("The ministry said in a statement that it was shut.\n\n“Turn back,” the statement read."),
  ).toEqual(["indirect The ministry: that it was shut", "direct The ministry: Turn back,"]);
  expect(listed("“It is algae,” says Tom Orr. (Some say it was dye.) “It will be gone by Sunday.”")).toEqual([
    "direct Tom Orr: It is algae,",
    "indirect Some: it was dye",
    "direct Tom Orr: It will be gone by Sunday.",
  ]);
});

test("behind a colon whose words they are, not whom they are about", () => {
  const met = "Ada Krol met Ravi Hale on Monday.\n\n";
  expect(listed(`${met}Krol’s verdict on Hale was brutal: “He has never fixed a roof.”`)).toEqual([
    "direct Ada Krol: He has never fixed a roof.",
  ]);
  expect(listed(`${met}Hale’s words were echoed by Krol: “The roof leaks.”`)).toEqual([
    "direct Ada Krol: The roof leaks.",
  ]);
  expect(listed(`${met}Councillors were furious with Hale: “He has never fixed a roof.”`)).toEqual([
    "direct Councillors: He has never fixed a roof.",
  ]);
});

test("what somebody did behind their words takes no words of theirs", () => {
  expect(listed("“The roof,” said Ada Krol, pointing up, “leaks.” She sighed. “It always has.”")).toEqual([
    "direct Ada Krol: The roof, | leaks. | It always has.",
  ]);
});

test("an MP of one party is not the MP of another", () => {
  expect(listed("Labour MP Bo Lamb spoke first.\n\nThe Tory MP said it leaked.")).toEqual([
    "indirect The Tory MP: it leaked",
  ]);
});
