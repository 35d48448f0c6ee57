/** What can be wrong with the database, and what its operator is told. Nothing here tells a password. */
import type { Problem } from "../model.ts";
import { shownAddress, type DatabaseAddress } from "./address.ts";

/** Codes of Node and of the client for a connection that could not be made, or broke. */
const LOST: ReadonlySet<string> = new Set([
  "ECONNRESET", "EPIPE", "ETIMEDOUT", "CONNECTION_CLOSED", "CONNECTION_DESTROYED",
]); // prettier-ignore
const AWAY: ReadonlySet<string> = LOST.union(new Set([
  "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "NO_SUCH_ROLE", "CONNECT_TIMEOUT",
])); // prettier-ignore
/** Classes and codes of SQLSTATE: connection, resources, shut down or starting up; a standby or one that was just demoted; a transaction that took too long for the server. */
const AWAY_STATES = /^(?:08|53|57P0[1-5]|25006|25P0[34])/u;
/** Rights, name of the database, user and password, and what is not there. */
const REFUSED_STATES = /^(?:28|3D|42501|3F000)/u;
/** Damaged data and internal faults. */
const DAMAGED_STATES = /^(?:XX|58)/u;
const CANCELLED = "57014";

/**
 * What an error says of the database: `away`: it may be back soon; `refused`: its operator must change something; `damaged`;
 * `slow`: a statement took too long; null: nothing, so that it is a bug.
 */
export function databaseTrouble(error: unknown): "away" | "refused" | "damaged" | "slow" | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  if (typeof code !== "string") return null;
  if (isPoolers(error)) return "refused";
  // The socket's file is not there; any other is none of the database's.
  if (code === "ENOENT" && syscall === "connect") return "away";
  if (AWAY.has(code) || AWAY_STATES.test(code)) return "away";
  if (
    code === "ENOTFOUND" ||
    REFUSED_STATES.test(code) ||
    code.startsWith("ERR_TLS") ||
    code.endsWith("_CERT")
  )
    return "refused";
  if (code === CANCELLED) return "slow";
  return DAMAGED_STATES.test(code) ? "damaged" : null;
}

/**
 * Whether a pooler refuses what only the database itself takes: what is set for a connection, and statements that are prepared.
 * It tells of most else that is wrong under the same code.
 */
const isPoolers = (error: unknown): boolean =>
  /unsupported startup parameter|prepared statement "[^"]*" (?:does not exist|already exists)/u.test(
    String((error as { message?: unknown } | null)?.message),
  );

/** Whether an error says that the database answers and writes nothing: read-only, or its disk is full. */
export const writesNothing = (error: unknown): boolean =>
  /^(?:25006|53100)$/u.test(String((error as { code?: unknown } | null)?.code));

/** Whether an error says that a connection broke that was open. */
export const connectionLost = (error: unknown): boolean =>
  LOST.has(String((error as { code?: unknown } | null)?.code));

/** What is told where `error` came of the database at `address`, which `where` names; null where it did not. */
export function databaseProblem(
  error: unknown,
  address: DatabaseAddress,
  where: "DATABASE_URL" | "DATABASE_READ_URL" = "DATABASE_URL",
): Problem | null {
  const trouble = databaseTrouble(error);
  if (!trouble) return null;
  const { code = "", message } = error as { code?: string; message: string };
  const what = `The database ${shownAddress(address)} ${SAID[trouble]}: ${message.replace(/\.$/u, "")}.`;
  return { where, what, fix: isPoolers(error) ? POOLERS : (FIXES[code] ?? FIX[trouble]) };
}

const SAID = {
  away: "cannot be reached",
  refused: "refuses this user",
  damaged: "says that it is damaged",
  slow: "takes too long",
};

const FIX = {
  away: "Start it, or put its host and port right. While it is away nothing is lost.",
  refused: "Put the address right, or give this user the right to connect and to make tables.",
  damaged: "Look at its log; restore its backup.",
  slow: "Look at what else it is doing.",
};

/** What to do about a pooler that the address says nothing of. */
export const POOLERS =
  "A pooler stands before it: write ?prepare=false at the end of DATABASE_URL, and set DATABASE_DIRECT_URL to the database's own address.";

const FIXES: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no host of this name; put it right in the address.",
  "28P01":
    "The password is wrong for this user; write its special characters as %40 for @, %2F for / and so on.",
  "3D000": "Make it with: createdb NAME",
  "42501": "Make this user its owner: alter database NAME owner to USER",
  NO_SUCH_ROLE: "Promote a standby, or put another target_session_attrs in the address.",
};
