/** A line that says how work goes on, edited into a promised reply until the answer takes its place. */

export interface ProgressLine {
  /** The line as of now. Heard from the beginning, shown from `show` on. */
  tell(line: string): void;
  /** From now on each line is sent by `send`, one after the other, not more often than Discord takes edits. */
  show(send: (line: string) => Promise<unknown>): void;
  /** Resolves when nothing more will be sent: the answer must come last. */
  end(): Promise<void>;
}

/** Milliseconds between two lines: Discord takes 5 edits of a reply in 5 seconds, and nobody reads faster. */
const PAUSE = 1500;

export function openProgress(pause = PAUSE): ProgressLine {
  let line: string | null = null;
  let send: ((line: string) => Promise<unknown>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<unknown> = Promise.resolve();
  let over = false;

  const next = () => {
    timer = null;
    if (over || send === null || line === null) return;
    const told = line;
    line = null;
    sending = send(told).catch(() => {});
    timer = setTimeout(next, pause);
  };
  return {
    tell: (told) => {
      line = told;
      if (timer === null) next();
    },
    show: (by) => {
      send = by;
      if (timer === null) next();
    },
    end: async () => {
      over = true;
      if (timer) clearTimeout(timer);
      await sending;
    },
  };
}
