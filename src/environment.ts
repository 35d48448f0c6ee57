/** What may stand in the environment: each variable by itself. `environment-rules.ts` looks at all of them together. */
import { isIP } from "node:net";
import { z } from "zod";
import { readAddress, type DatabaseAddress } from "./postgres/address.ts";
import type { Variable } from "./variables.ts";

const filled = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
/** As people paste it: with "Bot " before it, or in quotation marks. */
const bareToken = (token: string) =>
  token
    .trim()
    .replace(/^["'“”‘’`]+|(?<!["'“”‘’`])["'“”‘’`]+$/gu, "")
    .replace(/^Bot\s+/iu, "");
const optional = <T extends z.ZodType>(type: T) => z.preprocess(filled, type.optional());

const whole = z.coerce.number("is not a number").int("is not a whole number");
const count = whole.min(0, "is less than 0");
const NO_PORT = "is not a port: 0 to 65535";
const port = whole.min(0, NO_PORT).max(65_535, NO_PORT);

/** As other programs take it, but for SOCKS. */
const proxy = z.url({
  protocol: /^https?$/u,
  error: "is not the address of a proxy for HTTP, such as http://proxy.example.org:3128",
});

const database = z.string().transform((url, context): DatabaseAddress => {
  const address = readAddress(url);
  if (!("wrong" in address)) return address;
  context.addIssue(address.wrong);
  return z.NEVER;
});

export const Environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .transform(bareToken)
      .refine((t) => !/\s/u.test(t), "has a blank in it; copy it again, in one piece")
      .refine(
        (t) => /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(t.trim()) || /\s/u.test(t),
        "is not a bot token: one has three parts with two dots. Copy it from the developer portal, page “Bot”, button “Reset Token”",
      ),
  ),
  MATERIAL_DIR: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(database),
  DATABASE_DIRECT_URL: optional(database),
  DATABASE_READ_URL: optional(database),
  PORT: optional(port),
  HOST: optional(z.string()),
  METRICS_PORT: optional(port),
  METRICS_HOST: optional(z.string()),
  ALLOW_STRANGERS: optional(z.enum(["0", "1"], "is 1 (other machines may use the preview) or 0")),
  PUBLIC_URL: optional(
    z
      .url({
        protocol: /^https?$/u,
        abort: true,
        error: "is not a web address such as https://read.example.org",
      })
      .refine(
        (url) => /^https?:\/\/[^/?#@]+\/?$/u.test(url),
        "has a path, a user or a question behind the name; the reading room needs a name of its own, such as https://read.example.org",
      )
      .transform((url) => new URL(url).origin),
  ),
  READING_ROOM: optional(z.enum(["public", "password", "closed"], "is one of public, password, closed")),
  ROOM_PASSWORD: optional(z.string().min(8, "is shorter than 8 characters")),
  DISCORD_CLIENT_SECRET: optional(
    z.string().refine((secret) => /^\S+$/u.test(secret), "has a blank in it; copy it again, in one piece"),
  ),
  TRUSTED_PROXY: optional(
    z
      .string()
      .transform((list) => list.split(/[\s,]+/u).filter(Boolean))
      .refine(
        (list) => list.every((entry) => isNetwork(entry)),
        "is not a list of addresses or networks such as 127.0.0.1, 10.0.0.0/8",
      ),
  ),
  INTERACTIONS: optional(z.enum(["gateway", "http"], "is gateway or http")),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .regex(
        /^[\da-f]{64}$/iu,
        "is not a public key: 64 digits and letters a to f, on the application's first page",
      ),
  ),
  SHARDS: optional(
    z.enum(["auto", "none"], "is auto or none, or left out; a number of your own is TOTAL_SHARDS"),
  ),
  TOTAL_SHARDS: optional(whole.min(1, "is less than 1").max(16_000, "is more than 16000")),
  SHARD_LIST: optional(
    z
      .string()
      .regex(/^\s*\d{1,5}(?:-\d{1,5})?(?:[\s,]+\d{1,5}(?:-\d{1,5})?)*\s*$/u, {
        error: "is not a list of shards such as 0,1 or 0-3",
        abort: true,
      })
      .transform(shardsIn),
  ),
  SERVER_ARTICLES: optional(count),
  SERVER_MEGABYTES: optional(count),
  SERVER_ADDITIONS: optional(count),
  HTTPS_PROXY: optional(proxy),
  https_proxy: optional(proxy),
  HTTP_PROXY: optional(proxy),
  http_proxy: optional(proxy),
  ENCODER: optional(z.enum(["use-lite"], "is use-lite, or left out")),
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
      .transform((api) => api.replace(/(?<!\/)(?:\/+v\d+)?\/*$/u, "")),
  ),
} satisfies Record<Variable, z.ZodType>);
export type Environment = z.infer<typeof Environment>;

/** "0,1", "0-3", "0-3,8": each once, in order. */
function shardsIn(list: string): readonly number[] {
  const parts = list.trim().split(/[\s,]+/u);
  const shards = parts.flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return Array.from({ length: Math.max(0, Math.min(to, 16_000) - from + 1) }, (_, i) => from + i);
  });
  return [...new Set(shards)].toSorted((a, b) => a - b);
}

/** "127.0.0.1", "10.0.0.0/8", "::1", "fd00::/8". */
function isNetwork(entry: string): boolean {
  const [address = "", length, ...rest] = entry.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most > 0 &&
    !rest.length &&
    (length === undefined || (/^\d{1,3}$/u.test(length) && Number(length) <= most))
  );
}
