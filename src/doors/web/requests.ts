/** What a browser sends, read to a Call. */
import { z } from "zod";
import type { Call, OptionValues } from "../../reply.ts";
import { CHANNEL, PLACES, SERVER } from "./make-believe.ts";

const call = z.object({
  command: z.string().max(32),
  options: z.record(z.string().max(32), z.union([z.string(), z.number(), z.boolean()])),
  locale: z.string().max(35),
});
const completion = call.extend({ option: z.string().max(32) });

export interface CallRequest {
  readonly command: string;
  readonly options: OptionValues;
  readonly locale: string;
}

/** Null where it is not one. */
export function readCall(body: unknown): Call | null {
  const read = call.safeParse(body);
  return read.success ? callOf(read.data, true) : null;
}

/** A call half typed, and the option that is being typed; null where it is not one. */
export function readCompletion(body: unknown): { call: Call; option: string } | null {
  const read = completion.safeParse(body);
  return read.success ? { call: callOf(read.data, true), option: read.data.option } : null;
}

/** A call of whoever reads; only in the preview, which is the owner's own, may they manage. */
export function callOf({ command, options, locale }: CallRequest, manages = false): Call {
  const user = manages ? "preview" : "reader";
  return {
    command,
    options,
    locale,
    caller: manages
      ? { user, server: SERVER, channel: CHANNEL, manages, places: PLACES }
      : { user, server: null, channel: null, manages },
  };
}
