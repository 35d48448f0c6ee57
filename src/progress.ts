/** How a long reading of the material goes on: a bar on a terminal, a line now and then elsewhere. */
import { tell, type Terminal } from "./terminal.ts";

export interface ProgressBar {
  /** `read` of `files` are done. */
  progress(read: number, files: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** Milliseconds before anything is shown, and between two bars and two lines. */
const SOON = 1_500;
const BAR = 200;
const LINE = 10_000;
const WIDTH = 30;

/** Shows how far the reading is: a bar in a terminal, else a line now and then; nothing of what is soon over. */
export function showProgress(terminal: Terminal): ProgressBar {
  const isTerminal = "isTTY" in terminal.errors && terminal.errors.isTTY === true;
  let next = performance.now() + SOON;
  let bar = false;
  return {
    progress: (read, files) => {
      const now = performance.now();
      if (now < next) return;
      next = now + (isTerminal ? BAR : LINE);
      const [done, all] = [read.toLocaleString("en"), files.toLocaleString("en")];
      if (!isTerminal) return tell(terminal, `Reading the material: ${done} of ${all} files.`);
      const full = Math.round((read / files) * WIDTH);
      bar = true;
      terminal.errors.write(
        `\r${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${done} of ${all} files \u001B[K`,
      );
    },
    end: () => {
      if (bar) terminal.errors.write("\r\u001B[K");
      bar = false;
    },
  };
}
