/** The Node it runs on. */
import { fileURLToPath } from "node:url";
import { ok, wrong, type Finding } from "./finding.ts";

const OLDEST = 24;
const OWN = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** Whether this Node is new enough. */
export function runtime(version = process.versions.node, path = process.execPath): Finding {
  if (Number(version.split(".")[0]) >= OLDEST)
    return ok(`Node ${version}${path.startsWith(OWN) ? ", the one that npm ci brought" : ""}.`);
  return wrong(
    `Node ${version} is too old; Verbatim needs ${OLDEST} or newer.`,
    "Run npm ci in Verbatim's folder: it brings a Node of its own. Or install a newer one from https://nodejs.org.",
  );
}
