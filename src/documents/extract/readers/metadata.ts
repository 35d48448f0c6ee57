/** What a page says of itself: JSON-LD first, then Open Graph and the older names, then its title. */
import type { parseHTML } from "linkedom";
import type { Extracted } from "../extracted.ts";

export type Page = ReturnType<typeof parseHTML>["document"];
type Stated = Extracted["stated"];

const ARTICLE = /Article$|^(?:BlogPosting|Report|WebPage|LiveBlogPosting)$/u;

export function metadataOf(document: Page): Stated {
  const linked = linkedData(document);
  const meta = (...names: string[]) =>
    names
      .flatMap((name) => [
        ...document.querySelectorAll(
          `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
        ),
      ])
      .map((element) => element.getAttribute("content")?.trim())
      .find(Boolean);
  const site = linked.publisher ?? meta("og:site_name", "application-name");
  const stated = {
    title:
      linked.title ??
      meta("og:title", "twitter:title", "dc.title") ??
      asHeaded(document) ??
      withoutSite(document.title, site),
    author: linked.author ?? nameOnly(meta("author", "article:author", "dc.creator", "parsely-author")),
    publisher: site,
    published:
      linked.published ??
      meta("article:published_time", "datePublished", "date", "dc.date", "pubdate", "parsely-pub-date") ??
      document.querySelector("time[datetime]")?.getAttribute("datetime") ??
      undefined,
    url: canonical(document) ?? meta("og:url"),
    language: document.documentElement?.getAttribute("lang") ?? meta("og:locale"),
  };
  return Object.fromEntries(
    Object.entries(stated).flatMap(([name, value]) => {
      const line = value?.replace(/\s+/gu, " ").trim().slice(0, 500);
      return line ? [[name, line]] : [];
    }),
  );
}

const canonical = (document: Page) =>
  document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;

/** Some put the address of a profile where a name belongs. */
const nameOnly = (author: string | undefined) =>
  author && !/^https?:|^@/u.test(author) ? author : undefined;

/** Of "The dam bursts – The Evening Post" what its one large heading says too. */
function asHeaded(document: Page): string | undefined {
  const [heading, other] = [...document.querySelectorAll("h1")];
  const line = heading?.textContent?.replace(/\s+/gu, " ").trim();
  const title = document.title?.replace(/\s+/gu, " ").trim() ?? "";
  if (other || !line || !title.startsWith(line)) return undefined;
  return /^\s*(?:$|[|–—·:-])/u.test(title.slice(line.length)) ? line : undefined;
}

/** "The dam bursts | The Evening Post" without the paper's name. */
function withoutSite(title: string | null | undefined, site: string | undefined): string | undefined {
  if (!title) return undefined;
  if (site && title.endsWith(site))
    return title
      .slice(0, -site.length)
      .trimEnd()
      .replace(/[|–—·-]$/u, "")
      .trimEnd();
  return title.replace(/(?<!\s)\s+\|\s+[^|]{1,60}$/u, "");
}

/** The article among the page's JSON-LD. */
function linkedData(document: Page): Pick<Stated, "title" | "author" | "published" | "publisher"> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parsed(script.textContent ?? ""), 0);
    if (!article) continue;
    const { headline, author, datePublished, publisher } = article;
    const stated = {
      title: textOf(headline),
      author: namesOf(author),
      published: textOf(datePublished),
      publisher: namesOf(publisher),
    };
    return Object.fromEntries(Object.entries(stated).filter(([, value]) => value));
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 3 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 50)) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record = value as Record<string, unknown>;
  const types = [record["@type"]].flat().map(String);
  if (types.some((type) => ARTICLE.test(type)) && record["headline"]) return record;
  return findArticle(record["@graph"] ?? record["mainEntity"], depth + 1);
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** "Jane Doe" of a name, an object with one, or a list of these. */
function namesOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => {
    if (typeof one === "string") return nameOnly(one) ?? [];
    const name = typeof one === "object" && one !== null && "name" in one ? one.name : undefined;
    return textOf(name) ?? [];
  });
  return names.length ? names.join(", ") : undefined;
}
