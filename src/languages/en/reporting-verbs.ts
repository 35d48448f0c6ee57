/** What the reporting verbs of English do, beside the frames that they stand in (`reporting.ts`). */
import type { ReportingVerbs } from "../word-classes/reporting-verbs.ts";
import { words } from "./words.ts";

export const reportingVerbs: ReportingVerbs = {
  denying: words("deny dispute disagree"),
  sumsUp: words(`
    accuse allege announce predict promise vow pledge propose recommend call label brand dub deem liken
    compare describe characterise characterize portray confirm signal warn ask urge cite acknowledge
    concede`),
  onlyAsksToDo: words("direct task enjoin exhort appeal plead"),
  ordering: words("order direct task press"),
  asking: words("ask enquire inquire query wonder question"),
  takesBareClause: words("say add argue insist admit believe think"),
  rarelyElse: words(`
    say tell add warn argue claim ask call accuse urge promise vow pledge insist note write acknowledge
    admit criticize praise describe deny suggest threaten question`),
  findsThing: words("show find feel expect suspect"),
  thinking: words("think believe feel"),
  alsoAdjective: words("note claim report tell"),
  answering: words("reply answer retort counter respond"),
  aimedAt: words(`
    say announce declare argue claim complain suggest insist warn admit explain note add write tweet`),
  feeling: words("worry hope fear demand"),
  dubbing: words("dub brand label describe hail dismiss condemn slam deride denounce praise"),
  likening: words("call describe refer compare declare"),
  informing: words("tell remind inform notify assure"),
  givesFloor: words(`
    say tell add ask write explain continue reply respond state announce tweet read speak note recall`),
  common: words(`
    say tell add note write ask argue claim warn announce explain insist suggest report acknowledge admit
    predict believe think`),
  kinds: [
    words(`
      think believe feel hope fear worry expect suspect wonder decide agree disagree conclude`),
    words(`
      call label brand dub deem describe portray characterise characterize liken compare refer`),
    words("promise vow pledge swear threaten announce propose"),
    words(`
      ask urge demand call request order advise recommend beg implore plead tell challenge encourage
      persuade`),
    words(`
      criticise criticize praise blast slam attack mock condemn denounce decry blame thank defend dismiss
      reject accuse hail applaud question`),
    words(`
      show find reveal indicate suggest confirm reflect imply signal highlight underscore underline
      detail cite mention note discuss`),
  ],
};
