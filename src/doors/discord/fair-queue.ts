/** Whose turn it is: calls are taken up one by one, people by turns, so that one who asks a hundred things keeps nobody waiting. */

/**
 * Resolves with true when it is this person's turn, and with false at once where too many of theirs are waiting. Between
 * two turns the process hears and sends: answers leave while others are still sought, and what waits can be promised.
 */
export interface FairQueue {
  (person: string): Promise<boolean>;
  /** Whether turns are given no more. */
  readonly ended: boolean;
  /** Gives no more turns: whoever waits is told so at once. */
  end(): void;
}

/** Calls of one person that may wait: more than anyone asks by hand, and 6 s of work at the very most (58 ms for the longest question). */
const MOST_WAITING = 100;

/** `most`: calls of one person that may wait; the next is refused. */
export function openFairQueue(most = MOST_WAITING): FairQueue {
  /** In the order of their turns; whoever had one goes to the end of the row. */
  const waiting = new Map<string, ((turn: boolean) => void)[]>();
  let [going, ended] = [false, false];
  const next = () => {
    const [first] = waiting;
    going = first !== undefined;
    if (!first) return;
    const [person, [begin, ...later]] = first;
    waiting.delete(person);
    if (later.length) waiting.set(person, later);
    begin?.(true);
    setImmediate(next);
  };
  const turn = (person: string): Promise<boolean> => {
    const own = waiting.get(person) ?? [];
    if (ended || own.length >= most) return Promise.resolve(false);
    if (!going) setImmediate(next);
    going = true;
    return new Promise((resolve) => waiting.set(person, [...own, resolve]));
  };
  const end = () => {
    ended = true;
    for (const begin of [...waiting.values()].flat()) begin(false);
    waiting.clear();
  };
  return Object.defineProperty(Object.assign(turn, { end, ended: false }), "ended", { get: () => ended });
}
