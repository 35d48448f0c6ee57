/** English adjectives, adverbs and particles: how, how much, in which direction, no longer, falsely. */
import type { Modifiers } from "../word-classes/modifiers.ts";
import { words } from "./words.ts";

export const modifiers: Modifiers = {
  former: words("former ex one-time retired"),
  deputy: words("vice deputy assistant under"),
  untrue: words("untrue false wrong incorrect nonsense myth no fiction lie invented"),
  fake: words("fake doctored bogus spoof parody"),
  falsely: words("falsely wrongly incorrectly misquote misquotes misquoted misquoting"),
  commonly: words("also simply so commonly sometimes often"),
  particles: words("off in up back round around over by away forth down time"),
  proverbial: words("old common popular famous familiar favorite favourite local ancient proverbial"),
  ofParticiples: words("much widely hotly oft often well long"),
  manners: words(`
    more less rather even quite another this a way best well thus so like later once simply bluntly
    plainly`),
  nearTo: words("close loyal opposed sympathetic next"),
  directions: words("up down out off along away"),
  standings: words("with ahead behind tied level leading trailing"),
  opensNoSubject: words("up down out off very such least this including hold remember worth forward"),
  lacksNoun: words("same own such very"),
  degrees: words("rather more less quite very so too most somewhat slightly a little bit"),
  honours: words("most right very his her excellency royal highness eminence grace lordship majesty"),
  beforeTitles: words("former then senior deputy vice acting"),
  goesOn: words("because including with from not rather that even especially particularly"),
  leading: words("then now soon later here there"),
  noSubject: words("including much more less there needless"),
  ranks: words("chief executive senior associate assistant vice managing founding global head lead"),
  behindPresent: words("too more less enough nobody nothing nowhere short out off up down away back"),
};
