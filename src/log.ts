/** The log: JSON lines on standard error, without anything that opens a door. */
import { pino, type Logger } from "pino";

export function logTo(level: string): Logger {
  const redact = {
    paths: ["token", "*.token", "err.request", "err.rawError.request", "err.requestBody", "err.url"],
    remove: true,
  };
  return pino({ level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
