/** From a question to its answer: searched for, made whole, cited, and each thing said once. */
import { answerOf } from "./answers/answer.ts";
import { withoutRepeats, withAnswers } from "./answers/with-what-follows.ts";
import { withoutCopies } from "./answers/copies.ts";
import { cited, withWhatItLeadsTo } from "./cited-hits.ts";
import { withHeld } from "./search/answer-type-in-hits.ts";
import type { Answer } from "./model.ts";
import type { Encoding } from "./search/encoding/index.ts";
import type { DocumentReader, Scope } from "./search/index/store.ts";
import { search } from "./search/search.ts";

interface Asked {
  readonly scope: Scope;
  /** Passages at most. */
  readonly limit: number;
  readonly encoding: Encoding | null;
}

export async function answerTo(
  reader: DocumentReader,
  question: string,
  { scope, limit, encoding }: Asked,
): Promise<Answer> {
  const answer = async (most: number) => {
    const result = await search(reader, question, scope, most, encoding);
    const found = await Promise.all(result.hits.map((hit) => withWhatItLeadsTo(reader, hit)));
    const hits = await withAnswers(
      withoutRepeats(found),
      result.searched,
      async (id) => (await reader.articles([id]))[0] ?? null,
    );
    return {
      ...result,
      hits: withoutRepeats(hits)
        .slice(0, most)
        .map((hit) => cited(hit, hit)),
    };
  };
  let result = await answer(limit);
  let hits = withoutCopies(result.hits);
  // In the place of copies come the next ones.
  if (hits.length < result.hits.length) {
    result = await answer(3 * limit);
    hits = withoutCopies(result.hits);
  }
  const told = await withHeld(reader, result.searched.lacks, hits.slice(0, limit));
  return answerOf({ ...result, hits: told });
}
