/** Which of several hosts to connect to, and the connection's socket. */
import { Socket } from "node:net";
import { Duplex } from "node:stream";
import postgres from "postgres";
import type { DatabaseAddress, Host } from "./address.ts";
import { listTypes } from "./lists.ts";

/** Milliseconds to wait for a host. */
const CONNECTING = 5000;
/** Milliseconds for which a host that was found is taken without asking again. */
const KNOWN = 1000;

/** Whole numbers of 64 bits as numbers: none here is past 2^53. The ids of Discord are text. */
const BIGINT = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string) => Number(text),
};

/** What a connection with these settings needs beside its host. */
export const options = ({ database, user, password, encryption, prepare }: DatabaseAddress) => ({
  database,
  user,
  password,
  prepare,
  ssl: encryption === "disable" ? (false as const) : encryption,
  connect_timeout: CONNECTING / 1000,
  fetch_types: false,
  types: { bigint: BIGINT, ...listTypes },
  onnotice: () => {},
});

/** Finds the host to connect to. The client's own way with several hosts waits for ever, in a tight loop, where none answers. */
export function chooser(address: DatabaseAddress): () => Promise<Host> {
  const [first] = address.hosts;
  if (address.hosts.length === 1 && address.role === "any") return async () => first!;
  let known: { host: Promise<Host>; at: number } | null = null;
  return () => {
    if (known && performance.now() - known.at < KNOWN) return known.host;
    const host = choose(address);
    known = { host, at: performance.now() };
    host.catch(() => (known = null));
    return host;
  };
}

/** The first host, in the order given, that answers and has the role; of them all a standby where one is preferred. */
async function choose(address: DatabaseAddress): Promise<Host> {
  const asked = address.hosts.map((host) =>
    roleOf(host, address).then(
      (role) => ({ host, role }),
      (error: unknown) => ({ host, error }),
    ),
  );
  const answers: Awaited<(typeof asked)[number]>[] = [];
  for (const asking of asked) {
    const answer = await asking;
    answers.push(answer);
    if ("role" in answer && suits(answer.role, address.role)) return answer.host;
  }
  const answering = answers.find((answer) => "role" in answer);
  if (answering && address.role === "prefer-standby") return answering.host;
  const failed = answers.find((answer) => "error" in answer);
  if (failed && "error" in failed) throw failed.error;
  throw Object.assign(new Error(`no host is ${address.role}`), { code: "NO_SUCH_ROLE" });
}

interface Role {
  readonly standby: boolean;
  readonly readOnly: boolean;
}

function suits({ standby, readOnly }: Role, wanted: DatabaseAddress["role"]): boolean {
  if (wanted === "any") return true;
  if (wanted === "read-write") return !readOnly;
  return standby === (wanted !== "primary");
}

async function roleOf(host: Host, address: DatabaseAddress): Promise<Role> {
  const given = { ...options(address), max: 1, socket: () => socketTo(host) };
  const sql = postgres(given);
  try {
    const [role] = await sql<[Role]>`
      select pg_is_in_recovery() as standby, current_setting('transaction_read_only') = 'on' as "readOnly"`;
    return role;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/**
 * A connected socket; or what fails when it is first written to, with the reason why there is none. Thrown, the client would never
 * use the connection again; failing sooner, it would never write on it again.
 */
export async function socketTo(chosen: Host | Error): Promise<Duplex> {
  const socket = chosen instanceof Error ? chosen : await connected(chosen);
  if (!(socket instanceof Error)) return socket;
  return new Duplex({ read: () => {}, write: (_chunk, _encoding, done) => done(socket) });
}

/**
 * A connection that, once something came of it, ends without telling an error: where one is told first, the client forgets what it
 * was asked on that connection, which then waits for ever, and after it connects again takes one answer for another's.
 */
export class HostSocket extends Socket {
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const told = this.bytesRead > 0 ? null : error;
    // oxlint-disable-next-line no-underscore-dangle -- Node's name for what ends a stream.
    super._destroy(told, () => done(told));
  }
}

function connected({ host, port }: Host): Promise<HostSocket | Error> {
  const socket = new HostSocket();
  return new Promise((resolve) => {
    const late = () =>
      socket.destroy(Object.assign(new Error(`${host}:${port} does not answer`), { code: "ETIMEDOUT" }));
    socket.setTimeout(CONNECTING, late);
    socket.once("error", resolve);
    socket.once("connect", () => {
      socket.off("error", resolve).off("timeout", late).setTimeout(0).setNoDelay();
      resolve(Object.assign(socket, { host, port }));
    });
    if (host.startsWith("/")) socket.connect({ path: `${host}/.s.PGSQL.${port}` });
    else socket.connect(port, host);
  });
}
