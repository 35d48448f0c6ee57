/** A word as the passages print it: "Bürgermeisterin", where the index knows "burgermeisterin". */
import { tokenize } from "./analysis/terms.ts";

/**
 * The spelling of a folded word in the first of the texts that has it; of several there one in small letters, since a capital
 * may be a sentence's. As it is where none has it.
 */
export function asPrinted(folded: string, texts: readonly string[]): string {
  for (const text of texts) {
    const forms = tokenize(text).flatMap((w) => (w.folded === folded ? [w] : []));
    const form = forms.find((w) => !w.capital) ?? forms[0];
    if (form) return text.slice(form.start, form.end).replace(/['’][sS]$/u, "");
  }
  return folded;
}
