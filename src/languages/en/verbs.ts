/** English verbs around what is said: what makes it, keeps it back, passes it on. */
import type { VerbForms } from "../word-classes/verbs.ts";
import { words } from "./words.ts";

export const verbs: VerbForms = {
  ofTexts: words("begins began read reads concludes concluded went"),
  serving: words(`
    serves served works worked acts acted attends attended sits sat speaks spoke volunteers volunteered
    doubles doubled`),
  chosen: words("sworn elected re-elected appointed hired installed inaugurated ordained"),
  keepsFromSaying:
    /^(?:declin|refus|neglect|hesitat|fail|forg[eo]t|omit|reluctan|unwilling|unable|loath|loth|yet$|not$|never$)/u,
  keepsFrom: words(`
    deny denies denied denying avoid avoids avoided avoiding stop stops stopped resist resists resisted
    without against`),
  partsFrom: /^(?:short|instead|rather|far|refrain|shied|shies|abstain|stop|kept|away|fear|wary)/u,
  awaits:
    /^(?:want|expect|suppos|likely|plan|intends?$|hop(?:e|es|ed|ing)$|ready|prepared|due|about$|need|ought|ask|urg|press|forc|persuad|invit|pressur|compel|order)/u,
  reportersParticiples: words("referring citing alluding speaking drawing prompting"),
  appearing: words(`
    spoke addressed appeared arrived opened unveiled launched visited testified announced presented
    welcomed toured`),
  leadsToSaying: words(`
    on went continue continued continues took proceeded used seemed appeared began started seems appears
    like likes liked love loves loved tends tended dared`),
  hedging: words("said reported understood believed thought alleged claimed rumoured rumored known"),
  aiming: words("took takes used uses went goes stood rose"),
  causing: words(`
    led lead leads leading prompt prompted prompts prompting caused causes causing drives driving drove
    moved moves moving inspired inspires inspiring`),
  issuing: words("issued released published posted sent wrote tweeted emailed circulated"),
  making: words(`
    made make makes making led lead leads leading unleashed unleashes unleashing launched launches
    launching sent send sends sending place placed places placing gave give gives giving ran run runs
    running fired held hold holds holding aired posted posts posting filed signed signs signing issued
    issues issuing released published wrote writes writing put`),
  recording: words("showed filmed recorded captured featured quoted"),
  naming: words("called dubbed labelled labeled branded"),
  performing: words(`
    sing sings sang sung singing recite recites recited write writes wrote written read reads record
    recorded release released`),
  voicing: words(`
    voice voices voiced voicing express expresses expressed expressing raise raises raised raising share
    shares shared sharing air airs aired airing repeat repeats repeated repeating reiterate reiterates
    reiterated reiterating issue issues issued issuing renew renews renewed renewing make makes making
    made gave had has`),
  goingOn: words("kept keep keeps began started stopped continued resumed"),
  quoting: words("quoted quotes quoting misquoted misquotes misquoting cited cites citing"),
  receiving: words("receive receives received receiving get gets got gots hear hears heard took take takes"),
  perceiving: words(`
    remember remembers remembered recall recalls recalled saw see sees watch watches watched hear hears
    heard caught show shows showed picture pictures pictured filmed`),
  coming: words("was is were came comes ran runs went goes"),
  speakersActs: words(`
    apologised apologized thanked urged praised vowed appealed promised welcomed ruled blamed called
    defended dismissed rejected pledged warned pointed upgraded downgraded denied insisted condemned
    criticised criticized`),
  speakersActsNow: words(`
    apologises apologizes thanks urges asks praises vows appeals promises welcomes blames calls defends
    dismisses rejects pledges warns insists recommends suggests advises invites reminds condemns
    criticises criticizes proposes`),
  speakersActsTo: words(`
    apologised apologized apologises apologizes appealed appeals promised promises vowed vows pledged
    pledges pointed`),
  declined: words(`
    say comment answer give take elaborate name discuss speculate provide disclose confirm reveal be
    identify`),
  irregularPasts: words(`
    went came made took got gave held kept left met paid sent spent stood brought drew fell felt found
    ran saw showed shook threw won began broke hit led`),
  standing: words("was is came comes stood sat waited spoke"),
  sent: words(`
    sent written addressed given submitted issued posted emailed delivered circulated leaked handed
    presented distributed forwarded shown`),
  openingInverted: words("Said Says Asked Added Wrote Replied Tweeted"),
  openingSentences: words("Say Suppose Imagine Plus Let"),
  becoming: words("is was becomes became"),
  rollingOut: words("rolled rolls rolling sent put"),
  published: /\s(?:published|released|conducted|issued|obtained|posted)\s/u,
  writing: words("writes wrote emails emailed tweeted posted"),
};
