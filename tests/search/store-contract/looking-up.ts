/** What is looked up without a question: articles, passages, quotations, speakers. */
import { expect, test } from "vitest";
import { MANNERS, type Quote } from "../../../src/model.ts";
import { termsOf } from "../../../src/search/analysis/terms.ts";
import { search } from "../../../src/search/search.ts";
import type { DocumentStore, WantedQuotations } from "../../../src/search/index/store.ts";
import { BAKERY, filled, HARBOUR, printed, UNDATED, type Open } from "./articles.ts";

export function lookingUp(open: Open): void {
  test("a scope narrows by document, publisher in any case, and day, both ends included", async () => {
    const store = await filled(open, HARBOUR, UNDATED, BAKERY);
    const ids = (scope: Parameters<DocumentStore["ids"]>[0]) => store.ids(scope);
    expect(await ids({ document: "clocks" })).toEqual(["clocks"]);
    expect(await ids({ publisher: "coast post" })).toEqual(["harbour"]);
    expect(await ids({ since: "2024-03-02", until: "2024-05-09" })).toEqual(["bakery", "harbour"]);
    expect(await ids({ until: "2024-05" })).toEqual(["bakery", "harbour"]);
    expect(await ids({ since: "2024-05-10" })).toEqual([]);
    expect(await ids({ document: "harbour", publisher: "Valley Times" })).toEqual([]);
    store.close();
  });

  test("a passage is found by its id, with its article's head and its paragraph", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    for (const snippet of [...HARBOUR.snippets, ...BAKERY.snippets]) {
      const [found] = await store.passages([snippet.id]);
      expect(found?.snippet).toEqual(snippet);
      expect(found?.document.id).toBe(snippet.document);
      expect(found?.paragraph?.number).toBe(snippet.paragraph);
    }
    expect(await store.passages(["harbour/gone-000", "nothing"])).toEqual([]);
    store.close();
  });

  test("quotations by speaker, topic and manner are those that the articles hold, page by page", async () => {
    const all = [HARBOUR, BAKERY, UNDATED];
    const store = await filled(open, ...all);
    const newest = ["bakery", "harbour", "clocks"].map((id) => all.find((a) => a.document.id === id)!);
    const quotes = newest.flatMap((a) => a.snippets.filter((s) => s.kind === "quote"));
    const holds = (quote: Quote, stem: string) => termsOf(quote.text).includes(stem);
    const wanted = {
      speakers: null,
      topic: [],
      manners: MANNERS,
      sure: 0,
      scope: {},
      once: false,
      offset: 0,
      limit: 9,
    };
    const ids = async (some: Partial<WantedQuotations>) => {
      const { total, found } = await store.quotations({ ...wanted, ...some });
      expect(total).toBe(found.length);
      return found.map(({ snippet }) => snippet.id);
    };
    const those = (keep: (quote: Quote) => boolean) => quotes.filter(keep).map(({ id }) => id);
    expect(await ids({})).toEqual(those(() => true));
    for (const name of ["Ada Moss", "Ann Baker"])
      expect(await ids({ speakers: [name] })).toEqual(
        those((q) => q.speakers.some((speaker) => speaker.name === name)),
      );
    // The index names "She said" for "moss" too; the words of the quotation do not hold it.
    for (const stem of new Set(quotes.flatMap((q) => termsOf(q.text)).concat("moss", "zeppelin")))
      expect([stem, await ids({ topic: [stem] })]).toEqual([stem, those((q) => holds(q, stem))]);
    expect(await ids({ topic: ["pilot", "moss"], speakers: ["Ada Moss"] })).toHaveLength(1);
    expect(await ids({ topic: ["pilot", "night"] })).toEqual([]);
    expect(await ids({ manners: ["indirect"] })).toEqual(those((q) => q.manner === "indirect"));
    expect(await ids({ scope: { document: "bakery" }, topic: ["bake"] })).toHaveLength(1);
    expect(await ids({ sure: 1.1 })).toEqual([]);
    const second = await store.quotations({ ...wanted, offset: 1, limit: 1 });
    expect(second.total).toBe(quotes.length);
    expect(second.found.map(({ snippet }) => snippet)).toEqual([quotes[1]]);
    expect(second.found[0]!.document.id).toBe(quotes[1]!.document);
    await store.remove(["bakery"]);
    expect(await ids({ topic: ["bake"] })).toEqual([]);
    store.close();
  });

  test("a quotation that several articles print is one, where it is of the same people", async () => {
    const agency = "The pier fell at dawn.\n“We heard it from the hill,” said Ida Bell. “Nobody was hurt.”";
    const other = (name: string) => `${name} came to the pier.\n“Nobody asked us,” he said.`;
    const store = await filled(
      open,
      printed({ id: "courier", text: `${agency}\n${other("Tom Reed")}`, published: "2026-03-02" }),
      printed({ id: "post", text: `Late on Monday.\n${agency}`, published: "2026-03-01" }),
      printed({ id: "herald", text: `${agency}\n${other("Paul Dunn")}` }),
    );
    const wanted = { speakers: null, topic: [], manners: MANNERS, sure: 0, scope: {}, offset: 0, limit: 9 };
    const ids = async (some: Partial<WantedQuotations>) => {
      const { total, printed: all, found } = await store.quotations({ ...wanted, once: true, ...some });
      const listed = found.map(({ snippet, copies }) => [snippet, ...copies.map((copy) => copy.snippet)]);
      return { total, all, found: listed.map((same) => same.map(({ document }) => document)) };
    };
    const pier = ["courier", "post", "herald"];
    expect(await ids({})).toEqual({ total: 3, all: 5, found: [pier, ["courier"], ["herald"]] });
    expect(await ids({ topic: ["hill"] })).toEqual({ total: 1, all: 3, found: [pier] });
    expect(await ids({ speakers: ["Ida Bell"] })).toEqual({ total: 1, all: 3, found: [pier] });
    expect(await ids({ offset: 1, limit: 1 })).toEqual({ total: 3, all: 5, found: [["courier"]] });
    expect(await ids({ once: false })).toMatchObject({ total: 5, all: 5 });
    expect(await ids({ scope: { document: "post" } })).toEqual({ total: 1, all: 1, found: [["post"]] });
    store.close();
  });

  test("the same words are two quotations where they are told in two ways", async () => {
    const store = await filled(
      open,
      printed({
        id: "courier",
        text: "The pier fell.\nIda Bell said that the pier was old and the rope was new.",
      }),
      printed({
        id: "post",
        text: "It fell.\nIda Bell insisted that the pier was old and the rope was new.",
      }),
      printed({ id: "herald", text: "At dawn.\nIda Bell said that the pier was old and the rope was new." }),
    );
    const wanted = { speakers: ["Ida Bell"], topic: [], manners: MANNERS, sure: 0, scope: {} };
    const { total, found } = await store.quotations({ ...wanted, once: true, offset: 0, limit: 9 });
    const listed = found.map(({ snippet, copies }) => [snippet, ...copies.map((copy) => copy.snippet)]);
    expect(listed.map((same) => same.map(({ document }) => document))).toEqual([
      ["courier", "herald"],
      ["post"],
    ]);
    expect(total).toBe(2);
    store.close();
  });

  test("of a long article comes what stands around the words, every letter in its place", async () => {
    const line = (n: number) =>
      `The lock of Haven ${n} was painted green. “We have ${n} boats,” said Ida Bell.`;
    const text = Array.from({ length: 3000 }, (_, n) => line(n)).join("\n");
    const store = await filled(open, HARBOUR, printed({ id: "locks", text }));
    const places = await store.articlesLike(["haven 1234"], {}, 9);
    expect(places.map(({ document }) => document)).toEqual(["locks"]);
    expect(places[0]!.paragraphs).toContain(1234);
    const [excerpt] = await store.excerpts([{ document: "locks", paragraphs: [1234] }]);
    const { document, snippets } = excerpt!;
    expect(document.text).toContain(line(1234));
    expect(document.text.trim().length).toBeLessThan(20_000);
    for (const { span, text } of snippets) expect(document.text.slice(span.start, span.end)).toBe(text);
    for (const { span } of document.paragraphs)
      expect(document.text.slice(span.start, span.end)).toMatch(/^The lock/u);
    const [whole] = await store.excerpts([{ document: "harbour", paragraphs: [0] }]);
    expect(whole).toEqual(HARBOUR);
    const [found] = await store.passages([snippets.at(-1)!.id]);
    expect(found?.snippet).toEqual(snippets.at(-1));
    store.close();
  });

  test("of a paragraph of a hundred pages comes what stands around the sentences, every letter in its place", async () => {
    const line = (n: number) => `The lock of Haven ${n} was painted green.`;
    const text = Array.from({ length: 3000 }, (_, n) => line(n)).join(" ");
    const canal = printed({ id: "canal", text });
    const store = await filled(open, canal);
    const places = await store.articlesLike(["haven 1234", "haven 2345"], {}, 9);
    const [excerpt] = await store.excerpts(places);
    const { document, snippets } = excerpt!;
    for (const n of [1234, 2345]) {
      expect(document.text.indexOf(line(n))).toBe(text.indexOf(line(n)));
      expect(snippets.map((snippet) => snippet.text)).toContain(line(n));
    }
    for (const { span, text: own } of snippets) expect(document.text.slice(span.start, span.end)).toBe(own);
    expect(document.text.replaceAll(/ +/gu, " ").length).toBeLessThan(20_000);
    expect(snippets.length).toBeLessThan(500);
    const [whole] = await store.articles(["canal"]);
    expect(whole).toEqual(canal);
    for (const n of [0, 1234, 2999]) {
      const { hits } = await search(store, `What colour was the lock of Haven ${n} painted?`, {}, 1);
      expect(hits[0]!.snippet).toMatchObject({ text: line(n), paragraph: 1, sentence: n + 1 });
      const [found] = await store.passages([hits[0]!.snippet.id]);
      expect(found?.snippet).toEqual(hits[0]!.snippet);
    }
    await store.remove(["canal"]);
    expect((await store.frequencies(["haven"])).get("haven")).toBe(0);
    store.close();
  });

  test("who is quoted, with how often and how", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    expect(await store.quotedSpeakers(await store.ids())).toMatchObject([
      { document: "bakery", speaker: { name: "Ann Baker" }, direct: 1, mixed: 0, indirect: 0 },
      { document: "harbour", speaker: { name: "Ada Moss" }, direct: 1, mixed: 0, indirect: 1 },
    ]);
    expect(await store.quotedSpeakers(["clocks"])).toEqual([]);
    store.close();
  });

  test("articles are found by words in a row, and by single ones", async () => {
    const store = await filled(open, HARBOUR, BAKERY);
    const like = async (phrases: readonly string[], scope = {}) =>
      (await store.articlesLike(phrases, scope, 9)).map(({ document }) => document);
    expect(await like(["first ferri"])).toEqual(["bakery"]);
    expect(await like(["ferri first"])).toEqual([]);
    expect((await like(["ferri"])).toSorted()).toEqual(["bakery", "harbour"]);
    expect(await like(["ferri"], { document: "harbour" })).toEqual(["harbour"]);
    const frequencies = await store.frequencies(["ferri", "zeppelin"]);
    expect(Object.fromEntries(frequencies)).toEqual({ ferri: 3, zeppelin: 0 });
    store.close();
  });
}
