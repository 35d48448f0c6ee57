/**
 * Lists as parameters, as PostgreSQL reads them: {"a","b"}. The client would ask each new connection for the kinds of lists that the
 * database has, and where it breaks just then nobody hears of the rejection: outside of a bot that ends the process.
 */

/** Numbers of their types, as pg_type has them. */
export const LISTS = { bool: 1000, bytea: 1001, int: 1007, text: 1009, bigint: 1016, float8: 1022 } as const;

type Value = string | number | boolean | null | Uint8Array;

function element(value: Value): string {
  if (value === null) return "null";
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString("hex")}"`;
  return `"${String(value).replace(/[\\"]/gu, String.raw`\$&`)}"`;
}

const serialize = (values: readonly Value[]): string => `{${values.map(element).join(",")}}`;

/** For the client's `types`. None comes back as a list: what is read of several is JSON. */
export const listTypes = Object.fromEntries(
  Object.entries(LISTS).map(([type, oid]) => [
    `${type}List`,
    { to: oid, from: [], serialize, parse: (text: string) => text },
  ]),
);
