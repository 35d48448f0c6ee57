/** English function words: what tells a name from a verb and where a clause begins, without a dictionary. All in lower case. */

/** A table written as words with white space between them. */
export const words = (table: string): ReadonlySet<string> => new Set(table.match(/\S+/gu));

export const determiners = words(`
  the a an this that these those his her its their our my your some many several both all any no every each another
  other most few more such half dozens hundreds thousands one two three four five six seven eight nine ten`);

export const subjectPronouns = words("he she they it we i you who");
export const objectPronouns = words("him them us me himself herself themselves itself myself");

export const prepositions = words(`
  of for in on at from to with by about against between into through during before after over under without within
  along across near since toward towards among amongst behind beside besides despite like per regarding concerning
  via amid upon inside outside around following until than as off onto throughout beyond`);

export const conjunctions = words("and or but nor yet so");

export const subordinators = words(`
  that which who whom whose what whatever when while if because although though unless whether where why how since until once
  whereas as even whilst`);

export const auxiliaries = words(`
  is are was were be been being am has have had having do does did will would can could should may might must shall
  ’s ’ve ’d ’ll ’re ’m isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t
  cannot couldn’t shouldn’t mustn’t ain’t got gets get`);

export const adverbs = words(`
  also then later now still again even just only repeatedly often never always sometimes seldom ever once already previously recently
  earlier further furthermore soon first instead not too simply himself herself themselves itself ago yesterday today
  tonight tomorrow however meanwhile though therefore thus moreover nonetheless nevertheless privately publicly long
  quickly perhaps almost nearly afterward afterwards online aloud flatly there here back ahead`);

/** Adverbs that begin what was said rather than end the reporting words: "said not everyone". */
export const openingAdverbs = words("not only just there here further long now");

export const calendar = words(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tonight mon tue tues wed thu thurs fri sat
  sun january february march april may june july august september october november december jan feb aug sept oct nov
  dec`);
/** Months that are also other words. */
export const doubtfulMonths = words("may march august june april");

/** "this week", "last night": what a time phrase is made of. */
export const periods = words(
  "week month year night morning evening afternoon summer fall autumn spring winter day weekend",
);

/** Forms that are verbs wherever they stand in a clause. */
export const finiteVerbs = words(`
  rode slept dealt dug fled flew forgot forgave froze hid hung knelt lent meant overcame overtook rang shone shrank sank slid
  sprang stuck stung swam swung tore trod undertook woke withdrew wept wrung bore bled blew bred clung crept drank fed
  flung leapt sang spat sped lit quit overheard rebuilt repaid rewrote spun strode withheld withstood
  went came made took got gave held kept left lost met paid sold sent spent stood thought brought bought built caught
  chose drew drove fell felt fought found gets goes grew heard hit hurt knew laid led let lay lies put ran rang read
  rose sat saw set shook showed shot shut spoke stole struck swept swore taught threw wore won wrote become became
  begin began broke came comes come make makes take takes give gives goes go want wants need needs seem seems seemed
  look looks works run runs plan plans remain remains believes think thinks know knows keep keeps help helps continue
  continues include includes agree agrees appear appears happen happens mean means meant represent represents receive
  deserve deserves require requires provide provides lack lacks belong belongs allow allows expects hopes intends
  bring brings becomes begins feels gets understands understood sees seek seeks sought faces says said tells told
  loses stands leads moves pays bears cost hopes suffer suffers exist exists depend depends matter matters`);

/** Participles of the past that do not end in -ed: verbs as those are. */
export const irregularParticiples = words(`
  drawn driven taken seen shown grown thrown known worn torn chosen risen arisen fallen broken stolen forgotten gone done
  begun hidden eaten shaken spoken sworn withdrawn overthrown undertaken overtaken mistaken proven beaten blown flown
  frozen ridden bitten forgiven forbidden foreseen outgrown redrawn retaken undergone woven sunk shrunk sung struck`);

/** Words in -ed that are no verbs. */
export const falsePasts = words(`
  hundred red bed need speed seed united unprecedented naked sacred wicked so-called indeed feed breed greed weed deed
  limited alleged embed united-states kindred infrared shed sled`);
/** Words in -ing that are nouns or prepositions. */
export const falseParticiples = words(`
  king evening morning building meeting spring during including according regarding following concerning being
  something nothing everything anything thing depending string ring wing hearing briefing rating ruling filing posting
  operating managing marketing engineering founding`);
/** Words in -ly that are no adverbs. */
export const falseAdverbs = words(
  "family ally july italy assembly reply supply daily weekly early elderly rally bully belly yearly monthly quarterly hourly likely unlikely lonely costly friendly deadly",
);

/** Words that open a sentence often enough to be told from the end of an abbreviation ("the U.S. The ..."). */
export const sentenceStarters = words(`
  the he she they it we i but and in on at as when while after if this that these those there his her their our for a
  an so yet with by to from what who why how some many most few several each another one all both no not nobody everybody everyone somebody none nothing`);

/** Capitalised words that are no names: they open sentences, or name days and peoples. */
export const notNames = words(`
  the a an this that these those in on at but and for if when while after before as he she they it we i you his her
  their our my its who what why how there here not no yes so or nor yet according since with by from to of during
  despite although though because also still then now monday tuesday wednesday thursday friday saturday sunday
  mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october november december unlike given like under
  over among about around until once only even both some many most few another other others first last next finally
  meanwhile however instead asked speaking earlier later today yesterday tonight sure well maybe perhaps just each
  every story one social local several two three four five six ten read watch more photo image video republican
  republicans democrat democrats democratic american americans canadian british mr mrs ms dr sen rep gov reps sens
  prof gen lt col sgt rev const miss sir lord lady dame where whether which asked added let please thank thanks`);

/** Abbreviations that end in a full stop within a sentence, without the stop. */
export const abbreviations = words(`
  mr mrs ms dr prof sen sens rep reps gov govs gen lt col rev revd ven alh engr barr st jr sr vs sgt capt maj cpl const supt insp det hon fr
  no inc corp co ltd bros messrs pt ave blvd hwy rd jan feb mar apr aug sept oct nov dec ariz calif colo conn fla ga ill ind kan ky la mass mich minn miss mo
  mont neb nev okla ore pa tenn tex va wash wis wyo ont que alta sask man ft mt e.g i.e etc a.m p.m pp ed dept adm
  messrs mme mlle atty asst assn bros cllr gov-gen pte vol fig approx est cmdr ald ca viz incl excl
  aka ibid rs sec ch art para cong gov nos amb pres sup rt brig comdr coun cst`);

/** Abbreviations that only stand before a name or a number: no sentence ends with them. */
export const leadingAbbreviations = words(`
  mr mrs ms dr prof sen sens rep reps gov govs gen lt col rev revd ven alh engr barr st vs sgt capt maj cpl const supt insp det hon fr messrs
  mme mlle adm cllr coun cst cmdr ald ft mt e.g i.e amb pres sup rt brig comdr`);
