/** Long articles of several kinds, made here, the same at every run; none of their sentences means anything. */

/** Numbers that are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % sides;
  };
}

const roll = dice(11);
const pick = (words: readonly string[]) => words[roll(words.length)]!;
const FIRST = "Greta Tomas Ann Ivan Lucia Omar Ruth Jonas Mira Pavel Nadia Erik Sofia Hugo Leila Marta".split(
  " ",
);
const HEAD = "Lind Berg Mar Ros Had Sto Web Nov Sil Ad Mor Cos Jan Kel War Pe Ty Gra Hol Fen".split(" ");
const MIDDLE = "qv er ek en ad on ar il ov in el au or un is".split(" ");
const TAIL = "ist man sen ini ke ward ton ley quez oux stein berg ski dal ford".split(" ");
const ROLE = "mayor engineer minister farmer teacher owner spokesman judge director nurse".split(" ");
const NOUN = "dam river bridge school market law harvest railway hospital forest mine harbour library".split(
  " ",
);
const VERB = "closed opened repaired inspected sold moved flooded rebuilt measured promised".split(" ");
const PLACE = "Linz Brno Turku Cork Ghent Porto Split Basel Gdansk Malmo".split(" ");

/** One of 72,000 people: in a longer text there are more of them. */
const person = () => `${pick(FIRST)} ${pick(HEAD)}${pick(MIDDLE)}${pick(TAIL)}`;
const clause = () =>
  `the ${pick(NOUN)} in ${pick(PLACE)} was ${pick(VERB)} ${2 + roll(900)} times before the ${pick(NOUN)} of ${pick(PLACE)} was ${pick(VERB)}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function prose(): string {
  return [
    () => `${upper(clause())}.`,
    () => `It took ${roll(900)} days until the ${pick(NOUN)} could be ${pick(VERB)} again.`,
    () => `${person()} went to ${pick(PLACE)}, where ${clause()}.`,
  ][roll(3)]!();
}

function quotation(): string {
  const who = person();
  return [
    () => `“We know that ${clause()},” said ${who}, the ${pick(ROLE)} of ${pick(PLACE)}.`,
    () => `${who}, a ${pick(ROLE)}, warned that ${clause()}.`,
    () => `“${upper(clause())},” ${pick(["he", "she"])} added. “${upper(clause())}.”`,
    () => `The ${pick(ROLE)} called it “a ${pick(NOUN)} without a ${pick(NOUN)}”.`,
    () => `“${upper(clause())}.”`,
    () => `According to ${who.split(" ")[1]}, ${clause()}.`,
  ][roll(6)]!();
}

const interviewed = [person(), person(), person()].map((name) => name.split(" ")[1]!.toUpperCase());
const line = () => `${pick(interviewed)}: ${upper(clause())}. ${upper(clause())}.`;

const lines = (size: number, of: () => string, apart: string): string => {
  const out: string[] = [];
  for (let length = 0; length < size;) {
    const next = of();
    out.push(next);
    length += next.length + apart.length;
  }
  return out.join(apart);
};

const paragraph = (of: () => string) => () => `${of()} ${of()} ${of()}`;

/** By what they are: a text of so many characters. */
export const KINDS: Readonly<Record<string, (size: number) => string>> = {
  prose: (size) => lines(size, paragraph(prose), "\n"),
  quotations: (size) => lines(size, paragraph(quotation), "\n"),
  transcript: (size) => lines(size, line, "\n"),
  "one paragraph of quotations": (size) => lines(size, quotation, " "),
  "one line without spaces": (size) => lines(size, () => pick(NOUN) + roll(900), ""),
  "one line without a full stop": (size) => lines(size, clause, " and "),
  "capitals alone": (size) => lines(size, person, " "),
  "one sentence of offices": (size) => lines(size, () => `the ${pick(ROLE)}, ${pick(FIRST)}`, ", "),
  "abbreviations alone": (size) =>
    lines(size, () => pick(["Mr.", "Dr.", "Gov.", "U.S.", "a.m.", "St."]), " "),
  "one surname": (size) =>
    lines(
      size,
      () =>
        `“${upper(clause())},” said ${pick(HEAD)}${pick(MIDDLE)}${pick(TAIL)} Smith, the ${pick(ROLE)}. Smith said it again.`,
      "\n",
    ),
  "marks alone": (size) => lines(size, () => pick(["“", "”", '"', "‘", "’", "'", "(", "—", "x", " "]), ""),
  "closing marks without opening ones": (size) => lines(size, () => `${clause()},”`, " "),
  "lines of one word": (size) => lines(size, () => pick(NOUN), "\n"),
};
