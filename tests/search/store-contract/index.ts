/** What every engine must do: `describe` it with one that opens an empty store. */
import { describe } from "vitest";
import type { Open } from "./articles.ts";
import { theThreeCalls } from "./calls.ts";
import { keeping } from "./keeping.ts";
import { lookingUp } from "./looking-up.ts";

export function storeContract(name: string, open: Open): void {
  describe(`the store: ${name}`, () => {
    keeping(open);
    lookingUp(open);
    theThreeCalls(open);
  });
}
