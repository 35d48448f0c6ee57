/** Opens the second stage of ranking, which ENCODER asks for. */
import { join } from "node:path";
import type { Problem } from "../../model.ts";
import { NoEncoder, type EncoderName } from "./encoder.ts";
import { encodingBy, type Encoding } from "./encoding.ts";
import { keepVectors, type KeptVectors } from "./kept.ts";
import { openEncoder } from "./threaded.ts";
import { makeFolder } from "../../make-folder.ts";

export { ENCODERS, type EncoderName } from "./encoder.ts";
export type { Encoding } from "./encoding.ts";

/** Never fails: where there is no encoder, questions are answered without one, and the problem says how to get it. */
export async function openEncoding(
  name: EncoderName,
  dataDir: string | undefined,
): Promise<{ encoding: Encoding | null; problem: Problem | null }> {
  try {
    const encoder = await openEncoder(name);
    return { encoding: encodingBy(encoder, keptIn(name, dataDir)), problem: null };
  } catch (error) {
    const where = `ENCODER=${name}`;
    const what = `Questions are answered without it: ${error instanceof Error ? error.message : String(error)}`;
    const fix =
      error instanceof NoEncoder
        ? `In the folder of Verbatim: ${error.install}`
        : "Leave ENCODER out, or install its packages again.";
    return { encoding: null, problem: { where, what, fix } };
  }
}

/** In the data folder; where that cannot be written, they are worked out again at every start. */
function keptIn(name: EncoderName, dataDir: string | undefined): KeptVectors {
  if (dataDir === undefined) return keepVectors(name);
  try {
    makeFolder(dataDir);
    return keepVectors(name, join(dataDir, "encoded.sqlite"));
  } catch {
    return keepVectors(name);
  }
}
