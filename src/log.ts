/** The log: JSON lines on standard error, without anything that opens a door. Lines of a call have its id, as `call`. */
import { pino, type DestinationStream, type Logger } from "pino";
import { callId } from "./call-id.ts";

export function logTo(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const redact = {
    paths: ["token", "*.token", "err.request", "err.rawError.request", "err.requestBody", "err.url"],
    remove: true,
  };
  const mixin = () => {
    const call = callId();
    return call === null ? {} : { call };
  };
  return pino({ level, redact, mixin, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
