import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAddress, type DatabaseAddress } from "../../../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../../../src/postgres/connect.ts";
import { migrate } from "../../../../src/postgres/migrations.ts";
import { openPostgresStore } from "../../../../src/search/index/postgres/store.ts";
import { search } from "../../../../src/search/search.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "../../../postgres/database.ts";
import { printed } from "../../store-contract/articles.ts";

const ARTICLES = Array.from({ length: 12 }, (_, n) =>
  printed({
    id: `haven${n}`,
    text: `The ferry of Haven ${n} left at dawn. “We saw ${n} seals,” said Ida Bell.\nThe pier was painted green in May.`,
  }),
);

describe.skipIf(noPostgres)(`how often a question asks the database${whyNoPostgres}`, () => {
  let made: Awaited<ReturnType<typeof makeDatabase>>;
  let database: Database;
  beforeAll(async () => {
    made = await makeDatabase();
    database = openDatabase(readAddress(made.url) as DatabaseAddress);
    await migrate(database);
    await (await openPostgresStore(database, { server: "", reading: "tests" })).put(ARTICLES);
  });
  afterAll(async () => {
    await database.close();
    await made.remove();
  });

  test("three times, one after the other, and twice where what it reads was read before", async () => {
    let asked = 0;
    let waiting = 0;
    const counting: Database = {
      ...database,
      patiently: async (work) => {
        asked++;
        expect(waiting).toBe(0);
        waiting++;
        return database.patiently(work).finally(() => waiting--);
      },
    };
    const store = await openPostgresStore(counting, { server: "", reading: "tests", readOnly: true });
    const count = async (question: string) => {
      asked = 0;
      await store.moment((reader) => search(reader, question, {}, 3));
      return asked;
    };
    // That something was written since is learnt from the first answer.
    expect(await count("Who saw seals?")).toBeLessThanOrEqual(1 + 3);
    expect(await count("When was the pier painted green?")).toBeLessThanOrEqual(3);
    expect(await count("What did Ida Bell say about the ferry?")).toBeLessThanOrEqual(3);
    expect(await count("When was the pier painted green?")).toBeLessThanOrEqual(2);
  });
});
