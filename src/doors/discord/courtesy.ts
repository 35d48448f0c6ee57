/** What somebody wants who writes to the bot: most of it is a question, but people also thank, greet and point. */

/** answer: they ask; help: they greet, or want to know what it can do; check: they point at the message they reply to. */
export type Wish = "answer" | "help" | "check" | "nothing";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Thanks, agreement and laughter: nothing is looked for, and nothing is noted. */
const NODS = words(
  "ok okay okey k kk lol lmao rofl xd haha hahaha hahahaha hehe thanks thank thankyou thx tx ty tysm cheers great nice cool wow " +
    "awesome amazing good perfect excellent brilliant lovely helpful useful interesting appreciated yes yeah yep yup no nope nah sure " +
    "bye goodbye np welcome sorry oops gg bravo agreed exactly indeed merci gracias obrigado grazie " +
    "dank danke dankeschön super ja nein nee tschüss klar genau prima toll perfekt gerne sorry entschuldigung schade stimmt",
);
const GREETINGS = words(
  "help hilfe hey hi hello yo hallo moin servus morning afternoon evening morgen tag abend verbatim bonjour hola salut ciao",
);
/** What stands between such words and asks for nothing by itself. */
const BETWEEN = words(
  "a all am and are at bot bye everybody everyone for friend friends good got guten guys have i is it just m me mate much my " +
    "nice not of oh one problem re really s so that the there this to too u v very was well with worries you your " +
    "alle alles an auch bist da das dir du es euch für gut guter gute habe ich ihr ist mir sehr schön so und vielen war wie wieder zusammen",
);
/** A courtesy has no more words than this. */
const SHORT = 9;

/** Who, what and how the bot itself is. */
const ABOUT_ITSELF =
  /^(?:so |and |hey |hi )?(?:who|what|how) (?:are|r|can|do|does|is) (?:you|u|this bot|the bot|this thing|it|verbatim)(?: (?:do|work|help|doing|know|here|called|even))*(?: for me| here)?$|^how (?:do|can) (?:i|we|you) use (?:you|this|it|this bot|the bot)$|^(?:wer|was|wie) (?:bist|kannst|machst|geht|funktioniert|heißt) (?:du|das|das hier|dieser bot)$/u;

/** Words by which one points at a message without saying what it holds. */
const POINTING = words(
  "a about accurate actual actually and can check confirm correct could did do does exact exactly fact factcheck fake false for from " +
    "he her him his hm hmm i is it legit look me my of ok please pls plz quote quoted real really right said saw say says she so " +
    "somebody someone source sources sure that the their they thing think this true truth u verify was we what when where who whom whose " +
    "would wrong you your bitte das der die du ehrlich echt er es falsch gesagt hat hier ist ja kannst mal man nachsehen prüf prüfe prüfen " +
    "quelle richtig sagt sie so stammt stimmt von wahr wann was wer wirklich wo woher zitat",
);

/** `answering`: whose message this one replies to; null: none. */
export function wishOf(said: string, answering: "own" | "another" | null): Wish {
  const spoken = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!spoken.length) {
    if (answering === "another") return "check";
    // A reply to the bot's own answer pings it, whether meant or not.
    return answering === "own" ? "nothing" : "help";
  }
  if (answering === "another" && spoken.length <= SHORT && spoken.every((word) => POINTING.has(word)))
    return "check";
  if (ABOUT_ITSELF.test(spoken.join(" "))) return "help";
  if (spoken.length > SHORT) return "answer";
  const courteous = spoken.every(
    (word) => NODS.has(word) || GREETINGS.has(word) || BETWEEN.has(word) || isLaughter(word),
  );
  if (!courteous) return "answer";
  if (spoken.some((word) => GREETINGS.has(word))) return "help";
  const nods = spoken.some((word) => NODS.has(word) || isLaughter(word));
  return nods && !/\?/u.test(said) ? "nothing" : "answer";
}

const isLaughter = (word: string) => /^(?:(?:ha|he|hi|lo){2,}l?h?|lo+l|mm+|aw+|ah+|oh+|hm+)$/u.test(word);

/** A message without the thanks or the greeting that it begins with: "thanks! what did she say?". */
export function withoutCourtesy(said: string): string {
  const [, first = "", rest = ""] = /^([^!.,;:\n]{1,40}[!.,;:\n]+)\s*(.+)$/su.exec(said) ?? [];
  const wish = first ? wishOf(first, null) : "answer";
  return rest && (wish === "nothing" || wish === "help") ? rest : said;
}
