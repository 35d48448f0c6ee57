/** A question as a server asks it of the common articles: by the names that its owner put together, and of whom passages were given to. */
import { fold } from "../corrections/names.ts";
import type { Corrections } from "../corrections/corrections.ts";
import type { Library } from "../library.ts";
import type { Answer, CitedHit, Speaker } from "../model.ts";
import { answered } from "./with-common-articles.ts";

/** A passage that was put right, as the article has it and as it is now. */
export interface Corrected {
  readonly before: CitedHit;
  readonly after: CitedHit;
}

/** `corrected`: the passages that were put right. The passages in the answer are as the articles have them. */
export async function askedOf(
  library: Library,
  { people, passages }: Corrections,
  corrected: () => Promise<readonly Corrected[]>,
  question: string,
  options: Parameters<Library["ask"]>[1],
): Promise<Answer> {
  const first = await library.ask(question, options);
  const others = [
    ...(people.length ? await byOtherNames(library, people, question, options) : []),
    ...(passages.size ? await ofTheGiven(library, await corrected(), question, options) : []),
  ];
  // So many articles were searched, not so many more with every name.
  const { documents } = first.searched;
  const all = others.reduce((one, other) => answered(one, other, options?.limit ?? 3), first);
  return { ...all, searched: { ...all.searched, documents } };
}

async function byOtherNames(
  library: Library,
  people: Corrections["people"],
  question: string,
  options: Parameters<Library["ask"]>[1],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { typed, read } of otherwise(question, people, await library.speakers())) {
    const answer = await library.ask(calledIn(question, typed, read), options);
    const repaired = [{ typed, read }, ...answer.searched.repaired];
    answers.push({ ...answer, searched: { ...answer.searched, repaired } });
  }
  return answers;
}

/** Of whoever passages were given to, what they answer: found under the name that the articles give them. */
async function ofTheGiven(
  library: Library,
  corrected: readonly Corrected[],
  question: string,
  options: Parameters<Library["ask"]>[1],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { before, after } of corrected) {
    const typed = namesOf(after).find((name) => within(name).test(question));
    const [read] = namesOf(before);
    if (typed === undefined || read === undefined || typed === read) continue;
    const answer = await library.ask(calledIn(question, typed, read), options);
    const passages = answer.found ? answer.passages : [];
    const theirs = passages.find(({ snippet }) => snippet.id === after.snippet.id);
    if (answer.found && theirs) answers.push({ ...answer, passages: [theirs] });
  }
  return answers.slice(0, MOST);
}

/** Other names that a question is asked by. */
const MOST = 3;

/** A person whom the question names, by the other names that the articles know them by. */
function otherwise(
  question: string,
  people: Corrections["people"],
  speakers: readonly Speaker[],
): { typed: string; read: string }[] {
  const known = new Map(speakers.map(({ name }) => [fold(name), name]));
  return people
    .flatMap((person) => {
      const names = [person.name, ...person.also];
      const [typed] = names
        .filter((name) => within(name).test(question))
        .toSorted((a, b) => b.length - a.length);
      const others = names.filter((name) => name !== typed).flatMap((name) => known.get(fold(name)) ?? []);
      return typed === undefined ? [] : others.map((read) => ({ typed, read }));
    })
    .slice(0, MOST);
}

/** A name where it stands in a question, as whole words. */
const within = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "iu");
const calledIn = (question: string, typed: string, read: string) =>
  question.replace(within(typed), () => read);

const namesOf = ({ snippet }: CitedHit): string[] =>
  snippet.kind === "quote" ? snippet.speakers.map(({ name }) => name) : [];
