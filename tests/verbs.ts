/** Verbs one after the other, in one process that may wait for ever: `verbs.ts RUNS`, as JSON. See `apart` in program.ts. */
import { chdir } from "node:process";
import { verbatim, type Ended, type Run } from "./program.ts";

delete process.env["NODE_COMPILE_CACHE"];
const ended: Ended[] = [];
for (const { cwd, args, env } of JSON.parse(process.argv[2]!) as Run[]) {
  chdir(cwd);
  ended.push(await verbatim(args, env ?? process.env));
}
process.stdout.write(JSON.stringify(ended));
