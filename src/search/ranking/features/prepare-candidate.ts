/** What the features need of a candidate: which of the question's terms it has, and which stand around it. */
import { PRONOUN } from "../../analysis/word-flags.ts";
import type { ArticleMetadata, Candidate, IndexedParagraph } from "../../index/types.ts";
import { sourceNamed } from "../../query/sources-named.ts";
import { EXACT, presenceInAny, type Presence, type Trace } from "../alignment.ts";
import { answeringIn, type Answering } from "../of-asked-type.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

export interface PreparedCandidate extends Pick<Candidate, "sentence" | "paragraph" | "paragraphScore"> {
  /** The terms in the sentence itself, with their places; those of them that it has in the question's own form, 0 or 1. */
  readonly here: Presence;
  readonly trace: readonly Trace[];
  readonly exact: Presence;
  /** In the sentences before and after it, in its paragraph, in its article's title, and in who published it and when. */
  readonly prior: Presence;
  readonly next: Presence;
  readonly around: Presence;
  readonly title: Presence;
  readonly origin: OriginFeatures;
  /** In any of these, the farther the less. */
  readonly aligned: Presence;
  /** What it holds of the type asked for. */
  readonly answering: Answering;
}

export interface OriginFeatures {
  /** Whether the article is from a publisher, and of a date, that the question names: 0 or 1. */
  readonly publisher: number;
  readonly date: number;
  readonly said: Presence;
}

/** What a term in the title, the neighbours or the paragraph is worth beside one in the sentence. */
const AROUND = { title: 0.5, before: 0.4, pronounBefore: 0.15, after: 0.25, paragraph: 0.2 };

/** Of one question's candidates, which share titles and paragraphs. */
export function candidatePreparer(question: PreparedQuestion): (candidate: Candidate) => PreparedCandidate {
  const { aligner, terms } = question;
  const titleOf = kept(({ titleTerms }: ArticleMetadata) => aligner.presence(titleTerms));
  // "According to Reuters ...": an article of Reuters has that word without printing it.
  const originOf = kept((article: ArticleMetadata): OriginFeatures => {
    const { stems, ...origin } = sourceNamed(article, question.sources);
    return { ...origin, said: terms.map(({ stem }) => (stems.has(stem) ? 1 : 0)) };
  });
  const aroundOf = kept(({ sentences }: IndexedParagraph) =>
    presenceInAny(sentences.map(aligner.of), terms.length),
  );
  const empty = terms.map(() => 0);
  return (candidate) => {
    const { sentence, paragraph, before, after, paragraphScore } = candidate;
    const { presence: here, trace } = aligner.of(sentence);
    const prior = before ? aligner.of(before).presence : empty;
    const next = after ? aligner.of(after).presence : empty;
    const title = titleOf(paragraph.article);
    const origin = originOf(paragraph.article);
    const around = aroundOf(paragraph);
    const opens = sentence.length && sentence.forward[sentence.from]! & PRONOUN ? 1 : 0;
    const back = AROUND.before + AROUND.pronounBefore * opens;
    const [exact, aligned] = [[...empty], [...empty]];
    for (let t = 0; t < terms.length; t++) {
      exact[t] = here[t]! >= EXACT ? 1 : 0;
      const beside = Math.max(back * prior[t]!, AROUND.after * next[t]!, AROUND.paragraph * around[t]!);
      aligned[t] = Math.max(here[t]!, origin.said[t]!, AROUND.title * title[t]!, beside);
    }
    return {
      sentence,
      paragraph,
      paragraphScore,
      here,
      trace,
      exact,
      prior,
      next,
      around,
      title,
      origin,
      aligned,
      answering: answeringIn(
        sentence,
        question.question.askedFor.type,
        question.named,
        question.counted,
        trace.map((t) => t.place),
      ),
    };
  };
}

function kept<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = of(key)));
    return value;
  };
}
