import type { Failure } from "./extracted.ts";

/** What a reader throws where it knows why it cannot go on. */
export class Unreadable extends Error {
  readonly failure: Failure;
  constructor(failed: Failure["failed"], detail?: string) {
    super(failed);
    this.failure = detail === undefined ? { failed } : { failed, detail: detail.slice(0, 300) };
  }
}
