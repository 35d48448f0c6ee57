/** The log: JSON lines on standard error, without anything that opens a door. Lines of a call have its id, as `call`. */
import type { DestinationStream, Logger } from "pino";
import { callId } from "./call-id.ts";
import { loadPino } from "./on-demand.ts";

/** A log of JSON lines without tokens or what requests held; to standard error unless told otherwise. */
export function logTo(level: string, destination?: DestinationStream): Logger {
  const { pino } = loadPino();
  const redact = {
    paths: ["token", "*.token", "err.request", "err.rawError.request", "err.requestBody", "err.url"],
    remove: true,
  };
  const mixin = () => {
    const call = callId();
    return call === null ? {} : { call };
  };
  const options = { level, redact, mixin, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, destination ?? pino.destination(2));
}

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal"];

/** The same for a verb that prints and ends, and mostly logs nothing: made when the first line is to be written. */
export function logIfNeeded(level: string): Logger {
  const silent = level === "silent" ? LEVELS : LEVELS.slice(0, LEVELS.indexOf(level));
  let log: Logger | null = null;
  return new Proxy({} as Logger, {
    get: (_, name) => (silent.includes(String(name)) ? () => {} : Reflect.get((log ??= logTo(level)), name)),
  });
}
