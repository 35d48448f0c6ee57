/** The common articles as one server sees them: with the speakers that its owner put right. */
import { correct } from "../corrections/correct.ts";
import type { Corrections } from "../corrections/corrections.ts";
import { fold } from "../corrections/names.ts";
import type { Library, QuotedSpeaker } from "../library.ts";
import type { CitedHit, Quote } from "../model.ts";

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
  /** The passages that were put right, as they are now. */
  const corrected = async (): Promise<CitedHit[]> => {
    const found = await Promise.all([...corrections().passages.keys()].map((id) => library.passage(id)));
    return all(found.filter((hit) => hit !== null));
  };
  const spokenBy = (typed: string) => (hit: CitedHit) =>
    hit.snippet.kind === "quote" &&
    hit.snippet.speakers.some((speaker) =>
      [speaker.name, ...speaker.aliases].some((name) => ` ${fold(name)} `.includes(` ${fold(typed)} `)),
    );

  return {
    ...library,
    ask: async (question, options) => {
      const answer = await library.ask(question, options);
      if (!answer.found) return { ...answer, nearest: await all(answer.nearest) };
      const [first, ...rest] = answer.passages;
      return { ...answer, passages: [await put(first), ...(await all(rest))] };
    },
    quotes: async (query) => {
      const page = await library.quotes(query);
      const shown = await all(page.passages);
      if (!query.speaker) return { ...page, passages: shown };
      const by = spokenBy(query.speaker);
      const gone = shown.filter((hit) => corrections().passages.has(hit.snippet.id) && !by(hit));
      const come = (await corrected()).filter(
        (hit) => by(hit) && !shown.some(({ snippet }) => snippet.id === hit.snippet.id),
      );
      const left = shown.filter((hit) => !gone.includes(hit));
      const known = new Set(page.speakers.map(({ name }) => name));
      const speakers = [...page.speakers, ...speakersOf(come).filter(({ name }) => !known.has(name))];
      const passages = [...left, ...come];
      return { ...page, speakers, passages, total: page.total - gone.length + come.length };
    },
    whoSaid: async (words, options) => {
      const check = await library.whoSaid(words, options);
      return { ...check, passages: await all(check.passages) };
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

const concerned = ({ id, speakers }: Quote, { passages, people }: Corrections): boolean =>
  passages.has(id) ||
  people.some((person) =>
    [person.name, ...person.also].some((name) => speakers.some((s) => fold(s.name) === fold(name))),
  );
