/** How German asks for somebody's words, in lower case: "Was hat *Holt* über *den Pier* gesagt?", "Was sagt *Holt* zum *Pier*?" */

const ON = "über|ueber|zu|zum|zur|von|vom|gegen|wegen";
const WHO = "(?<who>[^,;?]{1,60}?)";
const ABOUT = `(?:\\s+(?:(?:${ON})\\s+(?<about>[^;?]{1,200}?)|dazu|darüber|davon))?`;
const SAID =
  "gesagt|gemeint|gedacht|erklärt|geäußert|geantwortet|behauptet|angekündigt|gefordert|versprochen";
const SAYS =
  "sagt|sagte|sagten|sagen|meint|meinte|meinten|meinen|denkt|dachte|dachten|denken|hält|hielt|hielten|erklärt|erklärte|erklärten|antwortet|antwortete|behauptet|behauptete|fordert|forderte|forderten";

/** Whose words, `who`, and what they are to be about, `about`. */
export const sayings: readonly RegExp[] = [
  new RegExp(`^\\W*was\\s+(?:hat|haben|hatte|hatten)\\s+${WHO}${ABOUT}\\s+(?:${SAID})\\W*$`, "du"),
  new RegExp(`^\\W*was\\s+(?:${SAYS})\\s+${WHO}${ABOUT}\\W*$`, "du"),
];

/** The verbs of such a question: they are no words to look for. */
export const sayingVerbs: readonly string[] = `${SAID}|${SAYS}`.split("|");

/** "Wie *lange*", "wie *oft*": they put the question, folded, and carry nothing of its topic. */
export const behindWie: ReadonlySet<string> = new Set(
  "lange lang oft alt viel viele hoch gross weit teuer schnell schwer breit tief".split(" "),
);
