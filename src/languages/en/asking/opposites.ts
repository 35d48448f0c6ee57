/** What makes an English sentence say the opposite of another: words that deny, and words that stand against each other. */
import { words } from "../words.ts";

export const negations = words(`
  not no never without none neither nor cannot cant wont isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wouldnt couldnt
  shouldnt mustnt neednt`);

/** Those of a thing, not of what is done: "folks without papers" are told of as well where they "lack" them. */
export const ofAThing = words("without neither nor");

export const yesOrNo = words(`
  is are was were do does did has have had can could will would should may might must
  isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wouldnt shouldnt mightnt mustnt`);

const PAIRS = `
more less|most least|many few|increase decrease|increased decreased|rise fall|rose fell|grow shrink|growth decline|gain lose|gained lost
high low|higher lower|highest lowest|large small|larger smaller|largest smallest|big small|biggest smallest|long short|longer shorter|longest shortest
tall short|wide narrow|deep shallow|thick thin|strong weak|stronger weaker|strongest weakest|fast slow|faster slower|rich poor|hot cold
early late|earlier later|earliest latest|first last|before after|old new|older younger|oldest youngest|ancient modern|start end|began ended|begin end
open close|opened closed|enter leave|join leave|joined left|arrive depart|north south|northern southern|east west|eastern western
upper lower|above below|inside outside|internal external|domestic foreign|public private|urban rural|male female|king queen
win lose|won lost|victory defeat|success failure|succeed fail|succeeded failed
accept reject|accepted rejected|approve reject|approved rejected|allow forbid|allowed forbidden|allow ban|allowed banned|permit prohibit
support oppose|supported opposed|supporter opponent|supporters opponents|praise criticize|praised criticized|agree disagree|agreed disagreed
confirm deny|confirmed denied|attack defend|attacked defended|buy sell|bought sold|import export|imports exports
lend borrow|create destroy|created destroyed|build demolish|built demolished|include exclude|included excluded|add remove|added removed
best worst|better worse|good bad|easy difficult|easy hard|simple complex|common rare|same different|similar different|equal unequal
majority minority|maximum minimum|positive negative|active passive|legal illegal|true false|guilty innocent|safe dangerous|dead alive|born died
friend enemy|ally enemy|peace war|always never|all none|everyone nobody|left-wing right-wing|hard soft|dry wet|full empty|cheap expensive
profit loss|optimistic pessimistic|raise lower|raised lowered|raise cut|raised cut|strengthen weaken|strengthened weakened|expand reduce|expanded reduced
`;

export const opposites = PAIRS.trim()
  .split(/[|\n]/u)
  .map((pair) => pair.split(" ") as [string, string]);
