/** The words of which German makes its sentences, whatever they are about. Folded, as the index knows words: without accents. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** No words of English. */
const german = words(`
  wann wo wer wen wem wessen wie wieviel wieviele warum wieso weshalb weswegen woher wohin womit wofur woran worauf worum wovon wozu
  welche welcher welches welchen welchem der das den dem des ein eine einer eines einen einem kein keine keiner keinen und oder aber
  ist sind wird werden wurde wurden worden hat haben hatte hatten sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem es er sie
  ich wir uns nicht auch noch schon nur viel viele vielen zu zum zur mit von vom bei beim fur auf aus nach uber unter vor durch gegen
  ohne um als dass ob wenn weil sich man im ins am kann konnen konnte konnten soll sollen sollte sollten muss mussen musste
  gibt gab etwas dieser diese dieses diesen diesem denn sehr mehr bis wollte`);
/** Words of English too. */
const both = words("was war die in an so also will bin hat man am");

/** So many of them, and more than English ones, make a question German: "wann" may be a name. */
const FEWEST = 2;

const surely: ReadonlySet<string> = new Set(german.filter((word) => !both.includes(word)));
const all: ReadonlySet<string> = new Set([...german, ...both]);

/**
 * The function words among those of a German question, folded; empty for a question in another language. `isEnglish`: whether a
 * word is one of English's own.
 */
export function functionWords(
  folded: readonly string[],
  isEnglish: (word: string) => boolean,
): ReadonlySet<string> {
  const telling = folded.filter((word) => surely.has(word));
  const english = folded.filter((word) => !all.has(word) && isEnglish(word));
  return telling.length >= FEWEST && telling.length > english.length
    ? new Set(folded.filter((word) => all.has(word)))
    : NONE;
}

const NONE: ReadonlySet<string> = new Set();
