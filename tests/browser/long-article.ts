/** An article as long as a book, made of news sentences of our own: reported speech, quotations, plain facts. */

const NAMES = [
  "Ruth Adeyemi",
  "Colin Pratt",
  "Ada Moss",
  "Tom Brandt",
  "Ines Valdez",
  "Olaf Berg",
  "Mei Tan",
  "Sam Oduya",
];
const ROLES = [
  "port director",
  "mayor",
  "engineer",
  "fisherman",
  "minister",
  "historian",
  "captain",
  "judge",
];
const THINGS = [
  "the harbour wall",
  "the night ferry",
  "the tide gate",
  "the old quay",
  "the fish market",
  "the lighthouse",
];
const ENDS = [
  "before the winter",
  "at four million pounds",
  "in ten years",
  "without a vote",
  "by the end of June",
];

/** At least `bytes` of text, always the same; about one paragraph in two holds a quotation. */
export function longArticle(bytes: number): string {
  const paragraphs = ["The long chronicle of Wexmouth harbour", "By Ben Orr"];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const pick = (list: readonly string[], by: number) => list[(i * by + Math.floor(i / 7)) % list.length]!;
    const name = pick(NAMES, 1);
    const last = name.split(" ")[1]!;
    const thing = pick(THINGS, 5);
    const end = pick(ENDS, 3);
    const kinds = [
      `The council looked at ${thing} for the ${i + 1}th time. Work on it began ${end}, and nobody was told how long it would take. The minutes fill ${i % 90} pages.`,
      `“We have waited for ${thing} for ${(i % 40) + 2} years,” said ${name}, the ${pick(ROLES, 1)}. “It cannot go on like this.”`,
      `${name} said ${thing} would be finished ${end}. ${last} added that the cost was not known in week ${i + 1}.`,
      `Boats lay at ${thing} in row ${i + 1}. Rain fell on the market square, and the trade of the town went on ${end}.`,
    ];
    const text = kinds[i % kinds.length]!;
    paragraphs.push(text);
    size += text.length + 1;
  }
  return `${paragraphs.join("\n")}\n`;
}
