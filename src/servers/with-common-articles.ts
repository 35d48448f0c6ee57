/**
 * Two libraries read as one: a server's own articles and the common ones. Each is asked by itself, with its own rarities and
 * its own confidence; where both hold an article of one id, the server's own is meant.
 */
import { withoutCopies } from "../answers/copies.ts";
import { mergedSpeakers, type Check, type Library, type QuotePage, type QuoteQuery } from "../library.ts";
import { EVERY } from "../quoting.ts";
import { exampleSpeakers } from "../examples.ts";
import type { Answer, CitedHit, Searched } from "../model.ts";

/** Quotations among which those are looked for that both libraries print: to read a thousand takes 0.1 s. */
const COMPARED = 1000;

/** A server’s own articles and the common ones as one library; where both have an id, the server’s own stands for it. */
export function readTogether(own: Library, common: Library): Library {
  const shadowed = async () => new Set((await own.sources()).map(({ document }) => document.id));
  const visible = async <T extends CitedHit>(hits: readonly T[]) => {
    const ids = await shadowed();
    return hits.filter((hit) => !ids.has(hit.snippet.document));
  };
  /** What is asked of the common articles, without those in whose place the server has its own. */
  const unshadowed = async (query: QuoteQuery): Promise<QuoteQuery> => {
    const ids = await shadowed();
    const theirs = (await common.sources(query.scope)).map(({ document }) => document.id);
    if (!theirs.some((id) => ids.has(id))) return query;
    return { ...query, scope: { ...query.scope, among: theirs.filter((id) => !ids.has(id)) } };
  };
  const holder = async (document: string) => ((await own.article(document)) ? own : common);

  return {
    problems: () => [...own.problems(), ...common.problems()],
    refresh: own.refresh,
    watch: common.watch,
    encode: common.encode,
    ask: async (question, options = {}) => {
      const { document } = options.scope ?? {};
      if (document !== undefined) return (await holder(document)).ask(question, options);
      const [ours, theirs] = await Promise.all([own.ask(question, options), common.ask(question, options)]);
      return answered(ours, await kept(theirs, visible), options.limit ?? 3);
    },
    quotes: async (query) => {
      const document = query.scope?.document;
      if (document !== undefined) return (await holder(document)).quotes(query);
      const { offset = 0, limit = 5 } = query;
      const inCommon = await unshadowed(query);
      const pages = async (most: Partial<QuoteQuery>) =>
        Promise.all([own.quotes({ ...query, ...most }), common.quotes({ ...inCommon, ...most })]);
      const [ours, theirs] = await pages({ offset: 0, limit: offset + limit });
      const printed = ours.printed + theirs.printed;
      const isApart = !query.once || !ours.total || !theirs.total || printed > COMPARED;
      const passages = (isApart ? [ours, theirs] : await pages(EVERY)).flatMap((page) => page.passages);
      const listed = isApart ? passages : withoutCopies(passages);
      return {
        ...namedIn(ours, theirs),
        passages: listed.slice(offset, offset + limit),
        total: isApart ? ours.total + theirs.total : listed.length,
        printed,
      };
    },
    whoSaid: async (words, options = {}) => {
      const [ours, theirs] = await Promise.all([own.whoSaid(words, options), common.whoSaid(words, options)]);
      return better(ours, { ...theirs, passages: await visible(theirs.passages) });
    },
    speakers: async (scope) =>
      mergedSpeakers([...(await own.speakers(scope)), ...(await common.speakers(scope))]),
    passage: async (id) => (await own.passage(id)) ?? (await common.passage(id)),
    context: async (document, paragraph, around) =>
      (await holder(document)).context(document, paragraph, around),
    article: async (document) => (await own.article(document)) ?? (await common.article(document)),
    sources: async (scope) => {
      const ids = await shadowed();
      const theirs = (await common.sources(scope)).filter(({ document }) => !ids.has(document.id));
      return [...(await own.sources(scope)), ...theirs];
    },
    exampleSpeakers: async (limit) =>
      exampleSpeakers([...(await own.speakers()), ...(await common.speakers())], limit),
    close: () => {},
  };
}

/** An answer without the passages that may not be shown; where none is left, nothing was found. */
async function kept(
  answer: Answer,
  visible: (hits: readonly CitedHit[]) => Promise<readonly CitedHit[]>,
): Promise<Answer> {
  if (!answer.found) return { ...answer, nearest: await visible(answer.nearest) };
  const [first, ...rest] = await visible(answer.passages);
  if (first) return { ...answer, passages: [first, ...rest] };
  const { searched, unknownWords } = answer;
  const none = { certainty: "no", why: "no-match", nearest: [], confidence: 0 } as const;
  return { found: false, ...none, searched, unknownWords };
}

/** The surer answer first, then what the other adds; what neither library knows is unknown. */
export function answered(ours: Answer, theirs: Answer, limit: number): Answer {
  const [first, second] =
    theirs.found && (!ours.found || theirs.confidence > ours.confidence) ? [theirs, ours] : [ours, theirs];
  const unknownWords = first.unknownWords.filter((word) => second.unknownWords.includes(word));
  const documents = first.searched.documents + second.searched.documents;
  const searched = { ...first.searched, ...missingIn(first.searched, second.searched), documents };
  const common = { unknownWords, searched };
  if (!first.found) {
    const nearest = byScore(
      first.nearest,
      first.confidence,
      second.found ? [] : without(first.nearest, second.nearest),
      second.confidence,
    );
    const { why } = first;
    const untrue =
      (why === "lacks" && !searched.lacks) || (why === "not-quoted" && !searched.unquoted.length);
    return { ...first, ...common, why: untrue ? "no-match" : why, nearest: nearest.slice(0, limit) };
  }
  const [best, ...rest] = first.passages;
  const others = second.found ? without(first.passages, second.passages) : [];
  const more = byScore(rest, first.confidence, others, second.confidence);
  const [shown = best, ...next] = withoutCopies([best, ...more]);
  return { ...first, ...common, passages: [shown, ...next.slice(0, limit - 1)] };
}

/** What is missing from both: whom one library only names, the other may quote. */
function missingIn(first: Searched, second: Searched): Pick<Searched, "silent" | "unquoted" | "lacks"> {
  return {
    silent: first.silent && second.silent,
    unquoted: first.unquoted.filter((name) => !second.speakers.includes(name)),
    lacks: second.lacks ? first.lacks : null,
  };
}

/** The hits that are not among the others. */
function without(others: readonly CitedHit[], hits: readonly CitedHit[]): readonly CitedHit[] {
  const ids = new Set(others.map(({ snippet }) => snippet.id));
  return hits.filter(({ snippet }) => !ids.has(snippet.id));
}

/** A passage is worth its share of belief times how sure its library is that it answers at all. */
function byScore(
  a: readonly CitedHit[],
  sureA: number,
  b: readonly CitedHit[],
  sureB: number,
): readonly CitedHit[] {
  const worth = [
    ...a.map((hit) => ({ hit, n: hit.score * sureA })),
    ...b.map((hit) => ({ hit, n: hit.score * sureB })),
  ];
  return worth.toSorted((x, y) => y.n - x.n).map(({ hit }) => hit);
}

function namedIn(ours: QuotePage, theirs: QuotePage): Pick<QuotePage, "speakers" | "suggestions"> {
  const speakers = mergedSpeakers([...ours.speakers, ...theirs.speakers]);
  return {
    speakers,
    suggestions: speakers.length ? [] : mergedSpeakers([...ours.suggestions, ...theirs.suggestions]),
  };
}

/** How much a verdict says; the surer one is given. */
const STRENGTH: readonly Check["verdict"][] = ["not-found", "indirect", "other-speaker", "near", "exact"];

function better(ours: Check, theirs: Check): Check {
  const strength = ({ verdict, passages }: Check) => (passages.length ? STRENGTH.indexOf(verdict) : -1);
  return strength(theirs) > strength(ours) ? theirs : ours;
}
