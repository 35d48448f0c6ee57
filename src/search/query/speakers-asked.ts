/** Speakers whose words a question asks for: by name, by a part of it, or by role ("the propaganda chief"). */
import type { AskedTerm } from "./query-terms.ts";
import type { LookedUp } from "../index/calls.ts";
import type { Question } from "./question.ts";
import { LONGEST_NAME } from "../index/speaker-forms.ts";
import { asking } from "../../languages/en/asking/index.ts";
import { stopWords } from "../../languages/en/stop-words.ts";

export interface SpeakersNamed {
  /** Full names; empty where the question does not ask for anybody's words. */
  readonly names: readonly string[];
  /** Full names of whom the question asks for and the material names, but never quotes. */
  readonly unquoted: readonly string[];
  /** Places, among the question's terms, of the words that name them. */
  readonly terms: ReadonlySet<number>;
}

export interface SpeakersAsked extends SpeakersNamed {
  /** Whether a sentence is part of a quotation by one of them. */
  readonly quoted: (row: number) => boolean;
}

/** A role that more speakers than this share names nobody. */
const MOST_SHARING = 3;
const NOBODY: SpeakersNamed = { names: [], unquoted: [], terms: new Set() };

interface Run {
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/** What the speakers asked for may be called. `terms`: as far as the question's words are known to be misspelt. */
export function formsAsked(question: Question, terms: readonly AskedTerm[]): string[] {
  if (!question.saying) return [];
  return [...new Set(runsIn(question, stemsOf(question, terms)).map((run) => run.form))];
}

/** `forms`: the speakers, and `named` the people, who are called by them. */
export function speakersNamed(
  question: Question,
  terms: readonly AskedTerm[],
  { forms, named }: Pick<LookedUp, "forms" | "named">,
): SpeakersNamed {
  if (!question.saying) return NOBODY;
  const stems = stemsOf(question, terms);
  const runs = runsIn(question, stems);
  const known = runs.filter(({ form }) => forms.has(form) || named.has(form));
  const theirs = known.filter((run) => !isAnothers(run, known, question, forms));
  const usable = theirs.filter(({ form }) => {
    const found = forms.get(form);
    return found && (found.names.length <= MOST_SHARING || !found.role);
  });
  const widest = usable.filter(
    (a) => !usable.some((b) => b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from),
  );
  const meant = widest.flatMap((run) => namesMeant(run, widest, forms));
  const names = [...new Set(meant)];
  if (!names.length) return { ...NOBODY, unquoted: unquotedIn(question, theirs, named) };
  const covered = new Set(widest.flatMap(({ from, to }) => stems.slice(from, to + 1)));
  const words = new Set(terms.flatMap((t, i) => (covered.has(t.stem) ? [i] : [])));
  return { names, unquoted: [], terms: words };
}

/** "Gordon Frost", "Mayor Frost": with another name behind it, neither a forename nor a role means somebody known by it. */
function isAnothers(
  { form, from, to }: Run,
  known: readonly Run[],
  { words, subject }: Question,
  forms: LookedUp["forms"],
): boolean {
  const next = words[to + 1];
  if (!next?.capital || !subject || next.end > subject.end || stopWords.has(next.folded)) return false;
  const isPart = from === to || forms.get(form)?.role === true;
  return isPart && !known.some((run) => run.from <= to + 1 && run.to >= to + 1);
}

/** "Councillor Holt": of all councillors the one of that name, and of all Holts the one who is a councillor. */
function namesMeant(run: Run, all: readonly Run[], forms: LookedUp["forms"]): readonly string[] {
  const { names = [], role = false } = forms.get(run.form) ?? {};
  const beside = all.find((b) => (role ? b.from === run.to + 1 : b.to === run.from - 1));
  const other = beside && forms.get(beside.form);
  if (!other || other.role === role) return names;
  const both = names.filter((name) => other.names.includes(name));
  return role || both.length ? both : names;
}

/** Those whom the longest of the forms names, where the question asks for somebody's words and not for whose. */
function unquotedIn(
  { subject, askedFor }: Question,
  runs: readonly Run[],
  named: LookedUp["named"],
): string[] {
  if (!subject || askedFor.type === "person") return [];
  const meant = [...named].filter(([form]) => runs.some((run) => run.form === form));
  const longest = Math.max(0, ...meant.map(([form]) => form.split(" ").length));
  const full = meant.filter(([form]) => form.split(" ").length === longest);
  return [...new Set(full.flatMap(([, people]) => people))].slice(0, MOST_SHARING);
}

const stemsOf = ({ words }: Question, terms: readonly AskedTerm[]) =>
  words.map((w) => terms.find((t) => t.word.folded === w.folded)?.stem ?? w.term);

/** Runs of the words, with and without stop words. In "what did the mayor say about Trump" nobody asks for Trump's words. */
function runsIn(question: Question, stems: readonly string[]): Run[] {
  const { start, end } = question.subject ?? { start: 0, end: question.aboutFrom };
  const places = question.words.flatMap((w, i) => (w.start >= start && w.end <= end ? [i] : []));
  const content = places.filter((i) => !stopWords.has(question.words[i]!.folded));
  // "The" of "The Chair" calls nobody by name.
  return [...runsOf(places, stems), ...runsOf(content, stems)].filter(
    ({ form }) => !asking.articles.has(form),
  );
}

function runsOf(places: readonly number[], stems: readonly string[]): Run[] {
  return places.flatMap((from, i) =>
    places.slice(i, i + LONGEST_NAME).map((to, n) => ({
      form: places
        .slice(i, i + n + 1)
        .map((p) => stems[p])
        .join(" "),
      from,
      to,
    })),
  );
}
