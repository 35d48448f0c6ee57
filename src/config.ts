/** The environment, read once and checked as a whole. The only reader of it, and the only importer of dotenv. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { config as dotenv } from "dotenv";
import { z } from "zod";
import type { Problem } from "./model.ts";

const SEEDS = fileURLToPath(new URL("../seeds", import.meta.url));
const filled = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(filled, type.optional());

const Environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .refine((t) => !/\s/u.test(t), "has a blank in it; copy it again, in one piece")
      .refine(
        (t) => /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(t.trim()) || /\s/u.test(t),
        "is not a bot token: one has three parts with two dots. Copy it from the developer portal, page “Bot”, button “Reset Token”",
      ),
  ),
  MATERIAL_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  PORT: optional(z.coerce.number("is not a number").int().min(0).max(65_535, "is not a port: 0 to 65535")),
  HOST: optional(z.string()),
  LOG_LEVEL: optional(
    z.enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      "is one of trace, debug, info, warn, error, silent",
    ),
  ),
  // The version is ours to say: "http://127.0.0.1:4000/api", with or without a slash or "/v10" behind it.
  DISCORD_API: optional(
    z
      .url({ protocol: /^https?$/u, error: "is not an address" })
      .max(2000, "is too long")
      .transform((api) => api.replace(/(?:\/+v\d+)?\/*$/u, "")),
  ),
});

export interface Config {
  /** Null where none is set: the preview starts instead of the bot. */
  readonly token: string | null;
  readonly material: string;
  readonly dataDir: string;
  /** Null where none was set: 3000, or the next free one. */
  readonly port: number | null;
  readonly host: string;
  readonly logLevel: string;
  /** Where Discord's API is; another address in tests. */
  readonly api: string;
}

/** Reads `.env` in the working directory and the environment, which wins. Every problem is told at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): { config: Config; problems: Problem[] } {
  if (env === process.env) dotenv({ quiet: true });
  const read = Environment.safeParse(env);
  const problems = (read.error?.issues ?? []).map((issue): Problem => {
    const where = String(issue.path[0]);
    return {
      where,
      what: `${where} ${issue.message}.`,
      fix: "Set it in .env or the environment; .env.example explains it.",
    };
  });
  // What is right is taken although something else is wrong, so that doctor looks at what was meant.
  const wrong = new Set(problems.map(({ where }) => where));
  const right = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.has(name)));
  const set = read.data ?? Environment.parse(right);
  return {
    problems,
    config: {
      token: set.DISCORD_TOKEN ?? null,
      material: set.MATERIAL_DIR ?? (existsSync("seeds") ? "seeds" : SEEDS),
      dataDir: set.DATA_DIR ?? "data",
      port: set.PORT ?? null,
      host: set.HOST ?? "127.0.0.1",
      logLevel: set.LOG_LEVEL ?? "info",
      api: set.DISCORD_API ?? "https://discord.com/api",
    },
  };
}
