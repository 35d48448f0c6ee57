import { afterAll, beforeAll, describe } from "vitest";
import { readAddress, type DatabaseAddress } from "../../../../src/postgres/address.ts";
import { openDatabase, type Database } from "../../../../src/postgres/connect.ts";
import { migrate } from "../../../../src/postgres/migrations.ts";
import { openPostgresStore } from "../../../../src/search/index/postgres/store.ts";
import { makeDatabase, noPostgres, whyNoPostgres } from "../../../postgres/database.ts";
import { storeContract } from "../../store-contract/index.ts";

describe.skipIf(noPostgres)(`PostgreSQL${whyNoPostgres}`, () => {
  let made: Awaited<ReturnType<typeof makeDatabase>>;
  let database: Database;
  let tenants = 0;
  beforeAll(async () => {
    made = await makeDatabase();
    database = openDatabase(readAddress(made.url) as DatabaseAddress);
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await made.remove();
  });

  storeContract("PostgreSQL", () =>
    openPostgresStore(database, { server: String(tenants++), reading: "tests" }),
  );
});
