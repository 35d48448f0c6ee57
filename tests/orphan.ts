/** A process that ends when the one which started it has ended: says "looking" when it begins to look, and "ended" then. */
import { whenOrphaned } from "../src/signals.ts";

setInterval(() => {}, 60_000);
const end = () => {
  console.log("ended");
  process.exit();
};
await whenOrphaned(end, { look: 10, settled: 10 });
console.log("looking");
