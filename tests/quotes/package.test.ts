import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const written = (line: string) =>
    writeFileSync(
      join(folder, "typed.ts"),
      `import { quotationsIn, type Quotation } from "@verbatim/quotes";\nconst [first]: Quotation[] = quotationsIn("“No,” said Ann.");\n${line}\n`,
    );
  const compile = () =>
    run(process.execPath, join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "typed.ts"); // prettier-ignore
  written("console.log(first?.speakers[0]?.name.length, first?.spans[0]?.start);");
  expect(compile()).toBe("");
  written("console.log(first?.speaker);");
  expect(compile).toThrow(/Command failed/u);
});

test("it depends on nothing, and holds nothing but what it needs", () => {
  const installed = join(folder, "node_modules");
  const described = JSON.parse(readFileSync(join(installed, "@verbatim/quotes/package.json"), "utf8")) as Record<string, unknown>; // prettier-ignore
  expect(described["dependencies"]).toBeUndefined();
  expect(described["version"]).toMatch(/^\d+\.\d+\.\d+$/u);
  const files = run("npm", "pack", "--dry-run", "--json", "./node_modules/@verbatim/quotes");
  const [{ files: held }] = JSON.parse(files) as [{ files: { path: string }[] }];
  const strange = held.filter(({ path }) => /search|doors|\.ts$/u.test(path) && !path.endsWith(".d.ts"));
  expect(strange).toEqual([]);
});
