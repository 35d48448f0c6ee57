#!/usr/bin/env node
// Starts Verbatim. On a Node older than 24 it goes on with the runtime that `npm ci` put into node_modules.
import { existsSync } from "node:fs";
import module from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

const OLDEST = 24;
const args = process.argv.slice(2);

if (Number(process.versions.node.split(".")[0]) >= OLDEST) {
  // Started by an older Node that was killed: nobody would end this one, and it would hold the data folder.
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
  // What was compiled for the last start is read again: half of the time until the first word.
  module.enableCompileCache();
  // In threads, too: the one that keeps a bot's index is told where by its environment.
  const compiled = module.getCompileCacheDir();
  if (compiled) process.env["NODE_COMPILE_CACHE"] ??= dirname(compiled);
  // An import of ours says where its file lies: to look for it, and for what its folders say of it, is a tenth of a start.
  module.registerHooks?.({
    resolve: (specifier, context, next) =>
      specifier.startsWith(".") && specifier.endsWith(".ts")
        ? { url: seenFrom(context.parentURL, specifier), format: "module-typescript", shortCircuit: true }
        : next(specifier, context),
  });
  // Polishing the code of patterns takes longer than they run: 50 ms of a start, for alternatives of hundreds of words.
  setFlagsFromString("--no-regexp-peephole-optimization");
  // Whoever reads the output may stop reading (`| head`); that is no fault.
  process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 70));
  const { main } = await import("../src/main.ts");
  process.exitCode = await main(args);
} else {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (existsSync(own)) await continueWith(own);
  else {
    console.error(
      `Verbatim needs Node ${OLDEST} or newer, and this is Node ${process.versions.node}. Run "npm ci" in the Verbatim folder (it brings its own Node), or install a newer Node.`,
    );
    process.exitCode = 78;
  }
}

/** The address of "./file.ts" or "../folder/file.ts", seen from a file. Two thousand are asked for, and `URL` takes three times as long. */
function seenFrom(file, path) {
  let folder = file.slice(0, file.lastIndexOf("/"));
  for (; path.startsWith("../"); path = path.slice(3)) folder = folder.slice(0, folder.lastIndexOf("/"));
  return `${folder}/${path.startsWith("./") ? path.slice(2) : path}`;
}

/** Runs this file again with the newer Node, passing on signals, input, output, the exit code and its own end. */
async function continueWith(node) {
  const { spawn } = await import("node:child_process");
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], { stdio });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 143);
  });
}
