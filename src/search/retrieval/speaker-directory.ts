/** The speakers of the material, merged over its articles. */
import type { Manner, Speaker } from "../../model.ts";
import type { Scope, DocumentStore } from "../index/store.ts";

/** A speaker with how often and how they are quoted. */
export interface QuotedSpeaker extends Speaker, Readonly<Record<Manner, number>> {
  /** Ids of the documents that quote them. */
  readonly documents: readonly string[];
}

const known = new WeakMap<
  DocumentStore,
  { readonly changes: number; readonly voices: readonly QuotedSpeaker[] }
>();

/**
 * Most often quoted first, then by name. Who is only spoken of ("never said that") is a voice of no quotations. Those of the whole store are kept until it changes:
 * every completed letter of a name asks for them, and over 2,000 articles with 90,000 quotations they take two seconds.
 */
export function speakerDirectory(store: DocumentStore, scope: Scope = {}): readonly QuotedSpeaker[] {
  if (Object.values(scope).some((narrow) => narrow !== undefined)) return count(store, scope);
  const kept = known.get(store);
  const changes = store.changes();
  if (kept?.changes === changes) return kept.voices;
  const voices = count(store, scope);
  known.set(store, { changes, voices });
  return voices;
}

function count(store: DocumentStore, scope: Scope): QuotedSpeaker[] {
  const voices = new Map<string, ReturnType<typeof opened>>();
  for (const { document, speaker, direct, mixed, indirect } of store.quotedSpeakers(scope)) {
    const voice = voices.get(speaker.name) ?? opened();
    voices.set(speaker.name, voice);
    voice.direct += direct;
    voice.mixed += mixed;
    voice.indirect += indirect;
    for (const title of speaker.titles) voice.titles.add(title);
    for (const alias of speaker.aliases) voice.aliases.add(alias);
    voice.documents.add(document);
  }
  const total = (v: QuotedSpeaker) => v.direct + v.mixed + v.indirect;
  return [...voices]
    .map(([name, { titles, aliases, documents, ...counts }]): QuotedSpeaker => ({
      name,
      titles: [...titles],
      aliases: [...aliases],
      documents: [...documents],
      ...counts,
    }))
    .toSorted((a, b) => total(b) - total(a) || a.name.localeCompare(b.name));
}

/** A voice being counted; sets, because one person may speak in thousands of articles. */
const opened = () => ({
  direct: 0,
  mixed: 0,
  indirect: 0,
  titles: new Set<string>(),
  aliases: new Set<string>(),
  documents: new Set<string>(),
});

/** The voices a typed name, alias or role means; where none, those that come near. */
export function matchSpeakers(
  voices: readonly QuotedSpeaker[],
  typed: string,
): { matches: QuotedSpeaker[]; near: QuotedSpeaker[] } {
  const wanted = plain(typed);
  const forms = (v: QuotedSpeaker) => [v.name, ...v.aliases, ...v.titles].map(plain);
  const exact = voices.filter((v) => forms(v).includes(wanted));
  const parts = voices.filter((v) => forms(v).some((form) => ` ${form} `.includes(` ${wanted} `)));
  const worded = exact.length || parts.length ? [] : voices.filter((v) => isWorded(wanted, v, forms(v)));
  const matches = exact.length ? exact : parts.length ? parts : worded;
  const near = voices.filter((v) => forms(v).some((form) => form.startsWith(wanted.slice(0, 3))));
  return { matches, near: matches.length ? [] : near };
}

/** Words that come before a name or a role and say nothing of whose it is. */
const COURTESY = new Set("the a an mr mrs ms miss mx dr prof sir dame lord lady".split(" "));

/** "the mayor of Berlin", "Mayor Smith", "J. Smith", "Smith, John": each word is one of the speaker's, an initial begins one. */
function isWorded(wanted: string, { name }: QuotedSpeaker, forms: readonly string[]): boolean {
  const typed = (wanted.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COURTESY.has(word));
  const own = new Set(forms.flatMap((form) => form.match(/[\p{L}\p{N}]+/gu) ?? []));
  const names = plain(name).split(" ");
  const known = typed.filter((word) => word.length > 1 && own.has(word));
  return (
    known.length > 0 &&
    typed.every((word) => own.has(word) || (word.length === 1 && names.some((n) => n.startsWith(word))))
  );
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
