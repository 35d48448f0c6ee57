/** What a question is narrowed to. */
import type { Scope } from "./store.ts";

/** Whether all of the material is asked. */
export const isUnscoped = (scope: Scope): boolean =>
  Object.values(scope).every((value) => value === undefined);
