/** The common articles as one server sees them: with the speakers that its owner put right, and their names as one. */
import { correct } from "../corrections/correct.ts";
import { personCorrection, type Corrections } from "../corrections/corrections.ts";
import { mergedSpeakers, type Library, type QuotedSpeaker } from "../library.ts";
import type { CitedHit, Quote } from "../model.ts";
import { askedOf, type Corrected } from "./overlay-ask.ts";
import { quotedOf, speakersOf } from "./overlay-quotes.ts";

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
  const corrected = async (): Promise<Corrected[]> => {
    const found = await Promise.all([...corrections().passages.keys()].map((id) => library.passage(id)));
    const hits = found.filter((hit) => hit !== null);
    return (await all(hits)).map((after, i) => ({ before: hits[i]!, after }));
  };
  const called = (speaker: QuotedSpeaker): QuotedSpeaker => asCalled(speaker, corrections());
  return {
    ...library,
    ask: async (question, options) => {
      const answer = await askedOf(library, corrections(), corrected, question, options);
      if (!answer.found) return { ...answer, nearest: await all(answer.nearest) };
      const [first, ...rest] = answer.passages;
      return { ...answer, passages: [await put(first), ...(await all(rest))] };
    },
    quotes: (query) => quotedOf({ library, corrections: corrections(), all, corrected, called }, query),
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

/** A speaker under the name and with the title that the owner gave. */
function asCalled(speaker: QuotedSpeaker, corrections: Corrections): QuotedSpeaker {
  const person = personCorrection(corrections, speaker.name);
  if (!person) return speaker;
  const aliases = [...speaker.aliases, speaker.name, ...person.also].filter((name) => name !== person.name);
  const titles = [...(person.title ? [person.title] : []), ...speaker.titles];
  return { ...speaker, name: person.name, aliases: [...new Set(aliases)], titles: [...new Set(titles)] };
}

const concerned = ({ id, speakers }: Quote, corrections: Corrections): boolean =>
  corrections.passages.has(id) ||
  speakers.some(({ name }) => personCorrection(corrections, name) !== undefined);
