/** Questions with the features of their candidates, to fit weights on. */
import { openMaterial } from "../src/documents/material.ts";
import type { Features } from "../src/search/features.ts";
import { rank } from "../src/search/ranking.ts";
import { openShelf } from "../src/search/shelf.ts";
import { articleOf } from "../src/snippets/article.ts";
import { isRight, readLines, type Asked } from "./measures.ts";

export interface Sample {
  /** Which questions, asked how: "<file> within", "<file> across". */
  readonly set: string;
  readonly question: string;
  readonly kind: Asked["kind"];
  /** What must not be split between fitting and testing: the article. */
  readonly group: string;
  readonly candidates: readonly {
    readonly features: Features;
    readonly right: boolean;
    readonly text: string;
  }[];
  readonly signals: Features;
  readonly confidence: number;
}

/** Asks all questions within their article, across all, and the answerable ones with their own article taken away. */
export async function gather({
  material,
  questions,
}: {
  material: string;
  questions: string;
}): Promise<Sample[]> {
  const shelf = openShelf();
  const { put } = await openMaterial(material).refresh();
  shelf.put(put.map(articleOf));
  const asked = readLines<Asked>(questions);
  const name = questions.replace(/^.*\//u, "").replace(/\..*$/u, "");
  const sample = (q: Asked, set: string, scope: { document?: string | undefined }, kind = q.kind): Sample => {
    const { ranked, signals, confidence } = rank(shelf, q.question, scope);
    const candidates = ranked.map(({ candidate: { sentence, stretch }, features }) => ({
      features,
      text: stretch.textOf(sentence),
      right: isRight({ document: stretch.article.id, ...sentence.span }, q, q.document),
    }));
    const group = q.document ?? q.goldDocuments?.[0] ?? String(q.id);
    return { set, question: q.question, kind, group, candidates, signals, confidence };
  };
  const narrowed = asked.filter((q) => q.document !== undefined);
  const within = narrowed.map((q) => sample(q, `${name} within`, { document: q.document }));
  const across = asked
    .filter((q) => q.document === undefined || q.kind === "answerable")
    .map((q) => sample(q, `${name} across`, {}));
  const away = [
    ...Map.groupBy(
      narrowed.filter((q) => q.kind === "answerable"),
      (q) => q.document!,
    ),
  ].flatMap(([id, qs]) => {
    const article = shelf.article(id);
    if (!article) return [];
    shelf.remove([id]);
    const out = qs.map((q) => sample(q, `${name} away`, {}, "off-topic"));
    shelf.put([article]);
    return out;
  });
  shelf.close();
  return [...within, ...across, ...away];
}
