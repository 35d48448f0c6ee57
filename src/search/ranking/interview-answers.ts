/** An interviewer's question and the answer to it: "What do you think of the ferry?" – "I get seasick." */
import { ASKS, holdsStem } from "../index/forward-index.ts";
import type { Candidate, IndexedSentence, StemNumbers } from "../index/types.ts";
import type { Term } from "../query/query-terms.ts";
import type { Question } from "../query/question.ts";
import type { SpeakersAsked } from "../query/speakers-asked.ts";

interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly stems: StemNumbers;
  readonly speakers: SpeakersAsked;
}

/** Whether a sentence is how the speaker asked for begins to answer somebody who asks about all that is asked. */
export function repliesTo({ question, terms, stems, speakers }: Asked): (candidate: Candidate) => boolean {
  const about = terms.filter((t) => question.about.includes(t.word.term)).map((t) => stems.stem(t.stem)?.id);
  const asks = (before: IndexedSentence) =>
    (before.remarks & ASKS) !== 0 &&
    !speakers.quoted(before.row) &&
    about.every((stem) => stem !== undefined && holdsStem(before, stem));
  return ({ sentence, before }) =>
    about.length > 0 && before !== null && speakers.quoted(sentence.row) && asks(before);
}
