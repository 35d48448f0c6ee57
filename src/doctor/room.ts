/** The reading room on the web: who may read in it, and whether it answers under its name. */
import type { Config } from "../config.ts";
import { isLoopback } from "../environment-rules.ts";
import { note, ok, wrong, type Finding } from "./finding.ts";

/** Milliseconds that it gets to answer. */
const PATIENCE = 5000;

const READERS = {
  public: "everybody",
  password: "who knows the password or signs in",
  closed: "nobody but by a private link",
} as const;

/** Nothing where none is to be served. */
export async function checkReadingRoom(config: Config): Promise<Finding[]> {
  const { publicUrl, audience, host, trustedProxies } = config;
  if (publicUrl === null) return [];
  const { protocol, hostname } = new URL(publicUrl);
  const open = protocol === "http:" && !isLoopback(hostname);
  const alike =
    audience === "password" && isLoopback(host) && !trustedProxies.length && !isLoopback(hostname);
  return [
    ok(`The reading room at ${publicUrl} is open to ${READERS[audience]}.`),
    ...(open
      ? [
          wrong(
            "PUBLIC_URL is without a certificate: whoever is on the way can read along, and take passwords and cookies.",
            "Put a proxy with a certificate before it (deploy/README.md), and let PUBLIC_URL begin with https.",
          ),
        ]
      : []),
    ...(alike
      ? [
          note(
            "No TRUSTED_PROXY: behind a proxy all readers have one address, so ten wrong passwords make everybody wait.",
            "Set TRUSTED_PROXY to the proxy's address, such as 127.0.0.1.",
          ),
        ]
      : []),
    await answers(publicUrl),
  ];
}

async function answers(url: string): Promise<Finding> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
    const said: unknown = await answer.json();
    if (answer.ok && JSON.stringify(said) === '{"ok":true}') return ok(`${url} answers.`);
    return wrong(`${url} answers, but not as this reading room.`, "See where its name and the proxy lead.");
  } catch {
    return note(
      `${url} does not answer from here.`,
      "That is so while the bot is not running. If it is: see whether the name leads to this machine, and the proxy to HOST and PORT.",
    );
  }
}
