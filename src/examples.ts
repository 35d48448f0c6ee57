/** Speakers to ask about, for those who do not know the material yet. */
import { groups, institutions, onlyBesideTitles, roles, titles } from "./languages/en/people.ts";
import { answers, asks, unnamedSpeakers } from "./languages/en/transcripts.ts";

interface Voice {
  readonly name: string;
}

/** What calls nobody by name: "the Chair", "Host", "Q", "Prime Minister". */
const BARE: ReadonlySet<string> = new Set(
  [groups, institutions, onlyBesideTitles, roles, titles, unnamedSpeakers, asks, answers].flatMap((w) => [
    ...w,
  ]),
);

const isNamed = ({ name }: Voice): boolean =>
  name
    .split(/[\s-]+/u)
    .some(
      (word) => /^\p{Lu}\p{L}/u.test(word) && !BARE.has(word.toLowerCase()) && !/^(?:the|an)$/iu.test(word),
    );

/** In their order, but first those who have a name: whoever is offered “What did Host say?” knows of no host yet. */
export const namedFirst = <V extends Voice>(voices: readonly V[]): V[] => [
  ...voices.filter(isNamed),
  ...voices.filter((voice) => !isNamed(voice)),
];

/** The names of at most `limit` of them, each once. */
export const exampleSpeakers = (voices: readonly Voice[], limit: number): string[] =>
  [...new Set(namedFirst(voices).map(({ name }) => name))].slice(0, limit);
