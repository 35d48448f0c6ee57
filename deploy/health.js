// Healthy (exit 0) while there is a session with Discord; without a token, while the preview answers.
import { sessionOf } from "../src/doors/discord/session.ts";

const { DISCORD_TOKEN = "", DATA_DIR = "data", PORT = "3000" } = process.env;

async function healthy() {
  if (DISCORD_TOKEN.trim()) return sessionOf(DATA_DIR) === "ready";
  const response = await fetch(`http://127.0.0.1:${PORT}/health`).catch(() => null);
  return response?.ok ?? false;
}

process.exitCode = (await healthy()) ? 0 : 1;
