/** Corrections that contradict each other: neither of the two is taken. */
import type { Problem } from "../model.ts";
import type { Corrections, PassageCorrection, PersonCorrection } from "./corrections.ts";
import { fold } from "./names.ts";

interface Checked {
  readonly corrections: Corrections;
  readonly problems: Problem[];
}

export function consistent(
  passages: readonly PassageCorrection[],
  people: readonly PersonCorrection[],
): Checked {
  const problems: Problem[] = [];
  const dropped = new Set<PassageCorrection | PersonCorrection>();
  const clash = (first: { where: string }, second: { where: string }, about: string) => {
    const what = `It contradicts ${first.where.replace(/^.*:/u, "line ")} about ${about}; neither is applied.`;
    problems.push({ where: second.where, what, fix: "Keep one of the two." });
  };
  for (const same of Map.groupBy(passages, (p) => p.passage).values()) {
    for (const other of same.slice(1)) {
      if (told(other) === told(same[0]!)) continue;
      clash(same[0]!, other, `the passage "${other.passage}"`);
      dropped.add(same[0]!).add(other);
    }
  }
  const owners = new Map<string, PersonCorrection>();
  for (const person of people) {
    for (const name of [person.name, ...person.also]) {
      const other = owners.get(fold(name));
      owners.set(fold(name), other ?? person);
      if (!other || other === person || agree(other, person)) continue;
      clash(other, person, `"${name}"`);
      dropped.add(other).add(person);
    }
  }
  const kept = passages.filter((p) => !dropped.has(p));
  return {
    corrections: {
      passages: new Map(kept.map((p) => [p.passage, p])),
      people: merged(people.filter((p) => !dropped.has(p))),
    },
    problems,
  };
}

const told = ({ speakers, title, isNone }: PassageCorrection): string =>
  JSON.stringify([speakers, title, isNone]);

/** One entry a name. */
function merged(people: readonly PersonCorrection[]): PersonCorrection[] {
  return [...Map.groupBy(people, (p) => fold(p.name)).values()].map(([first, ...more]) => ({
    ...first!,
    also: [...new Set([first!, ...more].flatMap((p) => p.also))],
    title: [first!, ...more].find((p) => p.title)?.title,
  }));
}

/** Two entries for one name that say different things of it, but nothing against each other. */
function agree(a: PersonCorrection, b: PersonCorrection): boolean {
  return fold(a.name) === fold(b.name) && (!a.title || !b.title || a.title === b.title);
}
