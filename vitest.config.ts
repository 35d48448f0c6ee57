import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { defineConfig } from "vitest/config";

process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "verbatim-compiled");
// Polishing the code of patterns takes longer than they run, as in bin/verbatim.js.
setFlagsFromString("--no-regexp-peephole-optimization");
enableCompileCache(process.env.NODE_COMPILE_CACHE);

// One thread a core (Vitest leaves one idle) and no isolation: the modules are loaded once a thread, which halves the suite.
// No test mocks a module or leaves anything behind in one.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/scratch.ts", "tests/postgres/setup.ts", "tests/browser/setup.ts"],
    pool: "threads",
    maxWorkers: "100%",
    isolate: false,
    // Node takes the types out itself, as when Verbatim runs: nothing is transformed, and what was compiled is read again.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Nothing asserts a time: on a busy machine all of it takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 180_000 } },
  },
});
