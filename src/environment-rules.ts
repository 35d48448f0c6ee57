/** The environment checked: each variable by itself, then all of them together. */
import { Environment } from "./environment.ts";
import type { Problem } from "./model.ts";

/** Whether nobody but this machine reaches what is served under `host`. */
export const isLoopback = (host: string) => /^(?:localhost|127\..*|::1)$/u.test(host);

/** The environment as it is to be read, and all that is wrong with it. `lineOf`: where `.env` sets a variable. */
export function checked(
  env: NodeJS.ProcessEnv,
  lineOf: (name: string) => number | null,
): { set: Environment; problems: Problem[] } {
  const read = Environment.safeParse(env);
  const problems = (read.error?.issues ?? []).map((issue): Problem => {
    const where = String(issue.path[0]);
    const line = lineOf(where);
    return {
      where,
      what: `${where} ${issue.message}.`,
      fix: `Set it in .env${line === null ? "" : `, line ${line},`} or the environment; .env.example explains it.`,
    };
  });
  // What is right is taken although something else is wrong, so that doctor looks at what was meant.
  const wrong = new Set(problems.map(({ where }) => where));
  const right = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.has(name)));
  const set = read.data ?? Environment.parse(right);
  return { set, problems: [...problems, ...together(set)] };
}

/** What is right by itself and wrong together: for each problem whether it is there. */
function together(set: Environment): Problem[] {
  const { SHARDS: auto, TOTAL_SHARDS: total, SHARD_LIST: list } = set;
  const outside = total === undefined ? [] : (list ?? []).filter((shard) => shard >= total);
  const role = set.DATABASE_READ_URL?.role;
  const preview = !set.DISCORD_TOKEN && !set.PUBLIC_URL;
  const keyless = !set.ROOM_PASSWORD && !set.DISCORD_CLIENT_SECRET;
  const rules: readonly (readonly [boolean, Problem])[] = [
    [
      set.METRICS_HOST !== undefined && set.METRICS_PORT === undefined,
      {
        where: "METRICS_HOST",
        what: "METRICS_HOST says where to look at what is counted, and without METRICS_PORT nothing is.",
        fix: "Set METRICS_PORT, or leave it out.",
      },
    ],
    [
      set.DATABASE_DIRECT_URL !== undefined && !set.DATABASE_URL,
      {
        where: "DATABASE_DIRECT_URL",
        what: "DATABASE_DIRECT_URL is the way past a pooler to the database of DATABASE_URL, and there is no DATABASE_URL.",
        fix: "Set DATABASE_URL, or leave it out.",
      },
    ],
    [
      set.DATABASE_READ_URL !== undefined && !set.DATABASE_URL,
      {
        where: "DATABASE_READ_URL",
        what: "DATABASE_READ_URL names standbys of the database of DATABASE_URL, and there is no DATABASE_URL.",
        fix: "Set DATABASE_URL, or leave it out.",
      },
    ],
    [
      role === "primary" || role === "read-write",
      {
        where: "DATABASE_READ_URL",
        what: `DATABASE_READ_URL asks for the primary (target_session_attrs=${role}), and is for standbys.`,
        fix: "Leave target_session_attrs out there: standbys alone are asked, and else the primary of DATABASE_URL.",
      },
    ],
    [
      set.PUBLIC_URL !== undefined && set.READING_ROOM === "password" && keyless,
      {
        where: "READING_ROOM",
        what: "READING_ROOM is “password”, and there is neither a password nor a way to sign in.",
        fix: "Set ROOM_PASSWORD, or DISCORD_CLIENT_SECRET so that members sign in with Discord.",
      },
    ],
    [
      auto !== undefined && (total !== undefined || list !== undefined),
      {
        where: "SHARDS",
        what: `SHARDS is “${auto}”, and there is a number of your own beside it.`,
        fix: `Leave out ${[total !== undefined && "TOTAL_SHARDS", list && "SHARD_LIST"].filter(Boolean).join(" and ")}, or SHARDS.`,
      },
    ],
    [
      auto === "none" && set.INTERACTIONS !== "http",
      {
        where: "SHARDS",
        what: "SHARDS is “none”, and INTERACTIONS is not “http”: nothing would ever reach this process.",
        fix: "Set INTERACTIONS=http, or leave SHARDS out.",
      },
    ],
    [
      list !== undefined && total === undefined && !auto,
      {
        where: "SHARD_LIST",
        what: "SHARD_LIST names shards, and TOTAL_SHARDS does not say how many there are.",
        fix: "Set TOTAL_SHARDS, the same for all processes.",
      },
    ],
    [
      list !== undefined && (outside.length > 0 || list.length === 0),
      {
        where: "SHARD_LIST",
        what: list?.length
          ? `SHARD_LIST names shard ${outside[0]}, and TOTAL_SHARDS is ${total}: they are numbered from 0 to ${Number(total) - 1}.`
          : "SHARD_LIST names no shard: the first of a range is its smaller number.",
        fix: "Put one of the two right.",
      },
    ],
    [
      set.INTERACTIONS === "http" && !set.DISCORD_PUBLIC_KEY,
      {
        where: "DISCORD_PUBLIC_KEY",
        what: "INTERACTIONS is “http”, and there is no key to tell Discord's requests by.",
        fix: "Copy “Public Key” from the application's first page in the developer portal.",
      },
    ],
    [
      preview && !isLoopback(set.HOST ?? "127.0.0.1") && set.ALLOW_STRANGERS !== "1",
      {
        where: "HOST",
        what: `HOST=${set.HOST} would show the preview to other machines: everybody who reaches it could ask, and use what is the owner's, without a password.`,
        fix: "Leave HOST out, or set ALLOW_STRANGERS=1 if that is what you want (in a container a port published on 127.0.0.1 alone is what guards it). For a reading room on the web set PUBLIC_URL instead.",
      },
    ],
  ];
  return rules.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}
