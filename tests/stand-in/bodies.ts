/** Bodies as Discord reads and keeps them. */
import type { IncomingMessage } from "node:http";
import { APPLICATION, snowflake } from "./names.ts";

export type Json = { readonly [key: string]: never } & Record<string, unknown>;

/** Discord fills in what was not said, and leaves out what says nothing. */
export function asDiscordKeeps(command: Json): Record<string, unknown> {
  const options = (command["options"] as Json[] | undefined)?.map((option) =>
    Object.fromEntries(Object.entries(option).filter(([, v]) => (v as unknown) !== false)),
  );
  const permissions = command["default_member_permissions"] as number | undefined;
  return {
    application_id: APPLICATION,
    version: snowflake(),
    dm_permission: true,
    nsfw: false,
    ...command,
    default_member_permissions: permissions === undefined ? null : String(permissions),
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
