/** A question as the material lets it be read: its terms, misspelt ones put right, whose words it asks for, of which source. */
import { asking } from "../../languages/en/asking/index.ts";
import type { DocumentReader, Scope } from "../index/store.ts";
import { askedTerms, type AskedTerm } from "./query-terms.ts";
import { readQuestion, type Question } from "./question.ts";
import { sourcesNamed, type NamedSources } from "./sources-named.ts";
import { formsAsked, speakersNamed, type SpeakersNamed } from "./speakers-asked.ts";
import { correctionsOf, spellingLookups } from "./spelling.ts";

export interface Interpretation {
  readonly question: Question;
  readonly scope: Scope;
  readonly terms: readonly AskedTerm[];
  readonly sources: NamedSources;
  readonly speakers: SpeakersNamed;
}

/** One call; where somebody's name may have been misspelt, two. */
export async function interpret(
  reader: DocumentReader,
  typed: string,
  scope: Scope,
): Promise<Interpretation> {
  const question = readQuestion(typed);
  const typedForms = formsAsked(question, []);
  const asTyped = askedTerms(question, new Map());
  const known = await reader.lookUp({
    scope,
    words: spellingLookups(question),
    forms: typedForms,
    // Most words are written as the material has them.
    ahead: {
      terms: asTyped.flatMap(({ stem, variants, synonyms }) => [stem, ...variants, ...synonyms]),
      stems: [
        ...question.words.map((word) => word.term),
        ...question.phrases.flat(),
        ...question.askedFor.counted,
        ...question.askedFor.told.flat(),
        ...question.voicing,
      ],
    },
  });
  const sources = sourcesNamed(question, known.publishers);
  const read = askedTerms(question, correctionsOf(question, known.words));
  const topical = read.filter((t) => !sources.publishers.size || !asking.publishing.test(t.word.folded));
  const terms = topical.length ? topical : read;
  const forms = formsAsked(question, terms);
  const people = forms.every((form) => typedForms.includes(form))
    ? known
    : await reader.lookUp({ scope, words: [], forms });
  return { question, scope, terms, sources, speakers: speakersNamed(question, terms, people) };
}
