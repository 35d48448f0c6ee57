/** The words of which German makes its sentences, whatever they are about. Folded, as the index knows words: without accents. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** No words of English. */
const german = words(`
  wann wo wer wen wem wessen wie wieviel wieviele warum wieso weshalb weswegen woher wohin womit wofur woran worauf worum wovon wozu
  welche welcher welches welchen welchem der das den dem des ein eine einer eines einen einem kein keine keiner keinen und oder aber
  ist sind wird werden wurde wurden worden hat haben hatte hatten sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem es er sie
  ich wir uns nicht auch noch schon nur viel viele vielen zu zum zur mit von vom bei beim fur auf aus nach uber unter vor durch gegen
  ohne um als dass ob wenn weil sich man im ins am kann konnen konnte konnten soll sollen sollte sollten muss mussen musste
  gibt gab heisst heissen hiess etwas dieser diese dieses diesen diesem denn sehr mehr bis wollte`);
/** Words of English too. */
const both = words("was war die in an so also will bin hat man am");

/** They open a question in no language but German: "Wann" and "Wen" may be names. */
const opening: ReadonlySet<string> = new Set(
  words(`
  wie wer wem wessen wo wieviel wieviele warum wieso weshalb weswegen woher wohin womit wofur woran worauf worum wovon wozu
  welche welcher welches welchen welchem`),
);
/** Behind "was" they are German, where in English a name stands: "Was Will there?" */
const behindWas: ReadonlySet<string> = new Set(
  words(`
  ist sind hat haben hatte hatten wird werden wurde wurden kann konnen muss soll gibt gab kostet kosten kostete kosteten macht machen
  machte tut passiert passierte geschah geschieht bedeutet heisst sagt sagen sagte sagten meint meinte steht weiss bringt brachte`),
);

/** So many of them, and more than English ones, make a question German that begins otherwise: "wann" may be a name. */
const FEWEST = 2;

const surely: ReadonlySet<string> = new Set(german.filter((word) => !both.includes(word)));
export const functionWords: ReadonlySet<string> = new Set([...german, ...both]);

/** Whether a question of these words, folded, is German. `isEnglish`: whether a word is one of English's own. */
export function isGerman(folded: readonly string[], isEnglish: (word: string) => boolean): boolean {
  const telling = folded.filter((word) => surely.has(word));
  const english = folded.filter((word) => !functionWords.has(word) && isEnglish(word));
  return (
    (telling.length >= FEWEST && telling.length > english.length) || (!english.length && opensGerman(folded))
  );
}

const opensGerman = ([first = "", second]: readonly string[]): boolean =>
  second !== undefined && (opening.has(first) || (first === "was" && behindWas.has(second)));
