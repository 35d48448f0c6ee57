/** Further calls that a reply offers: buttons, where the medium has them. */
import type { FollowUp, OptionValues } from "../../src/reply.ts";
import { shortened } from "./shortened.ts";

/** Characters that Discord takes of a button's label. */
const LABEL = 80;

/** A call whose reply comes as one of its own. A long label is cut. */
export const followUp = (label: string, command: string, options: OptionValues): FollowUp => ({
  label: shortened(label, LABEL),
  call: { command, options },
  opens: "anew",
});

/** A button for each question. */
export const questionsToAsk = (questions: readonly string[]): FollowUp[] =>
  questions.map((question) => followUp(question, "ask", { question }));
