/** The directory is read and put in order in pieces; that must not be seen in it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentOf } from "../../../src/documents/document.ts";
import { openStore, type SqliteStore } from "../../../src/search/index/sqlite/store.ts";
import { mergedSpeakers, openDirectory } from "../../../src/search/retrieval/speaker-directory.ts";
import { matchSpeakers, speakersNear } from "../../../src/search/retrieval/speakers-named.ts";
import { articleOf } from "../../../src/snippets/article.ts";

const SOUNDS = [
  "Ba",
  "Co",
  "Du",
  "Fe",
  "Gi",
  "Ha",
  "Jo",
  "Ku",
  "La",
  "Me",
  "Ni",
  "Po",
  "Ri",
  "Sa",
  "Ty",
  "Vo",
];
const ENDS = ["rin", "lund", "mar", "dek", "ton", "vis", "ske", "nor", "bell", "gast", "wick", "den"];
/** A different name for each number below 3,072. */
const named = (n: number) =>
  `${SOUNDS[n % 16]}${ENDS[(n >> 4) % 12]} ${SOUNDS[Math.floor(n / 192) % 16]}${ENDS[n % 12]}son`;
const article = (id: string, lines: readonly string[]) =>
  articleOf(documentOf({ id, title: id, text: lines.join("\n"), where: "test", source: { file: "test" } }));
const said = (n: number) => `“The weir was closed on day ${n},” said ${named(n)}.`;

let store: SqliteStore;
beforeAll(async () => {
  store = openStore();
  await store.put([
    article(
      "long",
      Array.from({ length: 3_000 }, (_, n) => said(n)),
    ),
    ...Array.from({ length: 520 }, (_, n) =>
      article(`short ${n}`, [
        `“It rained,” said ${named(n % 40)}, the mayor of Riverton.`,
        ...(n % 7 ? [] : [said(n)]),
      ]),
    ),
  ]);
});
afterAll(() => store.close());

test("those of many articles and of a long one are all there, most often quoted first, then by name", async () => {
  const directory = await openDirectory()(store);
  const each = await store.quotedSpeakers(await store.ids());
  const merged = mergedSpeakers(
    each.map(({ document, speaker, ...counts }) => ({ ...speaker, ...counts, documents: [document] })),
  );
  expect(directory).toEqual(merged);
  expect(directory.length).toBeGreaterThan(2_500);
  const keys = directory.map((s) => s.direct + s.mixed + s.indirect);
  expect(keys).toEqual(keys.toSorted((a, b) => b - a));
});

test("who is asked for while it is read waits for the same reading, and who asks after a change reads anew", async () => {
  const directory = openDirectory();
  const [one, other] = await Promise.all([directory(store), directory(store)]);
  expect(other).toBe(one);
  await store.put([article("later", ["“It is late,” said Zora Quillfeather."])]);
  expect(matchSpeakers([await directory(store)], "Quillfeather")).toMatchObject([
    { name: "Zora Quillfeather" },
  ]);
  await store.remove(["later"]);
  expect(matchSpeakers([await directory(store)], "Quillfeather")).toEqual([]);
});

test("a name, a part of one, a role and an initial mean those that a look at each one finds", async () => {
  const all = await openDirectory()(store);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  for (const n of [0, 17, 255, 1024, 2_999]) {
    const [first = "", last = ""] = named(n).split(" ");
    expect(names(matchSpeakers([all], named(n).toUpperCase()))).toEqual([named(n)]);
    const bearers = all.filter(({ name, aliases }) =>
      [name, ...aliases].some((form) => ` ${form} `.includes(` ${last} `)),
    );
    expect(names(matchSpeakers([all], last)).toSorted()).toEqual(names(bearers).toSorted());
    expect(names(matchSpeakers([all], `${last}, ${first.slice(0, 1)}.`))).toContain(named(n));
    expect(names(await speakersNear(all, `${last}x`))).toContain(named(n));
  }
  expect(matchSpeakers([all], "the mayor of Riverton")).toHaveLength(40);
  expect(matchSpeakers([all.slice(0, 5), all.slice(5)], "the mayor of Riverton")).toHaveLength(40);
});

test("a surname means all of the family, though an article calls one of them so", () => {
  const speaker = (name: string, aliases: readonly string[] = []) => ({
    name,
    aliases,
    titles: ["baker"],
    documents: ["a"],
    direct: 1,
    mixed: 0,
    indirect: 0,
  });
  const radu = speaker("Radu Costin", ["Costin"]);
  const all = [radu, speaker("Mirela Costin"), speaker("Ada Holt")];
  const names = (typed: string) => matchSpeakers([all], typed).map(({ name }) => name);
  expect(names("Costin")).toEqual(["Radu Costin", "Mirela Costin"]);
  expect(names("radu costin")).toEqual(["Radu Costin"]);
  expect(names("baker")).toEqual(["Radu Costin", "Mirela Costin", "Ada Holt"]);
});
