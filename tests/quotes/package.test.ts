import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;
const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-stranger-"));
  const tarball = run(process.execPath, join(root, "packages/quotes/pack.ts"), folder).trim();
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
  run("npm", "install", "--offline", "--no-audit", "--no-fund", `./${basename(tarball)}`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands in a block of the package's page. */
const block = (language: string) => {
  const page = readFileSync(join(folder, "node_modules/@verbatim/quotes/README.md"), "utf8");
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "u").exec(page)![1]!;
};

test("the package's page does what it says, for somebody who has only the package", () => {
  writeFileSync(join(folder, "page.js"), block("js"));
  expect(run(process.execPath, "page.js")).toBe(block("json"));
});

test("its types are found, and tell a mistake", () => {
  writeFileSync(
    join(folder, "typed.ts"),
    `import { quotationsIn, type Quotation } from "@verbatim/quotes";
const [first]: Quotation[] = quotationsIn("“No,” said Ann.");
console.log(first?.speakers[0]?.name.length, first?.spans[0]?.start);
// @ts-expect-error: fails where it is no mistake.
console.log(first?.speaker);
`,
  );
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  expect(run(process.execPath, compiler, "--noEmit", "--strict", "--module", "nodenext", "typed.ts")).toBe(
    "",
  );
});

test("it depends on nothing, and holds nothing but what it needs", () => {
  const installed = join(folder, "node_modules");
  const described = JSON.parse(readFileSync(join(installed, "@verbatim/quotes/package.json"), "utf8")) as Record<string, unknown>; // prettier-ignore
  expect(described["dependencies"]).toBeUndefined();
  expect(described["version"]).toMatch(/^\d+\.\d+\.\d+$/u);
  const held = readdirSync(join(installed, "@verbatim/quotes"), { recursive: true, encoding: "utf8" });
  expect(held.length).toBeGreaterThan(20);
  const strange = held.filter((path) => /search|doors|\.ts$/u.test(path) && !path.endsWith(".d.ts"));
  expect(strange).toEqual([]);
});
