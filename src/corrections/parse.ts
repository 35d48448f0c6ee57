/** Reads `corrections.yaml`. What is wrong in it is told with file and line, and the rest applies. */
import type { Pair } from "yaml";
import type { Problem } from "../model.ts";
import { loadYaml, loadZod } from "../on-demand.ts";
import {
  isNoQuotation,
  type Corrections,
  type PassageCorrection,
  type PersonCorrection,
} from "./corrections.ts";
import { consistent } from "./contradictions.ts";

/** What may stand at a passage and at a person. */
function entries() {
  const { z } = loadZod();
  const names = z.union([z.string(), z.array(z.string())]).transform((value) =>
    [value]
      .flat()
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const title = z.string().trim().min(1).optional();
  const isNone = (value: unknown) => [value].flat().some((v) => typeof v === "string" && isNoQuotation(v));
  const NoQuotation = z
    .unknown()
    .refine((value) => isNone(value) || isNone((value as { speaker?: unknown } | null)?.speaker))
    .transform(() => ({ speakers: [], title: undefined, isNone: true }));
  const Speaker = z
    .union([z.null(), names])
    .transform((value) =>
      (value ?? []).filter((name) => !/^(?:nobody|none|unknown|not stated)$/iu.test(name)),
    );
  const Passage = z.union([
    NoQuotation,
    Speaker.transform((speakers) => ({ speakers, title: undefined, isNone: false })),
    z
      .strictObject({ speaker: Speaker.optional(), title })
      .transform(({ speaker, title }) => ({ speakers: speaker, title, isNone: false })),
  ]);
  const Person = z.strictObject({ also: names.optional(), title }).refine(({ also, title }) => also ?? title);
  return { Passage, Person };
}

const FIXES = {
  passages:
    'Write "id: Name", "id: nobody", "id: not a quotation", or below the id "speaker: Name" and "title: words".',
  people: 'Write below the name "also: [other, names]", "title: words", or both.',
};

/**
 * What a `corrections.yaml` says; what is wrong in it is a problem with its line, and the rest holds. `file` is the
 * name that problems tell.
 */
export function parseCorrections(
  text: string,
  file: string,
): { corrections: Corrections; problems: Problem[] } {
  const { isMap, isScalar, LineCounter, parseDocument } = loadYaml();
  const { Passage, Person } = entries();
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const at = (offset: number) => `${file}:${counter.linePos(offset).line}`;
  const problems = yaml.errors.map(({ pos, message }): Problem => {
    const what = `This is not YAML: ${message.split(/ at line |\n/u, 1)[0]}.`;
    return { where: at(pos[0]), what, fix: "Mend this line; quotation marks around a value help." };
  });
  const broken = new Set(problems.map(({ where }) => where));

  const passages: PassageCorrection[] = [];
  const people: PersonCorrection[] = [];
  const sections = isMap(yaml.contents) ? yaml.contents.items : [];
  if (yaml.contents && !isMap(yaml.contents))
    problems.push({ where: at(0), what: "This is no list of corrections.", fix: SECTIONS });
  for (const section of sections) {
    const name = keyOf(section);
    const where = at(offsetOf(section));
    if (name !== "passages" && name !== "people") {
      if (!broken.has(where)) problems.push({ where, what: `"${name}" is not known.`, fix: SECTIONS });
      continue;
    }
    if (isScalar(section.value) && section.value.value === null) continue;
    if (!isMap(section.value)) {
      problems.push({ where, what: `Below "${name}" there is no "name: value".`, fix: FIXES[name] });
      continue;
    }
    for (const entry of section.value.items) {
      const where = at(offsetOf(entry));
      const key = keyOf(entry).trim();
      const value = valueOf(entry);
      const passage = name === "passages" ? Passage.safeParse(value).data : undefined;
      const person = name === "people" ? Person.safeParse(value).data : undefined;
      if (passage && key) passages.push({ passage: key, ...passage, where });
      else if (person && key) people.push({ name: key, also: person.also ?? [], title: person.title, where });
      else if (!broken.has(where))
        problems.push({ where, what: `The correction of "${key}" is not understood.`, fix: FIXES[name] });
    }
  }
  const kept = consistent(passages, people);
  return { corrections: kept.corrections, problems: [...problems, ...kept.problems] };
}

const SECTIONS = 'Write corrections below "passages:" or "people:".';

const keyOf = ({ key }: Pair<unknown>) => (loadYaml().isScalar(key) ? String(key.value) : "");
const offsetOf = ({ key }: Pair<unknown>) => (loadYaml().isScalar(key) ? (key.range?.[0] ?? 0) : 0);

function valueOf({ value }: Pair<unknown>): unknown {
  const node = value as { toJSON?: () => unknown } | null;
  return node?.toJSON?.() ?? null;
}
