/** Titles and roles that people of the news carry, and the words that institutions' names are made of. In lower case. */
import { words } from "./words.ts";

/** Stand before a name: "Mr Smith", "Senior Minister Lee". */
export const titles = words(`
  mr mrs ms miss mdm dr prof professor sir dame lord lady baroness baron sen senator rep reps sens representative
  congressman congresswoman gov governor president vice prime minister mayor secretary chancellor attorney general gen
  col lt sgt capt captain major officer det detective chief ceo cfo coo cto spokesman spokeswoman spokesperson director
  chairman chairwoman chair judge justice rev reverend fr father pope king queen prince princess former then late
  candidate nominee leader mp mpp mla mep msp td councillor cllr cr clr coun councilman councilwoman deputy senior junior
  constable const commissioner ambassador superintendent supt inspector insp cpl corporal sergeant lieutenant staff
  premier speaker host analyst reporter columnist editor anchor correspondent manager strategist adviser advisor aide
  pollster lawyer attorney author economist historian scientist researcher coach actor actress singer republican
  democrat democratic conservative liberal national state us u.s first acting interim press campaign house senate
  presidential foreign professor cardinal archbishop bishop imam rabbi sheikh admiral colonel commander brigadier
  marshal taoiseach tánaiste shadow labour tory treasurer founder co-founder owner researcher engineer biologist
  physicist chemist ecologist epidemiologist geologist oceanographer farmer fisherman teacher nurse resident defender
  striker midfielder captain skipper goalkeeper activist
  pm assemblymember assemblyman assemblywoman councilmember councilmembers alderman comptroller undersecretary pollster
  sen. duchess duke countess princess superintendent sheriff magistrate coroner warden dean provost rector chef architect curator pilot campaigner organizer organiser barrister solicitor comrade madam alhaji alhaja hajia mallam engr otunba
  pastor datuk dato tunku encik puan shri smt rt revd ven canon archdeacon emir oba eze hrh hrm alh malam
  maulana mufti allama pc wpc coun cst adv dci dsi ssp dsp dcp igp barr arc`);

/** Words of `titles` that make no title on their own: a party, a house, a state. */
export const onlyBesideTitles = words(`
  press campaign house senate state us u.s national foreign presidential republican democrat democratic conservative
  liberal labour tory shadow first acting interim staff then late former senior junior`);

/** Courtesy titles say the gender and nothing about the role. */
export const courtesy = words("mr mrs ms miss mx mdm madam comrade encik puan shri smt");

/** "mum-of-two", as papers call a parent. */
const parentOf = (parents: string): string =>
  parents
    .split(" ")
    .flatMap((parent) =>
      ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
        (count) => `${parent}-of-${count}`,
      ),
    )
    .join(" ");
const mothers = parentOf("mum mom mother gran grandmother");
const fathers = parentOf("dad father grandad grandfather");

/** One person by what they do. */
export const roles = words(`
  ${mothers} ${fathers} schoolgirl schoolboy
  president governor senator congressman congresswoman representative mayor minister premier secretary chancellor chief
  ceo spokesman spokeswoman spokesperson director chairman chairwoman chair chairperson judge justice pope king queen
  prince princess candidate nominee leader councillor deputy commissioner ambassador superintendent inspector sergeant
  lieutenant officer detective constable captain host analyst reporter columnist editor anchor correspondent manager
  strategist adviser advisor aide pollster lawyer attorney author economist historian scientist researcher professor
  coach actor actress singer lawmaker critic expert official billionaire businessman businesswoman mogul consultant
  counsel co-founder founder owner executive partner fellow resident student teacher nurse doctor physician activist
  organizer organiser volunteer supporter voter mother father wife husband son daughter brother sister veteran farmer
  pastor priest bishop archbishop lobbyist donor treasurer administrator principal coordinator co-ordinator head member
  operative surrogate politician moderator frontrunner front-runner runner rival opponent running-mate tycoon star
  engineer pilot driver fisherman ecologist biologist physicist campaigner prosecutor magistrate solicitor barrister
  entrepreneur investor trader regulator trustee curator conductor playwright novelist poet chef survivor witness
  neighbour neighbor victim suspect defendant commander colonel admiral envoy diplomat legislator parliamentarian
  backbencher whip peer pm cleric imam rabbi sheikh striker midfielder goalkeeper manager trainer skipper vet landlord
  tenant worker employee boss mp midwife paramedic firefighter researcher chairperson vice-president co-author
  meteorologist forecaster seismologist geologist epidemiologist psychologist psychiatrist sociologist therapist
  journalist assemblymember councilmember comptroller sheriff coroner dean provost paralegal guitarist musician
  blogger producer filmmaker photographer broadcaster presenter spokesperson undersecretary woman man mum dad mam nan
  gran granddad grandad grandma auntie shopkeeper florist baker butcher grocer trader barman barmaid publican headteacher
  head-teacher headmaster headmistress caretaker groundsman greengrocer carer childminder hairdresser plumber electrician
  builder mechanic motorist cyclist pedestrian passer-by passerby onlooker bystander eyewitness flatmate pensioner widow
  widower cousin nephew niece uncle aunt grandson granddaughter grandfather grandmother fiancé fiancée girlfriend
  boyfriend ex-wife ex-husband bassist drummer vocalist violinist cellist pianist sculptor painter potter dancer
  choreographer librarian archaeologist botanist zoologist entomologist virologist immunologist neuroscientist
  astronomer mathematician statistician linguist anthropologist philosopher theologian trader broker banker
  stockbroker auctioneer undertaker lifeguard coastguard jockey umpire referee friend colleague predecessor successor
  counterpart teammate team-mate classmate flatmate housemate roommate workmate mate parent stepfather stepmother
  stepson stepdaughter godmother godfather sibling twin 
  great-grandmother great-grandfather ex-partner lover companion mentor apprentice td msp mep mla mpp
  archdeacon canon vicar curate chaplain emir sultan oba monarch ruler director-general attorney-general
  secretary-general inspector-general solicitor-general governor-general auditor-general vice-chancellor pro-chancellor
  left-hander right-hander southpaw flanker hooker fly-half scrum-half full-back fullback centre-back playmaker spinner seamer pacer all-rounder goalscorer
  debutant debutante footballer cricketer insider advocate assistant chieftain ratepayer shopper commuter passenger customer walker angler
  rapper comedian waiter waitress churchwarden signalman steward clerk registrar tutor lecturer ranger zookeeper beekeeper
  gamekeeper hydrologist geneticist palaeontologist paleontologist microbiologist biochemist criminologist pathologist
  toxicologist cardiologist oncologist neurologist surgeon dentist pharmacist optician postman postmaster postmistress
  milkman bellringer organist composer soprano baritone influencer vlogger youtuber stuntman magician hypnotist sommelier
  bartender bouncer hotelier restaurateur negotiator interpreter translator archivist antiquarian genealogist
  conservationist ornithologist forester arborist surveyor songwriter lyricist crooner hitmaker socialite heartthrob
  starlet grandmaster favourite favorite pal`);

export const womensRoles = words(`
  ${mothers} schoolgirl
  spokeswoman congresswoman chairwoman councilwoman businesswoman mum mam nan gran grandma grandmother auntie niece
  granddaughter fiancée girlfriend ex-wife headmistress barmaid mother wife daughter sister actress queen princess
  woman girl lady mrs ms miss mdm dame aunt grandmother widow alderwoman policewoman baroness sportswoman midwife
  stewardess saleswoman madam alhaja hajia puan smt waitress duchess countess`);
export const mensRoles = words(`
  ${fathers} schoolboy
  spokesman congressman chairman councilman businessman dad granddad grandad nephew grandson fiancé boyfriend ex-husband
  headmaster barman groundsman widower father husband son brother actor king prince man boy lord mr
  sir uncle grandfather pope priest alderman policeman fisherman baron duke sheikh imam bishop archbishop cardinal
  salesman fireman alhaji alh mallam malam encik shri`);

/** Several people, or a body that speaks as "they". */
export const groups = words(`
  officials critics supporters experts republicans democrats police authorities analysts lawmakers aides leaders voters
  people protesters organizers organisers advocates researchers scientists residents sources prosecutors investigators
  others lawyers attorneys campaigns groups senators activists members economists executives conservatives liberals
  students parents families doctors observers advisers strategists pollsters many some several both women men mps
  ministers campaigners unions workers farmers firefighters locals neighbours neighbors traders diplomats detectives
  regulators engineers teachers nurses academics children relatives colleagues opponents rivals friends employees
  customers fans players survivors victims witnesses allies backers insiders trustees shareholders investors bosses
  commentators councillors peers jurors medics paramedics officers soldiers rebels migrants refugees passengers drivers
  staffers volunteers owners landlords tenants buyers sellers managers manufacturers retailers exporters
  fighters militants protestors attendees spectators tourists commuters pupils patients inmates delegates
  astronomers biologists physicists climbers sailors cyclists pilots`);

/** Words in the names of institutions. */
export const institutions = words(`
  university college party committee institute center centre association council department agency bureau commission
  court company corp corp. inc inc. ltd plc group foundation union bank times post news journal press network campaign
  house senate congress ministry police office administration board authority service federation league society fund
  coalition alliance hospital school airline airlines street tower county city state states act report today magazine
  tv radio herald globe tribune super pac pacs day week avenue river island islands lake mountain park america canada
  britain china russia iran iraq california texas florida york washington convention caucus primary debate poll
  election trust club fc united parliament commons lords nhs treasury government republic kingdom africa india pakistan
  japan korea europe australia zealand ireland scotland wales england germany france kremlin pentagon nations
  organisation organization assembly laboratory observatory museum theatre church forum initiative project partnership
  guardian telegraph mirror gazette chronicle standard courier reuters bloomberg holdings industries technologies
  systems energy airways railways rail water power motors pharmaceuticals`);

/** What a text calls somebody it has just spoken of: "the striker said". An office is not among them: that may be another's. */
export const traits = words(`
  striker midfielder defender goalkeeper keeper winger forward skipper batsman batter bowler golfer boxer jockey rider
  driver swimmer sprinter runner athlete champion singer actor actress comedian star author novelist poet playwright
  musician guitarist artist presenter broadcaster billionaire tycoon businessman businesswoman entrepreneur mother
  father grandmother grandfather widow widower teenager pensioner student farmer fisherman veteran survivor victim
  defendant youngster newcomer frontman left-hander right-hander southpaw flanker hooker fly-half scrum-half full-back fullback centre-back playmaker spinner seamer pacer all-rounder
  goalscorer debutant debutante footballer cricketer rower cyclist fighter wrestler trainer chef designer
  photographer filmmaker historian economist politician lawmaker legislator parliamentarian monarch cleric clergyman prelate
  academic industrialist philanthropist rapper composer soprano baritone influencer vlogger youtuber stuntman magician
  songwriter crooner hitmaker socialite heartthrob starlet grandmaster favourite favorite conductor`);

/** Bodies whose last word stands for their name: "the bank" for Coastal Trust Bank. */
export const bodies = words(`
  university college committee institute council department agency bureau commission corporation company foundation
  union bank ministry board authority federation league society association alliance hospital airline club orchestra
  theatre museum observatory laboratory tribunal trust fund academy institution organisation organization`);

/** The same for a search, which may be wrong more often. */
export const bodiesAndPlaces = words(`
  university college school academy institute institution laboratory observatory museum library theatre theater orchestra
  church hospital clinic club council committee commission department agency bureau board authority ministry court
  tribunal parliament assembly corporation foundation trust fund union federation league society association alliance
  coalition charity bank airline railway brewery bakery factory mill mine company group party organisation organization
  depot bridge dam harbour harbor airport station festival fair hotel zoo`);

/** What a text calls a firm that it has told of: "the retailer". Whose words they are hangs on it, so it is no guess: see organisations.ts. */
export const firmNouns = words(`
  company firm group business retailer supermarket chain maker carmaker automaker manufacturer developer operator
  builder housebuilder lender insurer broker supplier producer miner brewer brewery publisher broadcaster utility
  airline carrier start-up startup conglomerate multinational giant drugmaker chipmaker contractor restaurant hotel
  consultancy distributor wholesaler brand`);
/** The same of any organisation. */
export const organisationNouns = new Set([
  ...firmNouns,
  ...words(`club team franchise charity watchdog regulator union thinktank think-tank nonprofit organisation organization
    newspaper magazine website`),
]);
/** What a body is said to be, and is called from there on: "Brill & Sons, a boat builder". For the search, which risks less by it. */
export const bodyKinds = new Set([...organisationNouns, ...words("bank bakery non-profit")]);
export const shares = words("share shares stock stocks");
export const bodyPronoun = /^(?:It|Its) /u;
export const emptyPronoun =
  /^It(?: (?:is|was|has been|will be|would be|may be)|[’']s) (?:(?:not|also|\p{L}+ly) )?(?:that|to|who|the|clear|unclear|likely|unlikely|possible|impossible|time|important|hard|easy|difficult|necessary|known|said|thought|believed|hoped|expected|understood)\b/u;
/** Last words of firms' names. */
export const firmNames = words(`
  llc co gmbh ag se brothers sons plc ltd inc inc. corp corp. limited holdings group homes foods motors energy electric airways airlines stores
  industries systems technologies pharmaceuticals partners brewery hotels supermarkets logistics telecom oil gas water
  steel mining resources retail entertainment interactive software robotics aerospace cement sugar textiles`);

/** Places and firms that speak under one word and are no surname. */
export const speakingPlaces = words(`
  washington moscow beijing london ottawa tehran russia china iran israel canada britain france germany brussels google
  facebook twitter apple amazon microsoft reuters politico bloomberg delhi islamabad tokyo seoul pyongyang kyiv berlin
  paris rome madrid canberra wellington dublin edinburgh cardiff westminster downing kremlin pentagon taiwan japan india
  palace downing-street brussels westminster holyrood stormont capitol vatican
  pakistan turkey ankara riyadh cairo nato unicef unesco meta tesla samsung toyota boeing airbus netflix`);

/** Family-name particles: "van Dyke", "bin Salman". */
export const nameParticles = words(
  "de van von der bin al la le du di da del el ibn den dos ter ten st. ap ní nic ó ua mac ben bint",
);
/** Letters behind a name: "Tom Reed KC", "Anna Price MP". */
export const postNominals = words("kc qc sc mp mep msp td mla obe mbe cbe kbe phd md rn frs");

/** What a person is called by the country alone: "the Spaniard said". */
export const demonyms = words(`
  american argentine argentinian australian austrian belgian bolivian brazilian briton bulgarian cameroonian canadian
  chilean colombian croat croatian czech dane dutchman dutchwoman ecuadorian egyptian englishman englishwoman estonian
  ethiopian finn frenchman frenchwoman georgian german ghanaian greek hungarian icelander indian iranian irishman
  irishwoman israeli italian ivorian jamaican kazakh kenyan korean latvian lithuanian malaysian mexican moroccan
  nigerian norwegian pakistani paraguayan peruvian pole romanian russian scot scotsman scotswoman senegalese serb
  serbian slovak slovenian spaniard swede tunisian turk ugandan ukrainian uruguayan venezuelan welshman welshwoman
  zimbabwean portuguese japanese`);

/** What is called after a country or a people: no name of anybody before a noun ("Norwegian group Norvik"). */
export const nationalities = words(`
  american british english scottish welsh irish french german dutch belgian swiss austrian italian spanish portuguese
  greek turkish polish czech slovak hungarian romanian bulgarian serbian croatian bosnian slovenian albanian ukrainian
  russian belarusian georgian armenian norwegian swedish danish finnish icelandic estonian latvian lithuanian israeli
  palestinian lebanese syrian jordanian iraqi iranian saudi emirati qatari kuwaiti yemeni egyptian libyan tunisian
  algerian moroccan sudanese ethiopian kenyan ugandan tanzanian rwandan nigerian ghanaian senegalese ivorian cameroonian
  congolese zambian zimbabwean namibian angolan mozambican malawian somali indian pakistani bangladeshi nepali nepalese
  afghan kazakh uzbek chinese japanese korean taiwanese mongolian vietnamese thai cambodian burmese malaysian indonesian
  filipino philippine singaporean australian canadian mexican cuban brazilian argentine argentinian chilean peruvian
  colombian venezuelan ecuadorian bolivian uruguayan paraguayan jamaican haitian dominican european african asian
  western eastern northern southern arab latin nordic scandinavian`);

/** What offices are over: "Commissioner of Police Rao", "Minister of Works Obi". */
export const portfolios = words(`
  police education health finance state transport agriculture justice defence defense works culture tourism trade
  commerce industry energy water environment labour labor housing planning information immigration prisons customs
  railways aviation welfare finance local rural social communities home foreign
  parliament congress prosecutions affairs security science sport sports youth lands mines treasury excise forests operations surgery`);

/** Titles as they are shortened before a name, and what they stand for. */
export const shortTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pm: "prime minister",
    gov: "governor",
    sen: "senator",
    rep: "representative congressman congresswoman",
    prof: "professor",
    dr: "doctor",
    rev: "reverend",
    det: "detective",
    capt: "captain",
    supt: "superintendent",
    insp: "inspector",
    sgt: "sergeant",
    const: "constable",
    lt: "lieutenant",
    col: "colonel",
    gen: "general",
    cllr: "councillor",
  }),
);
