/** The whole name behind a label of one word. */
import type { Grammar } from "../../../languages/index.ts";
import type { MentionIndex } from "../../entities/mention-index.ts";
import { asWritten, bareName } from "./label-names.ts";
import { labelKey, type Label } from "./labels.ts";

const namesOf = new WeakMap<readonly Label[], ReadonlyMap<string, readonly string[]>>();

/** "Quill" where another label or the text has "Mara Quill". */
export function fullerName(
  { mentions }: MentionIndex,
  [word, more]: readonly string[],
  labels: readonly Label[],
  g: Grammar,
): readonly string[] | null {
  if (!word || more || word.length < 2) return null;
  const known = namesOf.get(labels) ?? namesByLast(mentions, labels, g);
  namesOf.set(labels, known);
  return known.get(labelKey(word)) ?? null;
}

/** Names of two or three words by their last: those of labels first, else the first of the text. */
function namesByLast(
  mentions: MentionIndex["mentions"],
  labels: readonly Label[],
  g: Grammar,
): ReadonlyMap<string, readonly string[]> {
  const inText = mentions.flatMap(({ run }) =>
    run.institution || !/\p{Ll}/u.test(run.words[0]!) ? [] : [run.words],
  );
  const out = new Map<string, readonly string[]>();
  for (const name of [...labels.map((label) => bareName(asWritten(label.name, g), g)), ...inText]) {
    const last = name.length > 1 && name.length < 4 ? labelKey(name.at(-1)!) : null;
    if (last !== null && !out.has(last)) out.set(last, name);
  }
  return out;
}
