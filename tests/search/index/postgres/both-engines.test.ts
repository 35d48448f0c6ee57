import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MANNERS } from "../../../../src/model.ts";
import { openPostgresStore } from "../../../../src/search/index/postgres/store.ts";
import { openStore } from "../../../../src/search/index/sqlite/store.ts";
import type { DocumentStore, Scope } from "../../../../src/search/index/store.ts";
import { articlesWith } from "../../../../src/search/retrieval/phrases.ts";
import { search } from "../../../../src/search/search.ts";
import { noPostgres, whyNoPostgres } from "../../../postgres/database.ts";
import { migrated, type Migrated } from "../../../postgres/migrated.ts";
import { printed } from "../../store-contract/articles.ts";

const SUBJECTS = ["The harbour master", "A pilot", "The mayor of Wexmouth", "Nobody", "The baker’s dog"];
const DEEDS = [
  "closed the pier",
  "baked rye bread",
  "counted 14 ferries",
  "left in March 2021",
  "slept",
  "won the race",
];
const PLACES = ["at dawn", "by the old lighthouse", "in the harbour", "for the third time", "without a word"];
const PEOPLE = ["Ada Moss", "Ann Baker", "Olaf Berg", "Ida Bell-Murray"];
const QUESTIONS = [
  "Who closed the pier?",
  "What did Ada Moss say about the ferries?",
  "How many ferries were counted in the harbour?",
  "When did the mayor of Wexmouth leave?",
  "What did the harbuor master do at dawn?",
  "Who wrote about bread?",
  "Why is the sky blue?",
];
const SCOPES: readonly Scope[] = [
  {},
  { publisher: "coast post" },
  { document: "a" },
  { since: "2024-03-01" },
];

const sentence = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...DEEDS), fc.constantFrom(...PLACES))
  .map((words) => `${words.join(" ")}.`);
const said = fc
  .tuple(sentence, fc.constantFrom(...PEOPLE), fc.boolean())
  .map(([words, who, exact]) =>
    exact
      ? `“${words.slice(0, -1)},” said ${who}.`
      : `${who} said that ${words[0]!.toLowerCase()}${words.slice(1)}`,
  );
const paragraph = fc.array(fc.oneof(sentence, said), { minLength: 1, maxLength: 4 }).map((s) => s.join(" "));
const article = fc
  .record({
    id: fc.constantFrom(..."abcdef"),
    title: fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...PLACES)).map((words) => words.join(" ")),
    publisher: fc.constantFrom("Coast Post", "Valley Times"),
    published: fc.constantFrom("2024-01-05", "2024-03-02", "2024-05-09"),
    text: fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((all) => all.join("\n\n")),
  })
  .map(printed);
const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      put: fc.uniqueArray(article, { minLength: 1, maxLength: 3, selector: (a) => a.document.id }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.constantFrom(..."abcdef"), { maxLength: 2 }) }) },
);

/** All that a reader could be shown. */
const seen = (store: DocumentStore) =>
  store.moment(async (reader) => {
    const everything: unknown[] = [
      await reader.list(),
      await reader.quotedSpeakers(await reader.ids()),
      await reader.articles([..."abcdef"]),
    ];
    for (const question of QUESTIONS)
      for (const scope of SCOPES)
        everything.push([question, scope, await search(reader, question, scope, 5)]);
    for (const [speakers, topic] of [
      [null, []],
      [["Ada Moss"], ["ferri"]],
      [null, ["pier", "dawn"]],
    ] as const)
      everything.push(
        await reader.quotations({
          speakers,
          topic,
          manners: MANNERS,
          once: true,
          sure: 0,
          scope: {},
          offset: 1,
          limit: 4,
        }),
      );
    for (const words of ["closed the pier at dawn", "the mayor of Wexmouth slept"])
      everything.push(await articlesWith(reader, words, {}, 4));
    return everything;
  });

describe.skipIf(noPostgres)(`both engines${whyNoPostgres}`, () => {
  let made: Migrated;
  let tenants = 0;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());
  const open = () => openPostgresStore(made.database, { server: String(tenants++), reading: "tests" });

  test("whatever is put, changed and removed, they show the same to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const [ours, theirs] = [await open(), openStore()];
        for (const one of changes) {
          for (const store of [ours, theirs]) {
            if ("put" in one) await store.put(one.put);
            else await store.remove(one.remove);
          }
          expect(await seen(ours)).toEqual(await seen(theirs));
        }
        theirs.close();
      }),
      { numRuns: 6 },
    );
  });
});
