/** What tells how sure it is that a quotation has its right speaker. */
import type { ResolvedSpeaker } from "../../coreference/discourse.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import { mentionsBack } from "../../entities/mention-index.ts";
import type { Sentence } from "../../syntax/sentence.ts";
import { bit, type FeatureGroup } from "./bit.ts";

/** Sentences back in which others are counted who may be meant. */
const REACH = 4;

/** `words` are the features of what was said. */
export function speakerFeatures(
  s: Sentence,
  voice: ResolvedSpeaker | null,
  index: MentionIndex,
  since: number,
): FeatureGroup {
  const [person] = voice?.people ?? [];
  const seen = new Map<unknown, number>();
  for (const m of mentionsBack(index, s.index, REACH))
    if (m.person && !seen.has(m.person)) seen.set(m.person, s.index - m.sentence);
  const { pronoun } = voice ?? {};
  const rivals = [...seen.keys()].filter((p) => p !== person).length;
  return {
    stated: bit(voice && (person || voice.label)),
    person: bit(person),
    pair: bit(voice && voice.people.length > 1),
    role: bit(voice?.sort === "role"),
    groupSort: bit(voice?.sort === "group"),
    institutionSort: bit(voice?.sort === "institution"),
    pronoun: bit(pronoun),
    he: bit(pronoun === "he" || pronoun === "she"),
    they: bit(pronoun?.startsWith("the")),
    chain: voice?.chain.length ?? 0,
    away: person ? Math.min(20, seen.get(person) ?? 20) : 20,
    rivals: Math.min(8, rivals),
    gender: bit(person?.gender),
    spoke: bit(person?.spoke),
    weight: Math.min(12, person?.weight ?? 0),
    nameWords: person?.words.length ?? 0,
    surnameOnly: bit(person?.surnameOnly),
    labelLength: Math.min(20, voice?.label?.split(" ").length ?? 0),
    labelCapital: bit(/^(?:the\s)?\p{Lu}/iu.test(voice?.label ?? "")),
    labelNamed: bit(/\p{Lu}\p{Ll}/u.test(voice?.label?.slice(1) ?? "")),
    since: Math.min(20, since),
  };
}
