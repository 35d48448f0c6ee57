/** Keeping up with the material folder while a verb runs. */
import type { Library } from "./library.ts";
import { problemLine } from "./operator.ts";
import type { Services } from "./serve.ts";

/** Takes in what changes in the material folder while `run` runs. */
export async function keepingUp({ library, log }: Services, run: () => Promise<number>): Promise<number> {
  let trouble = "";
  const encode = encoding(library, log);
  encode();
  const watch = library.watch(
    ({ put, removed, problems, elsewhere = false }) => {
      trouble = "";
      if (put.length || removed.length) log.info({ read: put, gone: removed }, "the material changed");
      if (put.length || elsewhere) encode();
      for (const problem of problems) log.warn(problemLine(problem));
    },
    (error) => {
      // A full disk is found at every look.
      if (String(error) !== trouble) log.error({ err: error }, "the material folder could not be looked at");
      trouble = String(error);
    },
  );
  try {
    return await run();
  } finally {
    await watch.stop();
  }
}

/** Where there is an encoder: has what is new encoded, once at a time, and says how it goes on. */
function encoding(library: Library, log: Services["log"]): () => void {
  const OFTEN = 1000;
  let [running, again] = [false, false];
  return function encode() {
    if (running) return void (again = true);
    [running, again] = [true, false];
    library
      .encode((done) => done % OFTEN === 0 && log.info({ sentences: done }, "encoded so far"))
      .then((done) => done && log.info({ sentences: done }, "encoded all"))
      .catch((error: unknown) => log.error({ err: error }, "sentences could not be encoded"))
      .finally(() => {
        running = false;
        if (again) encode();
      });
  };
}
