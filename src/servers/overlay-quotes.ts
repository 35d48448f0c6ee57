/** The quotations of the common articles as a server sees them: with what its owner put right, on whatever page it falls. */
import { withoutCopies } from "../answers/copies.ts";
import type { Corrections } from "../corrections/corrections.ts";
import { fold } from "../corrections/names.ts";
import { mergedSpeakers, type Library, type QuotedSpeaker, type QuotePage } from "../library.ts";
import type { CitedHit, Quote } from "../model.ts";
import { EVERY } from "../quoting.ts";
import type { Corrected } from "./overlay-ask.ts";

type Query = Parameters<Library["quotes"]>[0];

/** The common articles, and what the owner put right in them. */
interface PutRight {
  readonly library: Library;
  readonly corrections: Corrections;
  /** Passages as they are now. */
  readonly all: <H extends CitedHit>(hits: readonly H[]) => Promise<H[]>;
  /** The passages that were put right. */
  readonly corrected: () => Promise<readonly Corrected[]>;
  /** A speaker as the owner calls them. */
  readonly called: (speaker: QuotedSpeaker) => QuotedSpeaker;
}

export const quotedOf = (view: PutRight, query: Query): Promise<QuotePage> =>
  query.speaker ? ofSpeaker(view, query, query.speaker) : ofAnybody(view, query);

/** Quotations whoever said them, without those that are none. */
async function ofAnybody({ library, corrections, all }: PutRight, query: Query): Promise<QuotePage> {
  const page = await library.quotes(query);
  const { passages } = corrections;
  const none = [...passages.values()].filter(({ isNone }) => isNone);
  // Of several copies one may have been put right: it is none of them then.
  const isApart = passages.size > 0 && page.printed > page.total;
  if ((!none.length && !isApart) || !page.total) return { ...page, passages: await all(page.passages) };
  // What was put right in one paper may stand in another as it was: each is looked at by itself.
  const every = await library.quotes({ ...query, ...EVERY });
  const left = every.passages.filter(({ snippet }) => !none.some(({ passage }) => passage === snippet.id));
  return { ...page, ...pageOf(await all(left), query) };
}

/** What somebody said: without what was given to others, and with what was given to them at the end. */
async function ofSpeaker(view: PutRight, query: Query, typed: string): Promise<QuotePage> {
  const { library, corrections, all, corrected, called } = view;
  const { people, passages } = corrections;
  const meant = people.filter((person) => [person.name, ...person.also].some(holds(typed)));
  const also = meant.flatMap((person) => [person.name, ...person.also]);
  const page = await library.quotes({ ...query, also });
  const speakers = page.speakers.map(called);
  if (passages.size === 0)
    return { ...page, speakers: mergedSpeakers(speakers), passages: await all(page.passages) };
  const isTheirs = ({ snippet }: CitedHit) =>
    snippet.kind === "quote" &&
    snippet.speakers.some(({ name, aliases }) => [name, ...aliases].some(holds(typed)));
  const whole = page.total ? await all((await library.quotes({ ...query, also, ...EVERY })).passages) : [];
  const left = whole.filter((hit) => !passages.has(hit.snippet.id) || isTheirs(hit));
  const given = (await corrected()).map(({ after }) => after).filter(isTheirs);
  const here = new Set(left.map(({ snippet }) => snippet.id));
  const wanted = given.length
    ? (await library.quotes({ ...query, speaker: undefined, ...EVERY })).passages
    : [];
  const asked = new Set(wanted.map(({ snippet }) => snippet.id));
  const come = given.filter(({ snippet: { id } }) => asked.has(id) && !here.has(id));
  return {
    ...page,
    speakers: mergedSpeakers([...speakers, ...speakersOf(given)]),
    suggestions: given.length ? [] : page.suggestions,
    ...pageOf([...left, ...come], query),
  };
}

/** The page of all that was found which the query asks for. */
function pageOf(printed: readonly CitedHit[], { once, offset = 0, limit = 5 }: Query) {
  const listed = once ? withoutCopies(printed) : printed;
  return {
    passages: listed.slice(offset, offset + limit),
    total: listed.length,
    printed: printed.length,
  };
}

/** Whether a name is the one typed, or holds it as whole words. */
const holds = (typed: string) => (name: string) => ` ${fold(name)} `.includes(` ${fold(typed)} `);

/** Whose words these are, with how many. */
export function speakersOf(hits: readonly CitedHit[]): QuotedSpeaker[] {
  const quotes = hits.flatMap(({ snippet }) => (snippet.kind === "quote" ? [snippet] : []));
  const names = new Map(quotes.flatMap(({ speakers }) => speakers.map((s) => [s.name, s] as const)));
  return [...names.values()].map((speaker) => {
    const own = quotes.filter(({ speakers }) => speakers.some(({ name }) => name === speaker.name));
    const count = (manner: Quote["manner"]) => own.filter((quote) => quote.manner === manner).length;
    const documents = [...new Set(own.map(({ document }) => document))];
    return {
      ...speaker,
      documents,
      direct: count("direct"),
      mixed: count("mixed"),
      indirect: count("indirect"),
    };
  });
}
