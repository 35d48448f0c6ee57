/**
 * How English reports speech: each verb stands in the table of the ways it takes what was said. A verb may stand in
 * several. The lists grew from the reporting verbs of news English; what is mostly a noun in news ("state", "post",
 * "report", "attack", "call") is told apart where cues are found, not here.
 */
import { words } from "./words.ts";

/**
 * clause: takes a quotation or a clause ("said (that) ..."); belief: only with "that" or marks; told: the hearer comes
 * first ("told reporters that ..."); thing: what was said is its object ("criticised the law"); manner: only beside a
 * quotation ("he sighed"); about: only with its preposition ("spoke of").
 */
export type Frame = "clause" | "belief" | "told" | "thing" | "manner" | "about";

export const frames: Readonly<Record<Exclude<Frame, "about">, string>> = {
  clause: `say add note claim argue explain insist state announce write tweet declare suggest warn acknowledge admit
    concede contend maintain assert report conclude respond reply answer recall predict estimate confirm reveal
    indicate stress emphasize emphasise allege complain caution reiterate repeat observe remark comment quip joke boast
    brag lament counter retort confess disclose recount clarify post testify vow pledge promise swear threaten
    propose recommend demand request speculate theorize theorise deny dispute charge proclaim pronounce profess opine
    muse reason hint imply inform relate specify underscore underline highlight concur interject elaborate posit
    forecast foresee project foretell guess figure wonder worry fear urge advise decide
    determine agree disagree hope attest affirm reaffirm avow deem calculate surmise venture cite mention quote
    describe ask signal counsel snipe grouse gripe fret bemoan caution assure reassure vent opine concede reckon hypothesize
    contemplate enthuse marvel fume rage enquire inquire query bleat narrate`,
  belief: `think believe find show feel read expect suspect blog retweet email text hear rule grumble moan regret accept confide aver
    hold submit protest object volunteer allow grant decree stipulate intimate divulge groan whine gloat`,
  told: `tell remind assure warn inform advise urge ask apprise beg implore instruct notify promise challenge order direct task enjoin exhort persuade
    convince encourage beseech reassure caution counsel press email text`,
  thing: `criticize criticise praise recommend allege accuse describe denounce condemn attack mock blast slam dismiss decry cite mention
    question tout blame thank ridicule chide hail applaud commend laud lambaste deride berate rebuke scold fault assail
    denigrate disparage propose announce call label brand dub liken compare defend reject outline discuss congratulate
    castigate bemoan lament characterize characterise deem portray quote admonish reprimand signal repeat reiterate confirm acknowledge note dispute concede decry promise vow predict highlight
    underscore underline stress emphasize emphasise deny explain detail recount admire term`,
  manner: `continue shout yell cry exclaim mutter whisper scream chant gush deadpan snap sigh laugh bellow thunder intone croon
    sing plead reflect sum begin scoff sneer crow marvel chuckle grumble growl mumble murmur rant roar shrug smile
    stammer call bark echo blurt react shoot fire chime confide pose beam rue caption drawl hiss snarl purr coo squeal shriek
    screech holler bawl sob wail giggle cackle snort sniff huff splutter stutter wheeze gasp soothe tease banter taunt jibe
    heckle grin wink nod frown wince grimace shudder ad-lib interrupt chorus`,
};

/**
 * Plain verbs, of which rules know more than their frames. say, tell, ask: and no more than that; call: names a thing, "for", "off",
 * on the telephone; hear: what others said; point: "out" that something is so; read: of a text.
 */
export type Basic = "say" | "tell" | "ask" | "call" | "hear" | "point" | "read";
export const basics: Readonly<Record<Basic, string>> = {
  say: "say",
  tell: "tell",
  ask: "ask",
  call: "call",
  hear: "hear",
  point: "point",
  read: "read",
};

/** Prepositions behind which a verb has what was said: "called for greater cooperation". */
export const prepositionsOf: Readonly<Record<string, string>> = {
  call: "for on upon",
  appeal: "to",
  plead: "with",
  point: "to out",
  refer: "to",
  speak: "about of out",
  talk: "about",
  warn: "of against about",
  complain: "of about",
  joke: "about",
  boast: "of about",
  brag: "about",
  accuse: "of",
  comment: "on",
  allude: "to",
  insist: "on",
  argue: "for against",
  apologize: "for",
  apologise: "for",
  hint: "at",
  lash: "out",
  speculate: "about",
  rail: "against",
  ask: "for about",
  push: "for",
  write: "about",
  advocate: "for",
};

/** Verbs that may be followed by "to" and what is promised or asked: "vowed to fight". */
export const takesInfinitive = words("vow pledge promise swear threaten offer ask demand claim");
/** Verbs that may be followed by an -ing form: "recalled seeing". */
export const takesGerund = words(
  "report recall deny admit acknowledge mention suggest recommend propose confess",
);
/** Verbs whose past reports with "that" alone: "held that", not "held a “summit”". */
export const onlyWithThat = words(
  "hold submit protest object volunteer allow grant decree stipulate intimate divulge",
);
/** Verbs whose past alone is one: "termed it late", "captioned it", but "a term" and "a caption". */
export const onlyPast = words("term caption");
/** What somebody is who says so: "was adamant that the goal should have stood". */
export const convictions = words(
  "adamant convinced confident certain sure unsure hopeful worried concerned afraid clear unequivocal doubtful sceptical skeptical",
);
/** What finds and shows without being a person: "the study found". */
export const findings =
  words(`study studies poll polls report analysis survey surveys data review records filings documents investigation
  lawsuit complaint research figures audit contracts results statistics paper memo letter email emails transcript indictment affidavit
  inquiry census model estimates tests photographs video footage assessment evaluation index polling numbers ruling decision verdict`);
/** Who finds things by looking into them. */
export const finders = words(
  "researchers scientists team investigators inspectors auditors detectives analysts economists experts biologists historians archaeologists engineers doctors",
);
/** Where evidence is given: "an inquest heard that ...", "the court was told". */
export const hearings = words(
  `inquest court jury tribunal hearing inquiry trial committee panel jurors magistrates councillors mps peers senators
  delegates conference meeting assembly`,
);
/** Verbs whose third person is more often a plural noun in news. */
export const alsoNouns =
  words(`state email text post comment attack read report reason claim charge promise request
  demand question estimate project figure guess fear hope smile laugh cry sigh press praise appeal direct task reply answer
  challenge order counsel quote cite call blast rap slam remark quip joke boast brag advance label brand fault
  point tweet murmur fume query fire echo bark shout yell whisper scream chant rant roar pledge vow forecast record hint`);
/** Verbs of naming: what is named is no report unless it is quoted. */
export const naming = words("deem dub term label brand portray liken quote thank characterize characterise");
/** What things and people are that marks behind it name: "a memo marked “Secret”", "a man known as “the Fox”". */
export const namingParticiples = words(
  "marked headed titled entitled dubbed called known nicknamed labelled labeled named captioned stamped subtitled headlined",
);
/** Verbs whose participle reports a thing by itself: "calling for a vote". */
export const reportsThings = words(
  "call accuse question cite propose describe compare reject blame repeat reiterate denounce",
);
/** Told verbs whose infinitive is what was said: "urged them to stay". */
export const toldToDo = words(
  "tell urge ask advise remind order direct task enjoin exhort encourage beg persuade convince challenge warn instruct implore",
);

/** Infinitive to its other forms: third person, past, -ing, participle. Regular verbs are inflected by rule. */
export const irregular: Readonly<Record<string, string>> = {
  say: "says said saying said",
  tell: "tells told telling told",
  write: "writes wrote writing written",
  think: "thinks thought thinking thought",
  read: "reads read reading read",
  speak: "speaks spoke speaking spoken",
  hear: "hears heard hearing heard",
  find: "finds found finding found",
  swear: "swears swore swearing sworn",
  forecast: "forecasts forecast forecasting forecast",
  foresee: "foresees foresaw foreseeing foreseen",
  foretell: "foretells foretold foretelling foretold",
  feel: "feels felt feeling felt",
  show: "shows showed showing shown",
  sing: "sings sang singing sung",
  begin: "begins began beginning begun",
  aver: "avers averred averring averred",
  hold: "holds held holding held",
  submit: "submits submitted submitting submitted",
  rule: "ruled ruled ruling ruled",
  quip: "quips quipped quipping quipped",
  admit: "admits admitted admitting admitted",
  blog: "blogs blogged blogging blogged",
  refer: "refers referred referring referred",
  slam: "slams slammed slamming slammed",
  label: "labels labeled labeling labelled labelling",
  signal: "signals signaled signaling signalled signalling",
  marvel: "marvels marveled marveling marvelled marvelling",
  brag: "brags bragged bragging bragged",
  beg: "begs begged begging begged",
  snap: "snaps snapped snapping snapped",
  sum: "sums summed summing summed",
  shoot: "shot shot shot shot",
  fire: "fired fired fired fired",
  hit: "hits hit hitting hit",
  dub: "dubs dubbed dubbing dubbed",
  shrug: "shrugs shrugged shrugging shrugged",
  concur: "concurs concurred concurring concurred",
  infer: "infers inferred inferring inferred",
  plead: "pleads pleaded pleading pled",
  counsel: "counsels counseled counseling counselled counselling",
};

/** Nouns of saying, by the words that introduce what was said behind them. */
export const sayingNouns: Readonly<Record<string, string>> = {
  that: `case point position answer response claim claims argument assertion contention insistence suggestion accusation accusations allegation allegations
    admission prediction declaration warning warnings promise pledge vow demand complaint concession acknowledgement
    acknowledgment revelation boast statement remark comment conclusion fear fears concern concerns belief view hope
    hopes worry worries doubts complaints claims reports message verdict opinion finding findings assurance assurances
    denial denials confession threat threats criticism unease alarm`,
  to: "promise promises pledge pledges vow vows call calls offer threat threats demand",
  for: "call calls plea pleas demand demands",
};

/** What a document speaks through: "her statement said" is hers. */
export const utterances = words(`
  statement letter tweet tweets post email e-mail testimony remarks comments message memo speech answer response reply
  op-ed book memoir account question request lawsuit interview column article post blog headline editorial caption banner
  placard manifesto announcement declaration notice flyer leaflet pamphlet`);
