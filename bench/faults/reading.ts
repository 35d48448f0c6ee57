/** Questions and articles that nobody would write. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { pino } from "pino";
import { commands } from "../../commands/index.ts";
import { documentOf } from "../../src/documents/document.ts";
import { formats } from "../../src/documents/formats/index.ts";
import { renderMessage } from "../../src/doors/discord/render.ts";
import { openLibrary } from "../../src/library.ts";
import { serve } from "../../src/serve.ts";
import { articleOf } from "../../src/snippets/article.ts";
import { openButtons } from "../../src/state/buttons.ts";
import { noNotes } from "../../src/state/notes.ts";
import { wordingFor } from "../../src/wording/index.ts";
import { messageProblems } from "../../tests/stand-in/rules.ts";
import { dice } from "../random.ts";
import { count, fuzz, share, type Row } from "./row.ts";

const MATERIAL = "seeds/china-internet-conference.txt";
const words = () => readFileSync(MATERIAL, "utf8").split(/\s+/u);
const QUESTIONS = 10_000;
const ARTICLES = 10_000;
const HEAP = share(100_000);
const caller = { user: "1", channel: "2", server: null, manages: false, roles: [] };

async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const log = pino({ level: "silent" });
  const library = await openLibrary({ material: "seeds" });
  const services = { commands, library, notes: noNotes(), log };
  const keep = openButtons(folder, log);
  const close = () => {
    keep.close();
    library.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { library, services, keep, close };
}

export const questions: Row = {
  name: "questions",
  what: "Fuzzed calls of /ask, /quote, /who-said and /speakers, drawn as Discord messages",
  promise: "no crash, no body that Discord refuses, mentions closed in each",
  run: async () => {
    const { services, keep, close } = await bench();
    const [roll, known] = [dice(1), words()];
    const shapes = [
      (text: string) => ({ command: "ask", options: { question: text } }),
      (text: string) => ({ command: "quote", options: { about: text } }),
      (text: string) => ({ command: "quote", options: { speaker: text, about: "internet" } }),
      (text: string) => ({ command: "who-said", options: { words: text } }),
      (text: string) => ({ command: "speakers", options: { source: text } }),
    ];
    let [crashed, refused] = [0, 0];
    for (let n = 0; n < QUESTIONS; n++) {
      const asked = shapes[n % shapes.length]!(fuzz(roll, known, 40));
      const call = { ...asked, locale: n % 2 ? "de" : "en-US", caller };
      const shown = await serve(call, services);
      if (shown.tone === "trouble") crashed++;
      const view = {
        call,
        owner: "1",
        say: wordingFor(call.locale),
        keep: keep.of(null),
        private: n % 3 === 0,
        shareable: true,
        room: null,
      };
      if (messageProblems(renderMessage(shown, view)).length) refused++;
    }
    close();
    return {
      times: count(QUESTIONS),
      found: `${crashed} crashes, ${refused} bodies refused`,
      holds: crashed + refused === 0,
    };
  },
};

export const articles: Row = {
  name: "articles",
  what: "Fuzzed articles (text and Markdown), read and attributed",
  promise: "no crash; every passage is a slice of its text",
  run: async () => {
    const [roll, known] = [dice(2), words()];
    let [crashed, untrue, read] = [0, 0, 0];
    for (let n = 0; n < ARTICLES; n++) {
      const text = fuzz(roll, known, n % 100 ? 60 : 2000);
      try {
        const ending = n % 2 ? ".txt" : ".md";
        for (const raw of formats[ending]!(text, `a${ending}`).articles) {
          const { document, snippets } = articleOf(documentOf(raw));
          read++;
          const wrong = snippets.filter(
            ({ span, text: shown }) => document.text.slice(span.start, span.end) !== shown,
          );
          untrue += wrong.length;
        }
      } catch {
        crashed++;
      }
    }
    return {
      times: `${count(ARTICLES)} texts, ${count(read)} with an article in them`,
      found: `${crashed} crashes, ${untrue} untrue passages`,
      holds: crashed + untrue === 0,
    };
  },
};

export const heap: Row = {
  name: "heap",
  what: "Questions one after another",
  promise: "the heap grows by 5 MB at most",
  run: async () => {
    const { library, close } = await bench();
    const [roll, known] = [dice(3), words()];
    const ask = async (times: number) => {
      for (let n = 0; n < times; n++)
        await library.ask(Array.from({ length: 6 }, () => known[roll(known.length)]).join(" "));
    };
    // What nobody holds any more is no growth.
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = () => {
      collect();
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    await ask(5000);
    const before = used();
    await ask(HEAP);
    const grown = used() - before;
    close();
    return { times: count(HEAP), found: `${grown.toFixed(1)} MB`, holds: grown <= 5 };
  },
};
