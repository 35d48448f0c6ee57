/**
 * Libraries that most runs never use, each loaded when it is first called for: without them `verbatim ask` about a plain text
 * loads 400 files less, a fifth of its start.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** To import this one loads all that it can do, also what only workers and heaps need: 3 ms. */
export const loadUtil = () => process.getBuiltinModule("node:util");
export const loadZod = () => require("zod") as typeof import("zod");
export const loadPino = () => require("pino") as typeof import("pino");
export const loadYaml = () => require("yaml") as typeof import("yaml");
export const loadToml = () => require("smol-toml") as typeof import("smol-toml");
export const loadChardet = () => require("chardet") as typeof import("chardet");
export const loadEntities = () => require("entities/decode") as typeof import("entities/decode");
export const loadDiff = () => require("diff") as typeof import("diff");
export const loadPapaparse = () => require("papaparse") as typeof import("papaparse");
export const loadSubtitleParser = () =>
  require("@plussub/srt-vtt-parser") as typeof import("@plussub/srt-vtt-parser");
