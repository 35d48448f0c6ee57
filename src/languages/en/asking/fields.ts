/**
 * Lexical fields: what English questions ask for, and the words one of which tells it, whatever the question's own. "Is she
 * married" is told by "her husband", "how many fans were there" by "the attendance was 3,417"; where no word of the field stands,
 * nothing tells it. A question that only speaks of such a thing ("what did his wife say") asks for another.
 */
import type { Asking } from "../../asking.ts";
import { words } from "../words.ts";

const AUX = "(?:is|was|are|were|did|does|do|has|have|had|will|would|s|re)";
/** "people", "fans": those who come to see. */
const PEOPLE =
  "(?:people|ppl|persons|fans|spectators|supporters|folks?|visitors|guests|viewers|listeners|residents|members|protesters|demonstrators|fighters|men|women|kids|children|of (?:them|us|you))";
const OPEN_END = "(?: (?:then|now|yet|again|today|this year|on \\S+|in \\S+|at \\S+))?\\W*$";

/** Tried on the question in lower case. */
const FIELDS: Readonly<Record<string, readonly [asks: string, tells: string]>> = {
  marriage: [
    `^\\W*${AUX}\\b.{1,50}\\b(?:married|divorced|single\\W*$|engaged|dating|a wife|a husband|a girlfriend|a boyfriend)\\b|\\b(?:who|when|where|how long|how often|how many times|what year)\\b.{1,50}\\b(?:marry|marries|married|wed|divorced?|dating|engaged to)\\b|\\b(?:who|what|whats|name)\\b.{0,40}\\b(?:wife|wifes|husband|husbands|spouse|girlfriend|boyfriend|fianc[eé]e?|partner)(?:['’]?s)?(?: name| called)?\\W*$`,
    "married marry marriage wed wedding wife husband spouse bride groom bridegroom widow widower divorce divorced engaged engagement fiance fiancee partner couple girlfriend boyfriend single unmarried bachelor newlyweds honeymoon dating lover",
  ],
  birth: [
    `\\b(?:when|where|what (?:year|day|date|city|town|country|place))\\b.{1,50}\\bborn\\b|\\b(?:birthplace|date of birth|place of birth)\\W*$|\\b(?:what|whats|where|wheres)\\b.{1,40}\\bhome ?town\\W*$|\\b(?:when|what)\\b.{1,40}\\b(?:birthday|birth ?date)\\b|\\bwhere\\b.{1,40}\\b(?:grow up|grew up|raised|brought up)\\b`,
    "born birth birthday birthplace native grew grow raised childhood hometown upbringing delivered",
  ],
  death: [
    `\\b(?:when|where|why|what year|who|how many|how old)\\b.{0,60}\\b(?:die|dies|died|dead|killed|pass(?:ed)? away|murdered)\\b|\\bdeath toll\\b|^\\W*${AUX}\\b.{1,50}\\b(?:die|died|dead|killed)${OPEN_END}`,
    "die dead death deadly kill killing lethal fatal fatality body bodies corpse funeral burial bury buried shot shooting drown assassinate assassination suicide deceased late perish execute execution toll murder slay slain victim survive lose lost loss lives posthumous manslaughter homicide massacre pass",
  ],
  deathCause: [
    "\\bwhat did .{1,40} die (?:of|from)\\b|\\bhow did .{1,40} die\\b|\\bcause of death\\b|\\bwhat killed\\b",
    "cancer heart stroke pneumonia ill illness sick sickness disease accident crash shot shoot shooting gunshot drown fire suicide overdose poison poisoned injure injury wound infection virus fell fall stab alcohol alcoholism complication attack murder kill assassinate execute failure fever plague natural bomb explosion collapse gout obesity hit struck execution behead flu covid cause",
  ],
  children: [
    "\\bhow many (?:kids|children|babies|sons|daughters|grandchildren|grandkids|young|pups)\\b.{1,40}\\b(?:have|has|had|got|raise|left)\\b|^\\W*(?:does|do|did|has|have) .{1,40} (?:kids|children|a son|a daughter|a family|a baby)\\W*$|\\b(?:who|what|whats|name)\\b.{0,40}\\b(?:kids?|child|children|sons?|daughters?)(?:['’]?s)?(?: names?| called)?\\W*$",
    "kid child baby babies son daughter boy girl twin father mother parent dad mum mom family pup young offspring newborn infant toddler teenager teen grandchild grandson granddaughter grandfather grandmother pregnant",
  ],
  schooling: [
    "\\b(?:where|what|which)\\b.{0,50}\\b(?:did|does|do|has|have)\\b.{1,40}\\b(?:(?<!\\b(?:the|this|that|a|new) )study|studied|go to (?:school|college|uni|university)|gone to (?:school|college|university)|graduate|major in)\\b|\\bwhere was .{1,40} educated\\b|\\b(?:what|which) degree\\b|\\balma mater\\b",
    "study studied student graduate graduated graduation degree school college university alumnus alumna alumni course major doctorate phd bachelor master diploma educated education attend enroll scholar scholarship trained read apprentice",
  ],
  pay: [
    "\\bhow much\\b.{1,50}\\b(?:earn(?:s|ed)?|gets? paid|got paid|(?:is|was|are|were|be) (?:\\S+ ){0,2}paid|makes? (?:a|an|per) (?:year|month|week|hour)|on a year)\\b|\\b(?:what is|whats|what was|how (?:big|high|large) (?:is|was))\\b.{1,40}\\b(?:salary|salaries|wages?|pay)\\W*$",
    "earn earner salary wage pay paid payment income compensation bonus remuneration fee make making made contract worth earnings",
  ],
  price: [
    "\\b(?:how much|what)\\b.{0,60}\\bcosts?\\b|\\bhow much (?:is|are|was|were) (?:it|they|the|a|an|tickets?|entry|admission|membership|tuition|rent|parking)\\b|\\b(?:price|fares?)\\W*$|\\bhow expensive\\b|\\b(?:is|are) there (?:a |an |any )?(?:fee|charge|cost)s?\\b|\\b(?:do|must) (?:i|we|you|they) (?:have to |need to )?pay\\b|\\bis (?:it|entry|admission|parking) free\\b",
    "cost price pay paid fee charge free worth sell sold buy bought expensive cheap spend spent bill rent budget fare ticket afford subscription fine value purchase toll dollar pound euro penny pence admission rate tuition deposit donation apiece each raise fund",
  ],
  telephone: [
    "\\b(?:phone|telephone) (?:number|no)\\b|\\b(?:what|which) number (?:to|do|should|can|must)\\b|\\bwho (?:to|do i|should i|can i|do you) (?:call|ring|phone)\\b|\\bhotline\\b",
    "phone telephone tel call ring dial hotline helpline switchboard",
  ],
  website: [
    "\\b(?:what|whats|which|is there|where|how)\\b.{0,50}\\b(?:web ?site|web ?page|web address|urls?|e-?mail(?: address)?|homepage)\\W*$",
    "website webpage web www http https com org email mail online internet site url portal homepage page",
  ],
  colour: [
    "\\b(?:what|which) colou?rs?\\b",
    "colour color coloured colored red blue green yellow white black brown grey gray orange purple pink gold golden silver violet crimson scarlet turquoise beige maroon navy blonde dark pale bright hue shade",
  ],
  weight: [
    "\\bhow heavy\\b|\\bhow much\\b.{1,40}\\bweighs?\\b|\\bwhat\\b.{1,40}\\bweight\\W*$",
    "weigh weight heavy kilogram kilo kg gram gramme ounce lb pound ton tonne stone light mg",
  ],
  height: [
    "\\bhow (?:tall|high) (?:is|was|are|were|do|does|did|can|will)\\b",
    "height tall high metre meter m feet foot ft inch centimetre cm storey story floor altitude level elevation above percent rate",
  ],
  distance: [
    "\\bhow far (?:is|was|are|were|away|from|did|do|does|can|could|will|apart)\\b",
    "mile kilometre kilometer km distance metre meter m cm ft yard feet foot away far block acre near inch hour minute walk drive ride journey league lap point percent",
  ],
  speed: [
    "\\bhow fast\\b|\\b(?:what|which) (?:is|was|are|were) .{0,40}speed\\b",
    "mph kph speed fast hour knot rate pace quick second minute mbit kbit bit bandwidth velocity rapid slow percent",
  ],
  temperature: [
    "\\bhow (?:hot|cold|warm)\\b|\\b(?:what|which) temperature\\b|\\btemperature\\W*$",
    "degree celsius fahrenheit temperature heat cold hot warm freeze freezing boil boiling c f k kelvin",
  ],
  depth: ["\\bhow deep\\b", "deep depth fathom metre meter m feet foot kilometre kilometer mile under underground below beneath"],
  weather: [
    "\\bwhat\\b.{0,30}\\bweather\\b|\\bhow\\b.{0,20}\\bweather\\b|\\b(?:did|does|will|was|is) it (?:be )?(?:rain|snow|raining|snowing|sunny|windy|stormy)\\b",
    "weather rain rainy snow sun sunny sunshine wind windy storm stormy cloud cloudy fog foggy temperature degree heat hot cold warm wet dry forecast forecaster hail thunder drizzle gale frost ice shower freezing drought flood",
  ],
  attendance: [
    `\\bhow many (?:more )?(?:of )?(?:the )?${PEOPLE}\\b.{0,30}\\b(?:were there|came|come|turn(?:ed)? (?:up|out)|show(?:ed)? up|attend(?:ed)?|went|were in)\\b|\\bhow many (?:turned up|turned out|came|attended|showed up|were there|went)\\W*$|\\bhow (?:big|large)\\b.{0,20}\\b(?:crowd|audience|turnout)\\b|\\b(?:what|whats)\\b.{0,20}\\b(?:turnout|attendance)\\W*$|\\bhow many ${PEOPLE} (?:watch(?:ed)?|tuned? in|saw|listen(?:ed)?)\\b`,
    "attend attendance attendee crowd turnout audience spectator visitor viewer gather gathered pack packed turned fans present listener supporter watched watch drew draw guest participant rally showed came capacity ratings viewed viral subscriber tuned march marched",
  ],
  outcome: [
    `\\b(?:what|whats)\\b.{0,30}\\bscore\\b|\\bwho (?:won|wins|lost)\\b|\\b(?:what|whats|who)\\b(?! (?:scored|got|struck|hit)).{0,20}\\b(?:the )?(?:results?|outcome|winners?|losers?)\\W*$|\\bdid .{1,40} (?:win|lose)${OPEN_END}`,
    "score scored win won winner beat beaten defeat victory victor draw drew result clinch prevail triumph champion title tie elect elected reelected overtake capture nominee",
  ],
  vote: ["\\bhow did .{1,50} vote\\b|\\bhow many votes\\b|\\bvote count\\b", "vote voter ballot against favour favor abstain margin poll elect percent unanimous majority"],
  permission: [
    "^\\W*(?:so |and |but )?(?:can|may) (?:i|we|my|anyone|anybody|kids|children|dogs|pets|visitors|guests)\\b|\\b(?:is|are|am|was|were)\\b.{1,40}\\b(?:allowed|permitted|legal|illegal|forbidden|against the law)\\b|\\bis it (?:ok|okay|fine|alright|all right)\\b",
    "allow allowed permit permitted permission ban banned forbid forbidden prohibit prohibited may must can cannot could legal illegal law rule welcome accept accepted free require required requirement need restrict only eligible never not avoid should outlaw bar barred licence license authorise authorize right entitled exempt",
  ],
  penalty: [
    "\\b(?:what|whats|which)\\b.{0,40}\\b(?:penalty|penalties|punishments?|sanctions?)\\b|\\bget(?:s)? caught\\b",
    "fine fined penalty penalise penalize punish punishment jail prison imprison sentence risk ban warn warning lose suspend suspended suspension arrest exclude exclusion face expel charge forfeit disqualify liable sanction",
  ],
  founding: [
    `\\b(?:when|who|what year)\\b.{1,50}\\b(?:founded|found it|set up|created?|established|formed|launch(?:ed)?|invented?)\\b|\\b(?:when|what year)\\b.{1,40}\\b(?:start(?:ed)?|beg[iu]n|began)${OPEN_END}`,
    "founded founder foundation establish established establishment set start started begin began beginning create created creation creator form formed formation launch launched origin originate invent invented inventor invention first introduce introduced since build built date pioneer develop inaugurate inception commence kick adopt adopted enact enacted pass passed sign signed release debut incorporate underway",
  ],
  hour: [
    "\\bwhat time\\b|\\bwhat hour\\b|\\bat what hour\\b",
    "am pm oclock noon midnight midday dawn dusk sunrise sunset morning afternoon evening night half quarter past hour breakfast lunch lunchtime teatime until till gmt et est edt cet",
  ],
  opening: [
    `\\b(?:when|what time|what year|what day)\\b.{1,50}\\b(?:re)?open(?:s|ed|ing)?${OPEN_END}`,
    "open opened opening opener reopen reopened resume resumed until till shut close closed hour from back start launch launched inaugurate first built build founded establish established",
  ],
  ending: [
    `\\b(?:when|what year)\\b.{1,50}\\b(?:end(?:s|ed)?|finish(?:es|ed)?|expires?|expired|runs? out|close(?:s|d)?|shut(?:s)?)${OPEN_END}`,
    "end ended ending finish finished stop stopped close closed closure last until till final expire expired expiry conclude over cease deadline cancel cancelled shut shutdown discontinue abolish withdraw remain complete",
  ],
  making: [
    "\\b(?:who|when|what year|which (?:company|firm|architect|artist))\\b.{0,40}\\b(?:built|designed|constructed|erected|painted|composed)\\b|\\bwho\\b.{0,20}\\barchitect\\b",
    "build built building builder construct constructed construction design designed designer architect erect erected engineer made make create created complete completed develop developed developer paint painted painter compose composer work commission contractor",
  ],
  owning: [
    "\\bwho(?:s the| is the| was the)? (?:owns|owned|owner|bought)\\b|\\bwho\\b.{1,30}\\bbelongs? to\\W*$",
    "own owned owner ownership belong buy bought buyer acquire acquired acquisition sell sold property subsidiary parent hold held holding purchase landlord landowner estate possess proprietor control stake shareholder",
  ],
  heading: [
    "\\bwho(?:s|'s|’s)?\\b (?:is |was |are |were )?(?:the |their |its |his |her |\\S+['’]?s )?(?:new |old |current |first |next |top )?(?:boss|in charge|head|headed|runs?|running|leads?|leader|ceo|manager|chief|president|director|chair|chairman|chairwoman)\\b",
    "boss head chief ceo executive director manager leader leadership lead led chair chairman chairwoman president presidency run ran charge founder captain coach minister mayor secretary governor commander principal organiser organizer editor chancellor premier king queen emperor khan lord prince throne administration dean",
  ],
  funding: [
    "\\bwho (?:paid|pays|is paying|funded|funds|financed|sponsored|gave (?:the )?money)\\b|\\bwho\\b.{1,30}\\b(?:funded|financed|paid|sponsored|bankrolled) (?:by|for)\\b|\\bwhere (?:does|did|do|is|was) .{1,40}(?:money|cash|funding)\\b",
    "fund funded funding pay paid payment finance financed financier grant donate donated donation donor sponsor sponsored money back backed invest invested investor contribute contribution budget expense cost spend spent give gave given charity philanthropist tax taxpayer bankroll billionaire",
  ],
  injury: [
    "^\\W*(?:was|were|did|is|are|how many)\\b.{0,40}\\b(?:get hurt|got hurt|hurt|injured|wounded)\\W*$|\\bhow bad(?:ly)?\\b.{0,40}\\b(?:hurt|injury|injuries|injured|wounded)\\b",
    "hurt injure injured injury wound wounded hospital hospitalised hospitalized unhurt unharmed casualty dead die kill harm damage treat break broke broken bruise fracture ankle knee concussion survive victim",
  ],
  charge: [
    "\\bwhat\\b.{1,50}\\b(?:charged with|accused of|convicted of|arrested for|jailed for|on trial for)\\W*$",
    "charge accuse convict conviction plead guilty count allege allegation crime suspicion suspect sentence offence offense indict arrest prosecute trial fraud murder theft criticise criticize",
  ],
  opponent: [
    "\\bwho\\b.{0,40}\\b(?:play|face|meet)(?:s|ing)? next\\b|\\bnext (?:game|match|opponents?|fixture)\\W*$",
    "next play face host visit travel away home meet against fixture opponent match game challenger rival",
  ],
  home: [
    `\\bwhere (?:do|does|did) .{1,40} live${OPEN_END}|\\b(?:home|street|postal) address\\b|\\bwhat(?:s| is)\\b.{1,30}\\baddress\\W*$`,
    "live lived living resident residence home reside house apartment flat address neighbour neighbor neighborhood street moved move base based settle settler native inhabit population compound",
  ],
  backing: [
    "\\bwho(?:s|m)?\\b.{1,40}\\b(?:vot(?:e|ing) for|support(?:s|ing)?|endors(?:e|es|ed|ing)|back(?:s|ing)|behind)\\W*$|\\bwhose side\\b",
    "endorse endorsed endorsement support supporter back backed backing vote favour favor behind campaign pick prefer choose oppose ally side nominee rally",
  ],
  goals: [
    "\\bwho (?:scored|scores|got (?:the|both|their|that|it)\\b.{0,20}\\b(?:goals?|winner|opener|equali[sz]er)|struck|netted)\\b|\\bhow many goals\\b|\\bgoal ?scorers?\\b",
    "score scorer goal net header headed strike struck penalty winner opener equaliser equalizer hat-trick hattrick brace converted convert volley tap shot try touchdown basket points run runs point tie winning",
  ],
  authorship: [
    `\\bwho (?:wrote|writes|penned|authored|signed|drafted|published|edited|translated)\\b|\\bwho(?:s|'s| is| was) (?:the )?(?:author|writer|editor)\\b`,
    "write written wrote writer author by pen sign signed signatory draft publish published publisher edit edited editor letter column columnist oped novel book tweet post posted email article report memo petition journalist translate translation translator co-written play script screenplay",
  ],
  picturing: [
    "\\bwho (?:took|snapped|shot|filmed|recorded|captured|made) (?:the|this|that|those|these|a|his|her) (?:\\S+ ){0,2}(?:photos?|pictures?|pics?|images?|videos?|films?|footage|clips?|movies?|documentary)\\b",
    "photo photograph photographer photography camera cameraman credit courtesy snap snapped film filmmaker filmed director direct shot capture captured footage video take took taken record recorded",
  ],
  hosting: [
    "\\bwho(?:s|'s| is| was| will)?\\b.{0,25}\\b(?:moderat(?:ed|es|ing|e|or|ors)|present(?:ed|s|er)|compered?|emceed?|chair(?:ed|s)?|presid(?:ed|es)|host(?:ed|s)?)\\b",
    "moderate moderator moderated host hosted present presented presenter anchor emcee mc chair chaired chairman chairwoman chairperson convener convenor preside lead led compere organise organize organiser organizer run interview",
  ],
  profession: [
    "\\bwhat (?:does|did|do) .{1,40} do (?:for (?:a living|work|money)|all day)\\b|\\bwhat(?:s|'s| is| was| were)? .{1,40} (?:job|occupation|profession|career|day job)\\W*$|\\bwhat (?:did|was|were) .{1,40} (?:do|work as) before\\b|\\bwhere (?:does|did|do) .{1,40} work\\W*$",
    "work worker worked job career profession occupation trade employ employed employee employer staff teacher teach nurse doctor surgeon dentist lawyer attorney solicitor judge engineer farmer driver baker cook chef waiter waitress singer musician actor actress writer author journalist reporter editor painter artist sculptor photographer scientist professor lecturer researcher student police officer soldier sailor pilot firefighter electrician plumber carpenter builder mechanic miner driller fisherman shopkeeper owner manager director executive president founder consultant accountant banker analyst adviser broker clerk secretary assistant cleaner guard hairdresser barber tailor butcher gardener vet librarian programmer developer designer architect priest pastor minister politician senator mayor councillor coach player trainer retire retired unemployed former run trained business company shop partner spokesman captain guide translator postman salesman",
  ],
  succession: [
    "\\bwho (?:replaced|replaces|will replace|is replacing|succeeded|succeeds|will succeed|took over|takes over|will take over|came after|came before|got .{1,25} (?:job|post|seat|place))\\b|\\bwho(?:s|'s| is| was) (?:replacing|the (?:new|next|previous|former)|taking over)\\b",
    "replace replacement succeed successor succession take over took new next appoint appointed name named elect elected follow previous former predecessor interim acting become became promote promoted nominate nominee inherit step hand after before",
  ],
  finding: [
    "\\bwho (?:discovered|invented|coined|came up with|thought up|dreamt up|dreamed up|devised|pioneered|first (?:found|made|built|saw))\\b|\\bwho(?:s|'s| is| was)? (?:the )?(?:inventor|discoverer)\\b|\\bwhose idea\\b",
    "discover discovered discovery discoverer find found first invent inventor invented invention coin coined devise pioneer idea brainchild propose proposed suggest suggested conceive develop developed create created creator design identify isolate patent introduce formulate originate theory demonstrate brain",
  ],
  sample: [
    "\\bhow many .{0,40}\\b(?:surveyed|polled|interviewed|questioned|took part|participated)\\b|\\bhow many .{0,40}\\bdid .{1,40} (?:survey|poll|interview|ask|question)\\W*$|\\b(?:sample size|how (?:big|large) .{0,15}(?:survey|poll|sample|study))\\b",
    "survey surveyed poll polled interview interviewed ask asked question questioned questionnaire respondent sample participant participate part test tested recruit recruited adult volunteer subject patient fit fitted tagged follow followed enrol enroll",
  ],
  error: ["\\bmargins? of error\\b|\\bhow accurate\\b", "margin error plus minus accurate accuracy precise precision reliable percent confidence"],
  inhabitants: [
    `\\bhow many (?:people|ppl|folks|inhabitants|residents) (?:live|lived|are living|live there)\\b|\\bpopulation\\W*$|\\bhow (?:big|large) is the (?:town|city|village|population)\\b`,
    "inhabitant population resident live lives lived living people populous home household souls dweller census citizen",
  ],
  faith: [
    "\\bwhat (?:religion|faith)\\b|\\bis .{1,40} (?:religious|christian|muslim|jewish|catholic|an atheist)\\W*$",
    "religion religious faith christian christianity muslim islam islamic jewish jew judaism catholic protestant anglican lutheran baptist methodist presbyterian evangelical orthodox hindu buddhist sikh mormon quaker atheist agnostic church mosque synagogue temple pastor convert believer",
  ],
  arrests: [
    `\\b(?:was|were|is|are|has|have|how many)\\b.{0,40}\\b(?:arrested|detained|jailed|locked up|in custody|behind bars)${OPEN_END}`,
    "arrest arrested custody detain detained detention jail prison imprison sentence police charge suspect handcuff bail caught held accuse convict cell release warrant",
  ],
  term: [
    "\\bhow (?:long|many (?:years|months))\\b.{0,40}\\b(?:in (?:jail|prison)|behind bars|sentenced|jailed|locked up|go to (?:jail|prison))\\b|\\bwhat(?:s|'s| is| was)?\\b.{0,30}\\bsentence\\W*$",
    "sentence jail jailed prison imprison imprisonment years month term life behind serve serving suspended probation community detention custody condemn",
  ],
  manufacture: [
    "\\bwho (?:makes|made|manufactures|manufactured|produces|supplies|supplied) (?:the|these|those|this|that|its|their|his|her|it|them)\\b",
    "make made maker manufacture manufacturer produce producer product supply supplier supplied build built builder company firm brand factory develop craft create creator design designer by from bake brew cook knit sew weave",
  ],
  stopping: [
    "\\b(?:when|what year|why)\\b.{1,40}\\b(?:end|stop|close|shut|abolish|scrap|cancel|discontinue|quit|leave|finish) (?:its|his|her|their|the|this|that|it)\\b",
    "end ended ending finish finished stop stopped close closed closure last until till final expire conclude over cease cancel shut shutdown discontinue abolish scrap axe withdraw quit resign leave left departure depart drop phase suspend remove ban retire step",
  ],
  future: [
    `^\\W*(?:so |and |but )?(?:who|what|when|where|how|why|which|whats|whos)\\b.{0,30}\\b(?:will|gonna|going to|ll)\\b`,
    "will would plan expect next set due schedule shall could may might until upcoming hope aim intend propose promise pledge soon later tomorrow forecast predict likely consider can must",
  ],
}; // prettier-ignore

export const fields: Asking["fields"] = Object.entries(FIELDS).map(([name, [asks, tells]]) => ({
  name,
  asks: new RegExp(asks, "u"),
  tells: words(tells),
}));
