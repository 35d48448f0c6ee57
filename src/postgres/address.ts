/** DATABASE_URL, read. */

export interface Host {
  /** A name, an address, or the folder of a Unix socket (it begins with a slash). */
  readonly host: string;
  readonly port: number;
}

const ROLES = ["any", "read-write", "primary", "standby", "prefer-standby"] as const;
const ENCRYPTION = ["disable", "prefer", "require", "verify-full"] as const;

export interface DatabaseAddress {
  /** At least one; tried in this order. */
  readonly hosts: readonly Host[];
  readonly database: string;
  readonly user: string;
  /** Never shown. */
  readonly password: string;
  /** Which of the hosts will do. */
  readonly role: (typeof ROLES)[number];
  readonly encryption: (typeof ENCRYPTION)[number];
  /** False behind a pooler that hands every transaction another connection and knows no prepared statements. */
  readonly prepare: boolean;
}

const PORT = 5432;

/**
 * `postgres://user:password@one:5432,two:5432/name?target_session_attrs=read-write`, as libpq and others take it; of the
 * parameters `host`, `sslmode`, `target_session_attrs` and `prepare`. What is wrong is told without the password.
 */
export function readAddress(url: string): DatabaseAddress | { readonly wrong: string } {
  const parts =
    /^postgres(?:ql)?:\/\/(?:(?<who>[^@/?]*)@)?(?<hosts>[^/?]*)(?:\/(?<name>[^?]*))?(?:\?(?<rest>.*))?$/u.exec(
      url.trim(),
    )?.groups;
  if (!parts)
    return { wrong: "is not an address such as postgres://user:password@db.example.org:5432/verbatim" };
  const [user = "", ...password] = (parts["who"] ?? "").split(":");
  const given = new URLSearchParams(parts["rest"]);
  const known = new Set(["host", "sslmode", "target_session_attrs", "prepare"]);
  const unknown = [...given.keys()].find((key) => !known.has(key));
  if (unknown !== undefined)
    return { wrong: `has a parameter that is not known here: ${unknown} (known: ${[...known].join(", ")})` };
  const hosts = (parts["hosts"] || given.get("host") || "localhost").split(",").map(hostOf);
  if (!hosts.every((host) => host !== null))
    return { wrong: "has a host that cannot be read; one is NAME or NAME:PORT" };
  const role = ROLES.find((known) => known === (given.get("target_session_attrs") ?? "any"));
  if (!role) return { wrong: `has a target_session_attrs that is none of ${ROLES.join(", ")}` };
  const encryption = ENCRYPTION.find((known) => known === (given.get("sslmode") ?? "prefer"));
  if (!encryption) return { wrong: `has an sslmode that is none of ${ENCRYPTION.join(", ")}` };
  try {
    const name = decodeURIComponent(user) || "verbatim";
    return {
      hosts,
      database: decodeURIComponent(parts["name"] ?? "") || name,
      user: name,
      password: decodeURIComponent(password.join(":")),
      role,
      encryption,
      prepare: given.get("prepare") !== "false",
    };
  } catch {
    return { wrong: "has a % that begins no character; in a password write % as %25" };
  }
}

/** "db", "db:5433", "[::1]:5433", "/var/run/postgresql", "%2Fvar%2Frun%2Fpostgresql". */
function hostOf(written: string): Host | null {
  const text = /%2f/iu.test(written) ? written.replaceAll(/%2f/giu, "/") : written;
  const parts = /^(?:\[(?<six>[\da-f:.]+)\]|(?<name>[^\s:[\]@]+))(?::(?<port>\d{1,5}))?$/iu.exec(
    text,
  )?.groups;
  const port = Number(parts?.["port"] ?? PORT);
  return parts && port > 0 && port < 65_536 ? { host: (parts["six"] ?? parts["name"])!, port } : null;
}

/** As an operator is told of it: `verbatim at db.example.org:5432`. */
export const shownAddress = ({ hosts, database }: DatabaseAddress): string =>
  `${database} at ${hosts.map(({ host, port }) => `${host}:${port}`).join(", ")}`;
