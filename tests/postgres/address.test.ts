import { expect, test } from "vitest";
import { readAddress, shownAddress, type DatabaseAddress } from "../../src/postgres/address.ts";

const read = (url: string) => readAddress(url) as DatabaseAddress;

test("several hosts, each with a port of its own, and which of them will do", () => {
  const address = read(
    "postgres://bot:secret@one:5433,two/verbatim?target_session_attrs=read-write&sslmode=verify-full",
  );
  expect(address).toEqual({
    hosts: [
      { host: "one", port: 5433 },
      { host: "two", port: 5432 },
    ],
    database: "verbatim",
    user: "bot",
    password: "secret",
    role: "read-write",
    encryption: "verify-full",
    prepare: true,
  });
});

test("a password may hold everything that is written as %XX, and colons", () => {
  expect(read("postgres://bot:a%40b%2Fc:d%25@db/x").password).toBe("a@b/c:d%");
});

test("a socket's folder and an address of version 6 are hosts as well", () => {
  expect(read("postgresql:///x?host=/var/run/postgresql").hosts).toEqual([
    { host: "/var/run/postgresql", port: 5432 },
  ]);
  expect(read("postgres://bot@[::1]:5433/x").hosts).toEqual([{ host: "::1", port: 5433 }]);
});

test("without a name the database is called like its user", () => {
  expect(read("postgres://bot@db").database).toBe("bot");
});

test.each([
  ["mysql://bot:secret@db/x", "is not an address"],
  ["postgres://bot:secret@db:99999/x", "host"],
  ["postgres://bot:secret@db/x?target_session_attrs=best", "target_session_attrs"],
  ["postgres://bot:secret@db/x?sslmode=maybe", "sslmode"],
  ["postgres://bot:secret@db/x?pool=3", "pool"],
  ["postgres://bot:secret%@db/x", "%25"],
])("%s is refused, and the password not told", (url, word) => {
  const read = readAddress(url) as { wrong: string };
  expect(read.wrong).toContain(word);
  expect(read.wrong).not.toContain("secret");
});

test("an address is shown without its password", () => {
  expect(shownAddress(read("postgres://bot:secret@one,two/x"))).toBe("x at one:5432, two:5432");
});
