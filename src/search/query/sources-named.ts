/** Publishers and dates that a question names: "According to Reuters on October 1st ..." */
import { asking } from "../../languages/en/asking/index.ts";
import type { ArticleMetadata } from "../index/types.ts";
import type { Question } from "./question.ts";
import { termsOf } from "../analysis/terms.ts";

export interface NamedSources {
  readonly publishers: ReadonlySet<string>;
  /** Stems that name any of them. */
  readonly stems: ReadonlySet<string>;
  /** Beginnings or middles of ISO dates, "2023-10-01", "-10-01", "2023-10", with the stems that name each. */
  readonly dates: readonly { readonly iso: string; readonly stems: readonly string[] }[];
}

/** `known`: the publishers of the material. */
export function sourcesNamed(question: Question, known: readonly string[]): NamedSources {
  const text = ` ${question.words.map((w) => w.term).join(" ")} `;
  const publishers = known.filter((name) => {
    const wanted = nameTerms(name);
    return wanted.some((form) => text.includes(` ${form} `));
  });
  const dates = [...question.text.matchAll(asking.date)].flatMap((m) => {
    const month = String(asking.months.indexOf(m[2]!.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
    const day = (m[1] ?? m[3])?.padStart(2, "0");
    const stems = termsOf(m[0]);
    if (!day && !m[4]) return asking.doubtfulMonths.has(m[2]!) ? [] : [{ iso: `-${month}-`, stems }];
    return [{ iso: `${m[4] ?? ""}-${month}${day ? `-${day}` : ""}`, stems }];
  });
  const stems = [
    ...publishers.flatMap((name) => nameTerms(name).flatMap((n) => n.split(" "))),
    ...dates.flatMap((d) => d.stems),
  ];
  return { publishers: new Set(publishers), dates, stems: new Set(stems) };
}

/** "Cnbc | World Business News Leader" is also just "Cnbc". */
function nameTerms(name: string): string[] {
  const forms = [
    name,
    ...name
      .slice(0, 600)
      .split(/[|:–—]/u)
      .map((part) => part.trim())
      .slice(0, 1),
    name.replace(asking.leadingArticle, ""),
  ];
  return [...new Set(forms.map((form) => termsOf(form).join(" ")))].filter((form) => form.length > 2);
}

/** Whether an article is from a named publisher, and of a named date, 0 or 1 each; and the stems that name the two. */
export function sourceNamed(
  { publisher, published }: ArticleMetadata,
  { publishers, dates }: NamedSources,
): { publisher: number; date: number; stems: ReadonlySet<string> } {
  const from =
    publisher && publishers.has(publisher) ? nameTerms(publisher).flatMap((n) => n.split(" ")) : [];
  const of = published ? dates.filter(({ iso }) => published.slice(0, 10).includes(iso)) : [];
  return {
    publisher: from.length ? 1 : 0,
    date: of.length ? 1 : 0,
    stems: new Set([...from, ...of.flatMap((d) => d.stems)]),
  };
}
