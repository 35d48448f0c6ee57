/** Transactions that outlive the loss of their connection. */
import { connectionLost } from "./trouble.ts";
import type { Mode, Sql, Transaction } from "./connect.ts";

/**
 * Commits what `work` did once it resolves, and undoes it where it rejects. Where the connection is lost meanwhile this rejects at
 * once, and what `work` asks later is refused: the client's own `begin` would write to the connection that is gone, which ends the
 * process ("Cannot read properties of null"), be it only to roll back.
 */
export function transaction<T>(sql: Sql, work: (sql: Transaction) => Promise<T>, mode: Mode): Promise<T> {
  let lost: unknown = null;
  const refuse = () => {
    if (lost !== null) throw lost;
  };
  const guarded = (held: Transaction): Transaction =>
    new Proxy(held, {
      apply: (target, self, given: Parameters<Transaction>) => (refuse(), Reflect.apply(target, self, given)),
      get: (target, name) => (refuse(), Reflect.get(target, name) as unknown),
    });
  const begun = sql.begin(
    mode,
    (held) =>
      new Promise<{ done: T }>((resolve, reject) => {
        work(guarded(held)).then(
          (done) => lost === null && resolve({ done }),
          // The connection's end is told a moment after its last statement's.
          (error: unknown) => setImmediate(() => lost === null && !connectionLost(error) && reject(error)),
        );
      }),
  );
  const ended = begun.then(({ done }) => done as T);
  ended.catch((error: unknown) => (lost = error ?? true));
  return ended;
}
