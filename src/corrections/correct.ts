/** Applies the owner's corrections to an article, after the sieve. */
import type { Article, Fact, Problem, Quote, Snippet, Speaker, Step } from "../model.ts";
import type { Corrections, PassageCorrection, PersonCorrection } from "./corrections.ts";
import { fold } from "./names.ts";

/** The step that the evidence of a corrected quotation names. */
export const CORRECTED: Step = "corrected by the owner";

/** The article with the corrections that concern it; the same article where none does. */
export function correct(article: Article, corrections: Corrections): Article {
  const { passages, people } = corrections;
  if (!passages.size && !people.length) return article;
  const merged = new Map(people.flatMap((p) => [p.name, ...p.also].map((name) => [fold(name), p] as const)));
  const personOf = (speaker: Speaker) => merged.get(fold(speaker.name));

  const speakers = new Map<string, Speaker>();
  for (const speaker of article.speakers) {
    const person = personOf(speaker);
    const name = person?.name ?? speaker.name;
    speakers.set(name, joined(speakers.get(name), speaker, name, person));
  }
  const renamed = (speaker: Speaker): Speaker => {
    const person = personOf(speaker);
    return person ? (speakers.get(person.name) ?? joined(undefined, speaker, person.name, person)) : speaker;
  };
  const named = (name: string): Speaker => {
    const wanted = merged.get(fold(name))?.name ?? name;
    const known = [...speakers.values()].find((s) =>
      [s.name, ...s.aliases].some((n) => fold(n) === fold(wanted)),
    );
    const nobodyYet = { name: wanted, titles: [], aliases: [] };
    return known ?? joined(undefined, nobodyYet, wanted, merged.get(fold(wanted)));
  };

  const snippets = article.snippets.map((snippet): Snippet => {
    if (snippet.kind === "fact") return snippet;
    const correction = passages.get(snippet.id);
    if (correction?.isNone) return asFact(snippet);
    const person = snippet.speakers.map(personOf).find(Boolean);
    const renaming = person
      ? titled({ ...snippet, speakers: unique(snippet.speakers.map(renamed)) }, person.title)
      : snippet;
    if (correction) {
      const theirs = merged.get(fold(correction.speakers?.[0] ?? ""))?.title;
      const given = titled(correctedBy(correction, renaming, named), correction.title ?? theirs);
      return marked({ ...given, confidence: 1, speakerConfidence: 1 });
    }
    // Under another name they are the same words of the same person, as surely as before.
    return called(renaming) === called(snippet) ? renaming : marked(renaming);
  });
  const added = snippets.flatMap((s) => (s.kind === "quote" ? s.speakers : []));
  return { ...article, snippets, speakers: unique([...speakers.values(), ...added]) };
}

const marked = (quote: Quote): Quote => ({ ...quote, evidence: { ...quote.evidence, step: CORRECTED } });
/** What a reader is told of whose words they are. */
const called = ({ speakers, title }: Quote): string =>
  [...speakers.map((s) => s.name), title ?? ""].join("\n");

/** With the role that the owner gives, if any. */
const titled = (quote: Quote, title: string | undefined): Quote =>
  title === undefined ? quote : { ...quote, title, evidence: { ...quote.evidence, titleCorrected: true } };

/** The same passage, as nobody's words. */
function asFact({ id, document, paragraph, sentence, span, text }: Quote): Fact {
  return { kind: "fact", corrected: true, id, document, paragraph, sentence, span, text };
}

function correctedBy(
  { speakers: names }: PassageCorrection,
  quote: Quote,
  named: (name: string) => Speaker,
): Quote {
  if (!names) return quote;
  const speakers = unique(names.map(named));
  const { cue } = quote.evidence;
  return {
    ...quote,
    speakers,
    title: speakers[0]?.titles[0] ?? null,
    mention: null,
    evidence: { cue, mention: null, chain: [], step: CORRECTED },
  };
}

/** One speaker under one name, with what was known under another and what the owner says of the person. */
function joined(
  known: Speaker | undefined,
  speaker: Speaker,
  name: string,
  person: PersonCorrection | undefined,
): Speaker {
  const forms = [...(known?.aliases ?? []), speaker.name, ...speaker.aliases, ...(person?.also ?? [])];
  const others = forms.filter((alias) => alias !== name);
  const title = person?.title;
  const titles = [...(title ? [title] : []), ...(known?.titles ?? []), ...speaker.titles];
  return { name, titles: [...new Set(titles)], aliases: [...new Set(others)] };
}

const unique = (speakers: readonly Speaker[]) => [...new Map(speakers.map((s) => [s.name, s])).values()];

/** Corrections of passages that are not in the material, or are no quotations. */
export function misplaced(corrections: Corrections, find: (passage: string) => Snippet | null): Problem[] {
  return [...corrections.passages.values()].flatMap(({ passage, where, isNone }): Problem[] => {
    const snippet = find(passage);
    if (snippet?.id === passage && (isNone || snippet.kind === "quote")) return [];
    const what = snippet
      ? `The passage "${passage}" is no quotation, so it has no speaker.`
      : `There is no passage "${passage}" in the material.`;
    return [{ where, what, fix: '"verbatim quotes --unstated" lists passages with their ids.' }];
  });
}
