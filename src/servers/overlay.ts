/** The common articles as one server sees them: with the speakers that its owner put right, and their names as one. */
import { withoutCopies } from "../answers/copies.ts";
import { correct } from "../corrections/correct.ts";
import { personCorrection, type Corrections } from "../corrections/corrections.ts";
import { fold } from "../corrections/names.ts";
import { mergedSpeakers, type Library, type QuotedSpeaker, type QuotePage } from "../library.ts";
import type { CitedHit, Quote } from "../model.ts";
import { EVERY } from "../quoting.ts";
import { askedOf, type Corrected } from "./overlay-ask.ts";

/** `corrections`: as they stand now; asked for at every question, since an owner may change them at any time. */
export function overlaid(library: Library, corrections: () => Corrections): Library {
  const put = async <H extends CitedHit>(hit: H): Promise<H> => {
    const { snippet } = hit;
    if (snippet.kind === "fact" || !concerned(snippet, corrections())) return hit;
    const article = await library.article(snippet.document);
    const corrected = article && correct(article, corrections()).snippets.find(({ id }) => id === snippet.id);
    return corrected ? { ...hit, snippet: corrected } : hit;
  };
  const all = <H extends CitedHit>(hits: readonly H[]): Promise<H[]> => Promise.all(hits.map(put));
  /** The passages that were put right, as the articles have them and as they are now. */
  const corrected = async (): Promise<Corrected[]> => {
    const found = await Promise.all([...corrections().passages.keys()].map((id) => library.passage(id)));
    const hits = found.filter((hit) => hit !== null);
    return (await all(hits)).map((after, i) => ({ before: hits[i]!, after }));
  };
  /** Quotations whoever said them, without those that are none. */
  const unnamed = async (query: Parameters<Library["quotes"]>[0]): Promise<QuotePage> => {
    const page = await library.quotes(query);
    const { passages } = corrections();
    const none = [...passages.values()].filter(({ isNone }) => isNone);
    // Of several copies one may have been put right: it is none of them then.
    const isApart = passages.size > 0 && page.printed > page.total;
    if ((!none.length && !isApart) || !page.total) return { ...page, passages: await all(page.passages) };
    const { offset = 0, limit = 5 } = query;
    // What was put right in one paper may stand in another as it was: each is looked at by itself.
    const every = await library.quotes({ ...query, ...EVERY });
    const left = every.passages.filter(({ snippet }) => !none.some(({ passage }) => passage === snippet.id));
    const seen = await all(left);
    const listed = query.once ? withoutCopies(seen) : seen;
    return { ...page, passages: listed.slice(offset, offset + limit), ...counted(listed, left) };
  };
  const called = (speaker: QuotedSpeaker): QuotedSpeaker => {
    const person = personCorrection(corrections(), speaker.name);
    if (!person) return speaker;
    const aliases = [...speaker.aliases, speaker.name, ...person.also].filter((name) => name !== person.name);
    const titles = [...(person.title ? [person.title] : []), ...speaker.titles];
    return { ...speaker, name: person.name, aliases: [...new Set(aliases)], titles: [...new Set(titles)] };
  };
  return {
    ...library,
    ask: async (question, options) => {
      const answer = await askedOf(library, corrections(), corrected, question, options);
      if (!answer.found) return { ...answer, nearest: await all(answer.nearest) };
      const [first, ...rest] = answer.passages;
      return { ...answer, passages: [await put(first), ...(await all(rest))] };
    },
    quotes: async (query) => {
      const { speaker: typed } = query;
      if (!typed) return unnamed(query);
      const { people, passages } = corrections();
      const meant = people.filter((person) => [person.name, ...person.also].some(holds(typed)));
      const also = meant.flatMap((person) => [person.name, ...person.also]);
      const page = await library.quotes({ ...query, also });
      if (passages.size === 0)
        return {
          ...page,
          speakers: mergedSpeakers(page.speakers.map(called)),
          passages: await all(page.passages),
        };
      const by = ({ snippet }: CitedHit) =>
        snippet.kind === "quote" &&
        snippet.speakers.some(({ name, aliases }) => [name, ...aliases].some(holds(typed)));
      // What was given to others is left out and what was given to them comes last, on whatever page it falls.
      const { offset = 0, limit = 5 } = query;
      const whole = page.total
        ? await all((await library.quotes({ ...query, also, ...EVERY })).passages)
        : [];
      const left = whole.filter((hit) => !passages.has(hit.snippet.id) || by(hit));
      const others = (await corrected()).map(({ after }) => after).filter(by);
      const wanted = others.length
        ? (await library.quotes({ ...query, speaker: undefined, ...EVERY })).passages
        : [];
      const come = others.filter(
        ({ snippet: { id } }) =>
          wanted.some(({ snippet }) => snippet.id === id) && !left.some(({ snippet }) => snippet.id === id),
      );
      const printed = [...left, ...come];
      const listed = query.once ? withoutCopies(printed) : printed;
      return {
        ...page,
        speakers: mergedSpeakers([...page.speakers.map(called), ...speakersOf(others)]),
        suggestions: others.length ? [] : page.suggestions,
        passages: listed.slice(offset, offset + limit),
        ...counted(listed, printed),
      };
    },
    whoSaid: (words, options) => library.whoSaid(words, { ...options, corrections: corrections() }),
    speakers: async (scope) => {
      const { people, passages } = corrections();
      if (!people.length && !passages.size) return library.speakers(scope);
      const speakers = (await library.speakers(scope)).map(called);
      const moved = await corrected();
      if (!moved.length) return mergedSpeakers(speakers);
      const ids = new Set((await library.sources(scope)).map(({ document }) => document.id));
      const here = moved.filter(({ before }) => ids.has(before.snippet.document));
      const gone = speakersOf(here.map(({ before }) => before)).map((speaker) => ({
        ...called(speaker),
        direct: -speaker.direct,
        mixed: -speaker.mixed,
        indirect: -speaker.indirect,
      }));
      const come = speakersOf(here.map(({ after }) => after));
      return mergedSpeakers([...speakers, ...gone, ...come]).filter(
        ({ direct, mixed, indirect }) => direct + mixed + indirect > 0,
      );
    },
    passage: async (id) => {
      const hit = await library.passage(id);
      return hit && put(hit);
    },
    article: async (document) => {
      const article = await library.article(document);
      return article && correct(article, corrections());
    },
  };
}

const counted = (listed: readonly CitedHit[], printed: readonly CitedHit[]) => ({
  total: listed.length,
  printed: printed.length,
});

/** Whether a name is the one typed, or holds it as whole words. */
const holds = (typed: string) => (name: string) => ` ${fold(name)} `.includes(` ${fold(typed)} `);

/** Whose words these are, with how many. */
function speakersOf(hits: readonly CitedHit[]): QuotedSpeaker[] {
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

const concerned = ({ id, speakers }: Quote, corrections: Corrections): boolean =>
  corrections.passages.has(id) ||
  speakers.some(({ name }) => personCorrection(corrections, name) !== undefined);
