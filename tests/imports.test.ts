import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const STATIONS = ["documents", "snippets", "corrections", "search", "answers"];
/** Lowest first. Folders and files in one layer do not import each other, unless they are one folder. */
const LAYERS: readonly (readonly string[])[] = [
  ["src/model"],
  [
    "src/model.ts",
    "src/make-folder.ts",
    "src/plain-file.ts",
    "src/on-demand.ts",
    "src/languages",
    "src/cache-size.ts",
    "src/call-id.ts",
    "src/signals.ts",
    "src/variables.ts",
  ],
  [
    "src/addresses.ts",
    "src/discord-agent.ts",
    "src/log.ts",
    "src/env-file.ts",
    "src/rows-together.ts",
    "src/proxy.ts",
    "src/postgres",
  ],
  ["src/environment.ts"],
  ["src/environment-rules.ts"],
  ["src/text"],
  ["src/setting-meant.ts"],
  ["src/config.ts", "src/arguments.ts", "src/terminal.ts"],
  ["src/progress.ts", "src/operator.ts"],
  STATIONS.map((s) => `src/${s}`),
  ["src/known-files.ts", "src/affected-by-corrections.ts", "src/put-articles.ts"],
  ["src/collection.ts", "src/state"],
  ["src/indexing"],
  ["src/cited-hits.ts", "src/speaker-meant.ts", "src/examples.ts"],
  ["src/asking.ts", "src/quoting.ts"],
  ["src/library.ts", "src/quotes.ts"],
  ["src/reply.ts", "src/wording", "src/access"],
  ["src/servers", "src/metrics"],
  ["src/command.ts"],
  ["src/admission.ts", "src/option-values.ts"],
  ["src/serve.ts", "commands/shared", "src/doors/typed.js"],
  ["commands", "src/doors/discord", "src/doors/terminal", "src/doors/web"],
  ["src/doctor"],
  ["src/start", "src/keeping-up.ts", "src/services.ts"],
  ["src/main.ts"],
];

/**
 * The rooms of a station, lowest first; what stands beside them in the station knows them all. An engine stands above what
 * it answers for: no room knows which one there is.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  search: [
    "analysis",
    "index",
    "query",
    "retrieval",
    "ranking",
    "index/sqlite",
    "index/postgres",
    "encoding",
  ],
  snippets: ["syntax", "entities", "coreference", "sieve"],
};

const files = ["src", "commands"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);
/** The most particular one: `commands/shared` is a room of its own. */
const room = (file: string) =>
  LAYERS.flat()
    .filter((r) => file === r || file.startsWith(`${r}/`))
    .toSorted((a, b) => b.length - a.length)[0];
const layer = (file: string) => LAYERS.findIndex((rooms) => rooms.includes(room(file) ?? ""));
const imports = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import\(?)\s*["']([^"']+)["']/g)].map((m) => m[1]!);

test("every file has its place in the house", () => {
  expect(files.filter((file) => !room(file))).toEqual([]);
});

test("a file imports only from its own room and from lower layers", () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith("."))
      .map((name) => normalize(join(dirname(file), name)))
      .filter((target) => room(target) !== room(file) && layer(target) >= layer(file))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(Object.entries(ROOMS))("the rooms of %s import one way, types too", (station, rooms) => {
  const roomIn = (file: string) => {
    const within = file.slice(`src/${station}/`.length);
    const holding = rooms.filter((name) => within.startsWith(`${name}/`));
    return rooms.indexOf(holding.toSorted((a, b) => b.length - a.length)[0] ?? "");
  };
  const wrong = files
    .filter((file) => file.startsWith(`src/${station}/`) && roomIn(file) >= 0)
    .flatMap((file) =>
      imports(file)
        .filter((name) => name.startsWith("."))
        .map((name) => normalize(join(dirname(file), name)))
        .filter((target) => target.startsWith(`src/${station}/`))
        .filter((target) => roomIn(target) < 0 || roomIn(target) > roomIn(file))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("a database's client and what counts are loaded by those alone who set them", () => {
  /** Types are gone by then. */
  const loaded = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";/gm)].map(
      (m) => m[1]!,
    );
  const reached = new Set(["src/main.ts", "src/start/index.ts", "src/indexing/thread.ts"]);
  for (const file of reached)
    for (const name of /^(?:src|commands)\/.*\.ts$/u.test(file) ? loaded(file) : [])
      reached.add(name.startsWith(".") ? normalize(join(dirname(file), name)) : name);
  expect(reached.size).toBeGreaterThan(200);
  for (const name of ["postgres", "prom-client"]) expect([name, reached.has(name)]).toEqual([name, false]);
});

test.each([
  ["fuse.js", (importers: string[]) => importers.length <= 1],
  ["discord.js", (importers: string[]) => importers.every((f) => f.startsWith("src/doors/discord/"))],
  ["postgres", (importers: string[]) => importers.every((f) => f.startsWith("src/postgres/"))],
  ["dotenv", (importers: string[]) => importers.every((f) => f === "src/config.ts")],
])("%s is imported only where it belongs", (name, rule) => {
  const importers = files.filter((file) => imports(file).some((i) => i === name || i.startsWith(`${name}/`)));
  expect(rule(importers), importers.join(", ")).toBe(true);
});
