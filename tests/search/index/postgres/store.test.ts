import { afterAll, beforeAll, describe } from "vitest";
import { openPostgresStore } from "../../../../src/search/index/postgres/store.ts";
import { noPostgres, whyNoPostgres } from "../../../postgres/database.ts";
import { migrated, type Migrated } from "../../../postgres/migrated.ts";
import { storeContract } from "../../store-contract/index.ts";

describe.skipIf(noPostgres)(`PostgreSQL${whyNoPostgres}`, () => {
  let made: Migrated;
  let tenants = 0;
  beforeAll(async () => {
    made = await migrated();
  });
  afterAll(() => made.remove());

  storeContract("PostgreSQL", () =>
    openPostgresStore(made.database, { server: String(tenants++), reading: "tests" }),
  );
});
