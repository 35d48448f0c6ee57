/** What a server's owner puts right, as text of `corrections.yaml`: see `corrections/corrections.ts` for what it says. */
import type { Document } from "yaml";
import { isNoQuotation, NO_QUOTATION } from "../corrections/corrections.ts";
import { fold } from "../corrections/names.ts";
import { parseCorrections } from "../corrections/parse.ts";
import { loadYaml } from "../on-demand.ts";

export interface SpeakerCorrection {
  /** Names; empty: the text does not say; "not a quotation" where these are nobody's words. */
  readonly speakers: readonly string[];
  readonly title: string;
}

const open = (yaml: string): Document => {
  const { Document, isMap, parseDocument } = loadYaml();
  const document = parseDocument(yaml);
  if (document.errors.length || !isMap(document.contents)) return new Document({});
  // "passages:" with nothing below it.
  for (const list of ["passages", "people"]) if (!isMap(document.get(list))) document.delete(list);
  return document;
};

/** Whether something could be changed in it without losing the rest. */
export function canBeChanged(yaml: string): boolean {
  const { isMap, parseDocument } = loadYaml();
  const { errors, contents } = parseDocument(yaml);
  return !errors.length && (contents === null || isMap(contents));
}

/** With the speaker of one passage put right. */
export function withSpeaker(yaml: string, passage: string, { speakers, title }: SpeakerCorrection): string {
  const document = open(yaml);
  const none = speakers.some(isNoQuotation);
  const speaker = none ? NO_QUOTATION : speakers.length ? [...speakers] : "nobody";
  document.setIn(["passages", passage], document.createNode(title && !none ? { speaker, title } : speaker));
  return String(document);
}

/** With that passage as the reading has it. */
export function withoutPassage(yaml: string, passage: string): string {
  const document = open(yaml);
  // Undone twice, or after all of it was deleted: there is nothing to take out.
  if (document.hasIn(["passages", passage])) document.deleteIn(["passages", passage]);
  return String(document);
}

/**
 * With two names for one person, called `name`; what either was also called, they both are. `joined`: the names that came to
 * `name` by this, to be handed to `withoutNames`.
 */
export function withName(yaml: string, name: string, also: string): { yaml: string; joined: string[] } {
  const people = peopleIn(yaml);
  const named = (typed: string) =>
    people.filter((person) => [person.name, ...person.also].some((form) => fold(form) === fold(typed)));
  const before = named(name).flatMap((person) => [person.name, ...person.also]);
  const come = [also, ...named(also).flatMap((person) => [person.name, ...person.also])];
  const others = unique([...before, ...come], name);
  const joined = others.filter((other) => !before.some((form) => fold(form) === fold(other)));
  const document = open(yaml);
  const [title] = [...named(name), ...named(also)].flatMap((person) => person.title ?? []);
  for (const person of [...named(name), ...named(also)]) remove(document, person.name);
  document.setIn(["people", name], document.createNode({ also: others, ...(title ? { title } : {}) }));
  return { yaml: String(document), joined };
}

/** Without the names that had come to `name`: they are a person of their own again, called as the first of them. */
export function withoutNames(yaml: string, name: string, joined: readonly string[]): string {
  const person = peopleIn(yaml).find((known) => fold(known.name) === fold(name));
  if (!person) return yaml;
  const gone = new Set(joined.map(fold));
  const left = person.also.filter((other) => !gone.has(fold(other)));
  const document = open(yaml);
  remove(document, person.name);
  if (left.length || person.title) {
    const kept = { ...(left.length ? { also: left } : {}), ...(person.title ? { title: person.title } : {}) };
    document.setIn(["people", person.name], document.createNode(kept));
  }
  const [first, ...rest] = joined;
  if (first && rest.length) document.setIn(["people", first], document.createNode({ also: rest }));
  return String(document);
}

const peopleIn = (yaml: string) => parseCorrections(yaml, "").corrections.people;

/** Names of a person, each once, but for the one they go by. */
function unique(names: readonly string[], name: string): string[] {
  const forms = new Map(names.map((form) => [fold(form), form]));
  forms.delete(fold(name));
  return [...forms.values()];
}

/** The person's entries, however the name is spelt in them. */
function remove(document: Document, name: string): void {
  const { isMap, isScalar } = loadYaml();
  const people = document.get("people");
  if (!isMap(people)) return;
  const keys = people.items.map(({ key }) => (isScalar(key) ? key.value : key));
  for (const key of keys) if (fold(String(key)) === fold(name)) people.delete(key);
}
