/** Files handed over in Discord: fetched from Discord's own hosts, and from nowhere else. */
import type { Brought } from "../../command.ts";

/** Where Discord keeps uploads. */
const HOSTS: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
/** Bytes, and milliseconds: what people may upload to Discord, and how long it may take. */
const MOST = 100_000_000;
const TIME = 30_000;

/** Why an upload could not be had: elsewhere: not on Discord's hosts; large; lost: it did not come. */
export type Missing = "elsewhere" | "large" | "lost";

/** `api`: Discord's address; a stand-in for it keeps uploads on its own host. */
export async function fetchUpload(address: string, api: string): Promise<Brought | Missing> {
  const url = URL.parse(address);
  if (!url || !isUpload(url, api)) return "elsewhere";
  try {
    const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIME) });
    if (!answer.ok || !answer.body) return "lost";
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of answer.body) {
      length += chunk.length;
      if (length > MOST) return "large";
      chunks.push(chunk);
    }
    return { name: nameOf(url), content: new Uint8Array(Buffer.concat(chunks)) };
  } catch {
    return "lost";
  }
}

function isUpload(url: URL, api: string): boolean {
  const standIn = new URL(api);
  const own = standIn.hostname !== "discord.com" && url.origin === standIn.origin;
  return own || (url.protocol === "https:" && HOSTS.has(url.hostname) && url.port === "");
}

function nameOf({ pathname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || "file";
  } catch {
    return last;
  }
}
