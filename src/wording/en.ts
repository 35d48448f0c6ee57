/** English: the table that gives the others their shape. */
export const en = {
  commands: {
    ask: {
      name: "ask",
      summary: "Ask the articles a question; the answer is their own words",
      options: {
        question: { name: "question", summary: "What you want to know" },
        source: { name: "source", summary: "Only in this article" },
        private: { name: "private", summary: "Show the answer to you alone" },
      },
    },
  },
  slips: {
    noCommand: (name: string) => `There is no command “${name}”. /help lists what you can ask.`,
    ownersOnly: "Only those who manage this server can do that.",
    missing: (option: string) => `“${option}” is missing. Please give it, then try again.`,
    notWhole: (option: string, min: number, max: number) =>
      `“${option}” is a whole number from ${min} to ${max}.`,
    notOneOf: (option: string, values: readonly string[]) => `“${option}” is one of: ${values.join(", ")}.`,
  },
  trouble: (id: string) =>
    `Something went wrong on my side. It is noted as ${id}; please try again in a moment.`,
};

export type Wording = typeof en;
