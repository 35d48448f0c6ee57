/** What papers do that the rules had not met: who is heard, asked or marked so, and where a report begins and ends. */
import { expect, test } from "vitest";
import { attributed, quotesIn } from "./reading.ts";

test.each([
  ["Bo Hale moved to Holm, N.C. “It is warm here,” Hale said.", "Bo Hale: It is warm here,"],
  ["A memo marked “Secret” warned in May that the dam leaked.", "A memo: that the dam leaked"],
  ["A trader known as “the Whale” told the court he was sorry.", "A trader: he was sorry"],
  ["One man, on his way out, was heard to mutter that it was late.", "One man: that it was late"],
  ["Ada Krol was asked what it was about. “About an hour,” came the reply.", "Ada Krol: About an hour,"],
  ["Per the county, the lane will be shut until Monday.", "the county: the lane will be shut until Monday"],
  ["Ada Krol announced just hours before the vote that she would stand.", "Ada Krol: that she would stand"],
  [
    "The dam had cracked, the coast guard and a port official said.",
    "the coast guard and a port official: The dam had cracked",
  ],
  ["A woman who lives next to the mill claimed the noise never stops.", "A woman: the noise never stops"],
  ["Bo Hale suggested the bank owes him money.", "Bo Hale: the bank owes him money"],
  ["Walking to work saves money, Ada Krol said.", "Ada Krol: Walking to work saves money"],
  ["Detectives found two knives hidden in the loft.", "Detectives: two knives hidden in the loft"],
  ["Ada Krol, asked on Monday if it held, said only, “It did.”", "Ada Krol: It did."],
  ["Ada Krol gave evidence that both had slept.", "Ada Krol: that both had slept"],
  [
    "It fell, according to the keeper, Ada Krol, who said she had no idea the gate was open until it rang.",
    "Ada Krol: she had no idea the gate was open until it rang",
  ],
  [
    "The man who made the post, who goes by “Dusty Krol,” later told The Mail he “may have erred.”",
    "The man: he “may have erred.”",
  ],
  [
    "Security staff say they were told and sworn to secrecy.",
    "Security staff: they were told and sworn to secrecy",
  ],
  ["A driver was treated unfairly, a tribunal has ruled.", "a tribunal: A driver was treated unfairly"],
  ["Bo Hale is of the view that it will hold.", "Bo Hale: that it will hold"],
  ["Ada Krol urged those who could walk to leave.", "Ada Krol: those who could walk to leave"],
  ["Ada Krol told the chairman, Tom Orr, that it leaked.", "Ada Krol: that it leaked"],
  ["A source close to her said it was late.", "A source close to her: it was late"],
  ["Tom Orr is understood to have told friends that it was over.", "Tom Orr: that it was over"],
  ["“It leaks,” said Coun. Ada Krol, who moved it.", "Ada Krol: It leaks,"],
  ["My guide, a biologist named Tove, says it is old.", "Tove: it is old"],
  ["His trainer, the former world champion Mo Orr, admitted it was late.", "Mo Orr: it was late"],
  ["It was a move analysts said could fail.", "analysts: could fail"],
  [
    "The pier is safe, Ada Krol said: it was checked on Monday.",
    "Ada Krol: The pier is safe | it was checked on Monday",
  ],
  ["Ada Krol demanded to know who had paid.", "Ada Krol: who had paid"],
  [
    "Nine out of ten people surveyed agreed that it leaked.",
    "Nine out of ten people surveyed: that it leaked",
  ],
  [
    "The Retail Forum claims that automated tills cut queues.",
    "Retail Forum: that automated tills cut queues",
  ],
  ["The station has since said it “regrets the error”.", "The station: it “regrets the error”"],
  ["Bo Hale told staff at the town hall not to wear jumpers.", "Bo Hale: not to wear jumpers"],
  ["The crowd cheered when Ada Krol rose and said it was over.", "Ada Krol: it was over"],
  ["Tom Orr stopped when the lights went out and said it was late.", "Tom Orr: it was late"],
  ["As Bo Hale put it, the pier is a trap.", "Bo Hale: the pier is a trap"],
  ["Ada Krol wanted to know why it had been shut.", "Ada Krol: why it had been shut"],
  ["A voice from the back shouted: “Resign!”", "A voice from the back: Resign!"],
  [
    "“Go!” Ada Krol yelled across the room, prompting the Speaker, Tom Orr, to warn her she was “on her last leg”.",
    "Tom Orr: she was “on her last leg”",
  ],
  ["In a note titled “In a Jam,” Bo Hale warned that it leaked.", "Bo Hale: that it leaked"],
  ["Tom Orr lost. Was he worried? “By the cold,” came the reply.", "Tom Orr: By the cold,"],
  ["Ada Krol said it was safe while Tom Orr said it was not.", "Ada Krol: it was safe"],
  ["Police say no sign of a break-in.", "Police: no sign of a break-in"],
])("who says so, and what: %s", (text, line) => {
  expect(attributed(text)).toContain(line);
});

test.each([
  ["State radio, citing an unnamed navy source, said it had sunk."],
  ["Not likely, according to the study."],
  ["Ada Krol confirmed the figure but said it was old."],
  ["It is time for Ada Krol to say that she is sorry."],
  ["Scientists call it kneading; nobody knows why."],
  ["A wind does what locals call “combing the goats”."],
  ["Not everyone is convinced that the pier will pay."],
  ["In the hush the parrot said something unprintable."],
  ["An engineer begged me not to name him."],
])("what is cited, confirmed, named or hoped for is not what was said: %s", (text) => {
  expect(
    attributed(text).filter((line) =>
      /source$|Not likely|the figure$|sorry|kneading|combing|will pay|name him|unprintable/u.test(line),
    ),
  ).toEqual([]);
});

test("what a report asks of others is a report of its own", () => {
  expect(attributed("Ada Krol says the pool is safe and urges parents to come back.")).toEqual([
    "Ada Krol: the pool is safe",
    "Ada Krol: parents to come back",
  ]);
});

test.each([
  [
    "A harbour official admitted that it leaked.\n\nA neighbour came out. Asked if he was cold, he laughed. “Never,” he said.",
    "A neighbour: Never,",
  ],
  [
    "A harbour official admitted that it leaked.\n\nMeanwhile, a student, Titas, has painted a sign. “I like it,” he said.",
    "Titas: I like it,",
  ],
  [
    "Bo Hale left early.\n\nTom Orr was mocked for a leaflet that promised “a boat for all”. Would he stand by it? “It was an error,” he said.",
    "Tom Orr: It was an error,",
  ],
  [
    "Ada Krol did not reply. Tom Orr apologised to the woman behind the bar. She told him she had heard worse.",
    "the woman behind the bar: she had heard worse",
  ],
  [
    "Tom Orr was born in Holm, the son of a baker who believed that songs were for Sundays. He said he agreed.",
    "Tom Orr: he agreed",
  ],
  ["Tom Orr, 58, told his wife he was off.\n\nMrs. Orr told the police she slept.", "Mrs. Orr: she slept"],
  [
    "Derek and Maureen Orr left.\n\nMrs Orr said it was bad. Her husband told the Mail it was worse.",
    "Derek Orr: it was worse",
  ],
  [
    "I met a man in the park. He had come late, he explained. “It is a copy,” he said.",
    "a man in the park: It is a copy,",
  ],
  [
    "Tom Orr, a drummer, has died. His daughter, Ada Orr, wept.\n\nOrr was born in 1946. He used to say that it paid.",
    "Tom Orr: that it paid",
  ],
  [
    "Member of Parliament Ng Siew Ling, who is an adviser, came. She wrote: “It leaks.”",
    "Ng Siew Ling: It leaks.",
  ],
  [
    "Ada Krol left.\n\nMattie Coyne died. Mattie himself put it down to luck. “I sold it,” he said.",
    "Mattie Coyne: I sold it,",
  ],
  [
    "His daughter, Joanne Orr, wept. Tom Hale is at home. His only wish, his daughter said, was tea.",
    "Joanne Orr: His only wish | was tea",
  ],
  ["A lab worker was told to “stop being a hero.”", "?: stop being a hero."],
  [
    "The line that all were quoting belongs to the brother-in-law, who tells the priest: “I am not the sea.”",
    "the brother-in-law: I am not the sea.",
  ],
  ["Tom Orr was at home. His lawyer said it was late.\n\n“I was in bed,” he said.", "Tom Orr: I was in bed,"],
])("whom “he” and “she” mean: %s", (text, line) => {
  expect(attributed(text)).toContain(line);
});

test("a trade before a forename and a surname is theirs, in whatever table it stands", () => {
  const text = "Agronomist Jill Orr said it was wet. The volcanologist Ada Moss said it would erupt.";
  expect(quotesIn(text).map(({ speakers }) => speakers[0]?.titles[0])).toEqual([
    "Agronomist",
    "volcanologist",
  ]);
});

test("an interview without labels goes by turns of question and answer, where the head names one person", () => {
  const interview = [
    "A quick bite with Mirela Orr",
    "The cook on butter, bad reviews and the sea.",
    "What did you eat as a child?",
    "Soup. We were nine at table.",
    "You nearly gave up. Why?",
    "A critic wrote that my fish was dull. I read it twice.",
    "Tell us about your first boss.",
    "He told me to taste the water. I thought he was mad.",
    "What would you never cook again?",
    "Beef for three hundred. Don’t ask.",
    "The Anchor’s menu is on sale now.",
  ].join("\n\n");
  expect(attributed(interview).filter((line) => line.startsWith("Mirela Orr: "))).toEqual([
    "Mirela Orr: Soup. We were nine at table.",
    "Mirela Orr: A critic wrote that my fish was dull. I read it twice.",
    "Mirela Orr: He told me to taste the water. I thought he was mad.",
    "Mirela Orr: Beef for three hundred. Don’t ask.",
  ]);
});
