/** The quotation that a button names; a slip where there is none, with the way back where an owner said so. */
import type { Context } from "../../src/command.ts";
import type { CitedHit, Quote } from "../../src/model.ts";
import { UserError } from "../../src/reply.ts";
import { followUp } from "./follow-ups.ts";

/** The quotation that a button names; a `UserError` where it is gone, or is none. */
export async function quotationOf(
  passage: string,
  { library, say, own, librarian }: Context,
): Promise<CitedHit & { readonly snippet: Quote }> {
  const found = await library.passage(passage);
  if (!found) throw new UserError(say.passage.gone);
  const { snippet } = found;
  if (snippet.kind === "quote") return { ...found, snippet };
  if (!snippet.corrected) throw new UserError(say.why.fact);
  const undo = followUp(say.library.undo, "speaker correct", { passage: snippet.id, undo: true });
  throw new UserError(say.shown.correctedNone, librarian && own ? [undo] : []);
}
