/** Bodies as Discord reads and keeps them. */
import type { IncomingMessage } from "node:http";
import { APPLICATION, snowflake } from "./names.ts";

export type Json = { readonly [key: string]: never } & Record<string, unknown>;

/** Discord fills in what was not said, and leaves out what says nothing. */
export function asDiscordKeeps(command: Json): Record<string, unknown> {
  const options = (command["options"] as Json[] | undefined)?.map((option) =>
    Object.fromEntries(Object.entries(option).filter(([, v]) => (v as unknown) !== false)),
  );
  return {
    application_id: APPLICATION,
    version: snowflake(),
    dm_permission: true,
    nsfw: false,
    default_member_permissions: null,
    ...command,
    ...(options?.length ? { options } : { options: undefined }),
  };
}

export function bodyOf(request: IncomingMessage, raw: string): unknown {
  if (!raw) return null;
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return JSON.parse(raw);
  const found = /name="payload_json"\r\n(?:[^\r\n]+\r\n)*\r\n([^]*?)\r\n--/u.exec(raw);
  return found ? JSON.parse(found[1]!) : null;
}

/** The names of the files in a raw body. */
export const uploadsIn = (raw: string): string[] =>
  [...raw.matchAll(/name="files\[\d+\]"; filename="([^"]*)"/gu)].map(([, name]) => name!);
