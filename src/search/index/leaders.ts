import type { Match } from "./types.ts";

/** The rows with the highest scores, at most `most`; of equal ones those that were added first. */
export function leaders(most: number) {
  const best: Match[] = [];
  let least = -Infinity;
  return {
    add(row: number, score: number): void {
      if (score <= least) return;
      let at = best.length;
      while (at > 0 && best[at - 1]!.score < score) at--;
      best.splice(at, 0, { row, score });
      if (best.length > most) best.pop();
      if (best.length === most) least = best[most - 1]!.score;
    },
    best: (): Match[] => best,
  };
}
