/** The speakers of the material, merged over its articles. */
import { editDistance } from "../../text/edit-distance.ts";
import { foldCase } from "../../text/folding.ts";
import type { Manner, Speaker } from "../../model.ts";
import type { DocumentReader, Quoted, Scope } from "../index/store.ts";

/** A speaker with how often and how they are quoted. */
export interface QuotedSpeaker extends Speaker, Readonly<Record<Manner, number>> {
  /** Ids of the documents that quote them. */
  readonly documents: readonly string[];
}

/**
 * Most often quoted first, then by name. Who is only spoken of ("never said that") is listed with no quotations. Those of the
 * whole store are kept until it changes:
 * every completed letter of a name asks for them, and over 2,000 articles with 90,000 quotations they take two seconds.
 */
export function openDirectory(): (
  reader: DocumentReader,
  scope?: Scope,
) => Promise<readonly QuotedSpeaker[]> {
  let kept: { readonly changes: number; readonly speakers: readonly QuotedSpeaker[] } | null = null;
  return async (reader, scope = {}) => {
    if (Object.values(scope).some((narrow) => narrow !== undefined))
      return mergedSpeakers((await reader.quotedSpeakers(scope)).map(once));
    const changes = await reader.changes();
    if (kept?.changes !== changes)
      kept = { changes, speakers: mergedSpeakers((await reader.quotedSpeakers()).map(once)) };
    return kept.speakers;
  };
}

const once = ({ document, speaker, direct, mixed, indirect }: Quoted): QuotedSpeaker => ({
  ...speaker,
  direct,
  mixed,
  indirect,
  documents: [document],
});

/** Those of one name as one, in the order of the directory. */
export function mergedSpeakers(list: Iterable<QuotedSpeaker>): QuotedSpeaker[] {
  const counts = new Map<string, ReturnType<typeof opened>>();
  for (const { name, titles, aliases, documents, direct, mixed, indirect } of list) {
    const counted = counts.get(name) ?? opened();
    counts.set(name, counted);
    counted.direct += direct;
    counted.mixed += mixed;
    counted.indirect += indirect;
    for (const title of titles) counted.titles.add(title);
    for (const alias of aliases) counted.aliases.add(alias);
    for (const document of documents) counted.documents.add(document);
  }
  const total = (s: QuotedSpeaker) => s.direct + s.mixed + s.indirect;
  // Ten times as fast as `localeCompare`; made here because it takes 5 ms.
  const byName = new Intl.Collator();
  return [...counts]
    .map(([name, { titles, aliases, documents, ...counts }]): QuotedSpeaker => ({
      name,
      titles: [...titles],
      aliases: [...aliases],
      documents: [...documents],
      ...counts,
    }))
    .toSorted((a, b) => total(b) - total(a) || byName.compare(a.name, b.name));
}

/** A speaker being counted; sets, because one person may speak in thousands of articles. */
const opened = () => ({
  direct: 0,
  mixed: 0,
  indirect: 0,
  titles: new Set<string>(),
  aliases: new Set<string>(),
  documents: new Set<string>(),
});

/** The speakers a typed name, alias or role means. */
export function matchSpeakers(speakers: readonly QuotedSpeaker[], typed: string): QuotedSpeaker[] {
  const wanted = plain(typed);
  const calledBy = (part: string) => speakers.filter((s) => calledOf(s).listed.includes(part));
  const exact = calledBy(`${APART}${wanted}${APART}`);
  if (exact.length) return exact;
  const parts = calledBy(` ${wanted} `);
  return parts.length ? parts : wordedSo(speakers, wanted);
}

/** Slips that are forgiven in a typed name. */
const MOST_SLIPS = 2;

/** For a name that means nobody: those with the fewest slips between it and a name of theirs or a word of it; then those that begin alike. */
export function speakersNear(speakers: readonly QuotedSpeaker[], typed: string): QuotedSpeaker[] {
  const wanted = plain(typed);
  if (!wanted) return [];
  const most = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : MOST_SLIPS;
  const slips = (speaker: QuotedSpeaker): number => {
    const { forms } = calledOf(speaker);
    const names = [speaker.name, ...speaker.aliases].flatMap((name) => plain(name).split(/\s+/u));
    const least = Math.min(...[...forms, ...names].map((form) => editDistance(wanted, form, most)));
    if (least <= most) return least;
    return forms.some((form) => form.startsWith(wanted.slice(0, 3))) ? MOST_SLIPS + 1 : Infinity;
  };
  return speakers
    .map((speaker) => ({ speaker, slips: slips(speaker) }))
    .filter(({ slips }) => slips <= MOST_SLIPS + 1)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ speaker }) => speaker);
}

/** Words that come before a name or a role and say nothing of whose it is. */
const COURTESY = new Set("the a an mr mrs ms miss mx dr prof sir dame lord lady".split(" "));

/** "the mayor of Berlin", "Mayor Smith", "J. Smith", "Smith, John": each word is one of the speaker's, an initial begins one. */
function wordedSo(speakers: readonly QuotedSpeaker[], wanted: string): QuotedSpeaker[] {
  const typed = wordsIn(wanted).filter((word) => !COURTESY.has(word));
  const telling = typed.filter((word) => word.length > 1);
  return speakers.filter((speaker) => {
    const { forms, listed } = calledOf(speaker);
    if (!telling.some((word) => listed.includes(word))) return false;
    const own = new Set(forms.flatMap(wordsIn));
    const names = plain(speaker.name).split(" ");
    return (
      telling.some((word) => own.has(word)) &&
      typed.every((word) => own.has(word) || (word.length === 1 && names.some((n) => n.startsWith(word))))
    );
  });
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

interface Called {
  readonly forms: readonly string[];
  /** All of them in one, each between blanks, to be looked through at once. */
  readonly listed: string;
}

const APART = " \n ";
const called = new WeakMap<QuotedSpeaker, Called>();

/** What a speaker is called, kept with the directory: over 20,000 speakers it takes a fifth of a second. */
function calledOf(speaker: QuotedSpeaker): Called {
  const known = called.get(speaker);
  if (known) return known;
  const forms = [speaker.name, ...speaker.aliases, ...speaker.titles].map(plain);
  const made = { forms, listed: `${APART}${forms.join(APART)}${APART}` };
  called.set(speaker, made);
  return made;
}

const plain = (text: string) => foldCase(text).trim();
