/** Whose turn it is: calls are taken up one by one, people by turns, so that one who asks a hundred things keeps nobody waiting. */

/**
 * Resolves with true when it is this person's turn, and with false at once where too many of theirs are waiting. Between
 * two turns the process hears and sends: answers leave while others are still sought, and what waits can be promised.
 */
export type FairQueue = (person: string) => Promise<boolean>;

/** Calls of one person that may wait: more than anyone asks by hand, and 6 s of work at the very most (58 ms for the longest question). */
export const MOST_WAITING = 100;

export function openFairQueue(most = MOST_WAITING): FairQueue {
  /** In the order of their turns; whoever had one goes to the end of the row. */
  const waiting = new Map<string, (() => void)[]>();
  let going = false;
  const next = () => {
    const [first] = waiting;
    going = first !== undefined;
    if (!first) return;
    const [person, [begin, ...later]] = first;
    waiting.delete(person);
    if (later.length) waiting.set(person, later);
    begin?.();
    setImmediate(next);
  };
  return (person) => {
    const own = waiting.get(person) ?? [];
    if (own.length >= most) return Promise.resolve(false);
    if (!going) setImmediate(next);
    going = true;
    return new Promise((resolve) => waiting.set(person, [...own, () => resolve(true)]));
  };
}
