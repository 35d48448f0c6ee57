/**
 * Makes the library's package, plain JavaScript with types: `npm run pack:quotes [-- FOLDER]` writes
 * `verbatim-quotes-VERSION.tgz` into FOLDER, by default the current one, and prints its path.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = fileURLToPath(new URL("./", import.meta.url));
const destination = resolve(process.argv[2] ?? ".");
const folder = mkdtempSync(join(tmpdir(), "verbatim-quotes-"));

try {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const options = ["-p", join(here, "tsconfig.json"), "--outDir", join(folder, "lib")];
  execFileSync(process.execPath, [compiler, ...options], { stdio: ["ignore", "inherit", "inherit"] });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const described = JSON.parse(readFileSync(join(here, "package.json"), "utf8")) as object;
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...described, version }, null, 2)}\n`);
  cpSync(join(root, "docs/quotes.md"), join(folder, "README.md"));
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", destination], {
    cwd: folder,
    encoding: "utf8",
  });
  console.log(join(destination, packed.trim()));
} finally {
  rmSync(folder, { recursive: true });
}
