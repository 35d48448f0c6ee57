/**
 * What is asked in one word and written in another, for whoever asks as people talk: verbs with their particle, which mean
 * something else than the verb alone, plain words for what the news calls otherwise, countries and their people, short forms
 * of forenames. `everyday: as it is written ...`, in base forms.
 */

/** Verb and particle. */
const PHRASAL = `
act up: misbehave malfunction|add up: total|back down: concede retreat withdraw|back off: retreat withdraw|back out: withdraw renege
back up: support confirm|bail out: rescue save|ban from: exclude|beat up: assault attack|beef up: strengthen reinforce|blow up: explode destroy bomb
boot out: expel oust evict|bounce back: recover|branch out: expand diversify|break down: fail collapse|break in: burgle burglary
break into: burgle burglary enter|break out: escape erupt|break up: separate split dissolve divorce|bring about: cause|bring back: restore return reinstate reintroduce
bring down: topple lower reduce|bring forward: advance|bring in: introduce earn|bring out: publish release|bring up: raise mention|build up: increase accumulate
bump into: meet encounter|burn down: destroy fire|butt in: interrupt|buy out: acquire acquisition|buy up: acquire purchase|call for: demand urge
call in: summon|call off: cancel abandon|call out: criticize criticise denounce|calm down: reassure|carry on: continue|carry out: conduct perform execute
catch on: popular|catch up: overtake|chase up: pursue|cheer up: encourage|chip in: contribute donate|chuck out: expel discard evict
chuck away: discard waste|clamp down: restrict crackdown|clean up: cleaning cleanse|clear out: leave empty|clear up: resolve explain|close down: shut closure
come about: happen arise|come across: find encounter|come after: follow succeed|come along: accompany join|come apart: disintegrate|come back: return
come by: obtain get|come down: fall decline descend|come from: originate native origin|come forward: volunteer|come in: arrive enter|come into: inherit enter
come off: succeed detach|come out: publish release emerge appear|come over: visit|come round: visit recover|come up: arise mention|cough up: pay
count on: rely depend|crack down: restrict crackdown punish|crack on: continue proceed|crop up: appear arise|cut back: reduce|cut down: reduce fell
cut off: isolate disconnect sever|cut out: remove eliminate|deal with: handle address tackle|die down: subside ease|die out: extinct vanish|dig up: excavate unearth
do away with: abolish eliminate|do up: renovate refurbish|drag on: continue prolong|dream up: invent devise|dress up: costume|drop by: visit
drop off: deliver decline|drop out: withdraw quit abandon|dry up: cease vanish|ease off: lessen|end up: result finish|fall apart: disintegrate collapse
fall behind: lag|fall for: love deceive|fall out: quarrel argue dispute|fall over: collapse stumble|fall through: fail collapse|farm out: outsource
fess up: confess admit|fight back: resist retaliate|fight off: repel resist|figure out: understand solve determine discover|fill in: substitute complete|find out: discover learn
fix up: repair arrange renovate|flare up: erupt|flip out: anger|foot the: pay|fork out: pay spend|get across: communicate
get ahead: succeed advance|get along: friendly|get around: avoid travel spread|get at: reach imply|get away: escape|get away with: unpunished escape
get back: return recover regain|get by: survive manage|get down: descend depress|get in: enter admit elect|get into: enter join|get off: acquit alight leave
get on: board|get out: leave escape|get over: recover overcome|get rid: remove abolish eliminate scrap discard|get through: survive pass|get to: reach arrive
get together: meet gather assemble|get up: rise stand|give away: donate reveal|give back: return refund|give in: yield surrender concede
give off: emit|give out: distribute|give up: surrender quit abandon renounce|go after: pursue target attack|go against: oppose defy|go ahead: proceed
go along: accompany agree|go away: leave vanish|go back: return|go bust: bankrupt bankruptcy|go by: pass|go down: fall drop decline sink
go down with: contract|go for: choose|go off: explode explosion|go on: continue happen|go out: leave|go over: review examine
go through: experience undergo endure|go under: bankrupt fail sink|go up: rise increase|go without: lack|grow up: childhood raise|hand back: return
hand in: submit|hand out: distribute|hand over: surrender deliver give|hang on: wait hold|hang out: socialise socialize|hang up: retire
head up: lead|help out: assist aid|hit back: respond retaliate|hit on: discover|hit out: criticise criticize attack|hold back: restrain withhold
hold off: delay|hold on: wait retain|hold out: resist|hold up: delay rob|hook up: connect|join in: participate
keep on: continue|keep out: exclude bar|keep up: maintain|kick off: begin start launch commence|kick out: expel oust evict deport disqualify|kick in: begin
knock back: reject|knock down: demolish demolition|knock off: steal finish|knock out: eliminate|knock over: topple|know about: aware
lash out: attack criticise criticize|lay off: dismiss redundant|lay out: explain spend|lead to: cause|leave behind: abandon|leave out: omit exclude
let down: disappoint|let go: release dismiss|let in: admit|let off: excuse spare|let out: release free|lift off: launch
light up: illuminate|line up: queue arrange|lock up: imprison jail detain|log on: connect|look after: care tend maintain|look ahead: future
look at: examine consider|look down on: despise|look for: seek search|look forward: anticipate|look into: investigate examine|look out: beware
look over: inspect|look up: search improve|look up to: admire|lose out: miss|make off: flee steal|make out: claim understand
make up: invent fabricate reconcile|make up for: compensate|map out: plan|mess up: ruin mistake|miss out: omit|mix up: confuse
move away: relocate leave|move back: return|move in: occupy|move into: occupy|move on: proceed|move out: leave vacate
name after: honour bear|open up: reveal|own up: admit confess|pack in: quit stop|pack up: leave|pass away: die
pass down: inherit|pass on: transmit|pass out: faint|pass up: decline|pay back: repay reimburse|pay off: bribe repay
pay out: compensate|pay up: pay|phase out: discontinue abolish|pick on: bully|pick out: choose select|pick up: collect learn
pile up: accumulate|pin on: blame|plug in: connect|point out: note|point to: indicate|pop up: appear
pull apart: separate|pull down: demolish|pull in: attract|pull off: achieve|pull out: withdraw quit leave|pull over: stop
pull through: survive recover|push back: postpone resist|push for: demand lobby|push out: oust|put away: imprison|put back: postpone replace
put down: suppress kill|put forward: propose suggest|put in: install invest submit|put off: postpone delay deter|put on: wear stage|put out: extinguish publish
put together: assemble|put up: build erect|put up with: tolerate endure|queue up: line|rack up: accumulate|rake in: earn receive
read up: study|rely on: depend|rig up: assemble|ring up: call telephone phone|rip off: overcharge cheat|rise up: rebel revolt
root for: support|rub out: erase|rule out: exclude|run away: flee escape|run by: operate manage|run down: criticise hit
run for: candidate|run into: meet collide|run off: flee|run out: exhaust expire|run over: hit|run up: accumulate
save up: save|sell off: sell|sell out: betray sold|sell up: sell|send back: return deport|send off: dismiss
send out: dispatch|set back: delay cost|set off: depart trigger leave|set out: explain depart|set up: establish found create build launch|settle down: calm
settle on: choose|shake up: reorganise reorganize reform|shell out: pay spend|shoot down: reject|show off: display boast|show up: arrive attend appear
shut down: close closure|shut up: silence|sign off: approve|sign up: register join enrol enroll|single out: select|sink in: understand
sit out: abstain|size up: assess|slow down: slow|sneak in: enter|sort out: resolve fix organise|speak out: protest criticise
speak up: defend|speed up: accelerate|split up: separate divorce divide|stand by: support|stand down: resign withdraw|stand for: represent mean
stand in: substitute replace|stand out: notable|stand up: defend|stand up for: defend support|stand up to: resist confront|start off: begin
start out: begin|start over: restart|start up: found|stay away: avoid boycott|stay on: remain|step aside: resign
step back: withdraw|step down: resign quit resignation|step in: intervene|step up: increase|stick around: remain stay|stick by: support
stick to: keep|stick up for: defend support|stick with: keep|stock up: buy store|stop by: visit|storm off: leave
storm out: leave|stretch out: extend|strike down: overturn|strip off: remove|sum up: summarise summarize|sweep up: clean
switch off: deactivate|switch on: activate|switch over: change|swear in: inaugurate|tail off: decline|take after: resemble
take apart: dismantle|take away: remove confiscate seize|take back: retract return withdraw|take down: remove dismantle|take in: deceive shelter|take off: depart launch
take on: hire employ recruit challenge|take out: remove kill|take over: replace succeed acquire buy acquisition|take part: participate|take to: like|take up: begin adopt
talk into: persuade|talk out of: dissuade|talk over: discuss|tear down: demolish|tear up: destroy|tell apart: distinguish
tell off: reprimand rebuke scold|think over: consider|think up: invent devise|throw away: discard waste|throw in: add|throw out: reject expel discard evict
throw up: vomit|tick off: rebuke anger|tidy up: clean|tie in: connect|tie up: restrain|tip off: inform warn
tone down: moderate soften|top up: supplement|touch down: land|touch on: mention|trade in: exchange|try on: wear
try out: test|turn against: oppose|turn away: refuse reject|turn back: return|turn down: reject refuse decline|turn in: surrender submit
turn into: become|turn off: deactivate|turn on: attack activate|turn out: attend prove|turn over: transfer|turn up: arrive attend appear
turn to: resort|use up: exhaust consume|vote in: elect|vote out: defeat|wait for: await|wake up: awaken
walk off: leave|walk out: strike leave quit|ward off: prevent|warm up: heat|wash up: wash|water down: weaken dilute
wear off: fade|wear out: exhaust|whip up: incite|win back: regain recover|win over: persuade convince|wind down: end
wind up: end finish|wipe out: destroy eliminate|work for: employ|work on: develop|work out: exercise solve calculate succeed|wrap up: finish conclude
write down: record|write off: cancel
`;

/** Single words. */
const PLAIN = `
abroad: foreign overseas|ad: advertisement advertising commercial|ads: advertisement advertising commercial|aged: old|airtime: advertising|allow: permit
allowed: permit legal|alright: permit allow legal|angry: furious outrage|apartment: flat|apartments: flat|ape: gorilla|apologise: sorry regret
apologize: sorry regret|app: application|author: writer|axe: cut abolish|axed: cut scrap abolish cancel
baby: infant newborn child chick|backer: supporter investor|backers: supporter donor|backing: support endorse|backs: support endorse|bad: harmful poor
ban: prohibit forbid prohibition|bash: attack criticise|beat: defeat|beef: dispute quarrel|bendy: curve meander bend|bet: wager|big: large major
biggest: largest|bike: bicycle cycle|bin: discard scrap|birthday: birth born|blame: responsible fault|blast: explosion criticise|bloke: man|bloody: violent
blown: spend|boat: ship vessel ferry|bonkers: insane|booze: alcohol liquor drink|boozy: drunk
boss: chief head leader manager director chairman president executive|bosses: executive manager leader|boyfriend: partner|brainy: intelligent|brit: british
brits: british britain|broke: bankrupt poor|broken: damage repair fault|brother: sibling|buddy: friend|bug: insect fault|burial: funeral
bury: burial funeral grave cemetery|bust: bankrupt arrest|buy: purchase acquire|buyer: purchaser customer|cab: taxi|candy: sweet
car: vehicle automobile motorist|cars: vehicle traffic|cash: money fund|catch: capture arrest|cave: cavern|cemetery: grave|ceo: executive chief
chat: talk conversation|cheap: inexpensive affordable|cheat: fraud|check: inspect verify|chopper: helicopter|chuck: throw|church: chapel parish cathedral
clash: battle conflict|clever: intelligent|client: customer|clip: video footage|closing: shut closure|coach: manager trainer|coke: cocaine
commercial: advertisement advertising|commercials: advertisement advertising|con: fraud|cookie: biscuit|cool: popular|cop: police officer|copper: police
cops: police officer|copy: imitate similar|crash: accident collision|crook: criminal|crooks: criminal|crowd: audience|cure: treatment|cut: reduce scrap
dad: father|daft: foolish|daily: day|dead: die kill death|deadly: fatal|deal: agreement contract|debt: owe borrow|degree: university graduate
demo: protest demonstration|demos: protest demonstration|die: death dead|died: death dead|dirty: pollute|doc: doctor|docs: doctor document
doctor: physician surgeon gp|dodge: avoid evade|dodgy: suspicious|dope: drug|dosh: money|doubt: sceptical skeptical unconvinced|dough: money
downside: drawback disadvantage|drop: fall decline|drunk: alcohol|dud: fail|dumb: stupid|dump: discard reject|earn: salary wage income pay
employee: staff worker|employees: staff worker|end: finish conclude|enemy: foe|ex: former|exam: examination|expensive: costly|fail: failure
fake: false fictitious|famous: celebrity|fan: supporter spectator|fancy: like luxury|fans: supporter spectator|fast: quick rapid|fat: obese|faucet: tap
fault: blame responsible|fed: federal|feds: federal agent|ferry: boat ship|fight: battle dispute conflict|film: movie record|fine: penalty
fire: dismiss blaze|firm: company|fix: repair solution|fixed: repair|flat: apartment|flick: movie film|flu: influenza|foe: enemy
foreigner: immigrant migrant foreign|foreigners: immigrant migrant foreign|forest: wood|freebie: free|freeway: highway motorway road|fridge: refrigerator
fund: finance pay|funded: finance pay|funding: finance money|gal: woman|game: match|gang: group|garbage: waste refuse|gasoline: petrol fuel|gear: equipment
gig: concert performance|girlfriend: partner|goalie: goalkeeper|gonna: will|grab: seize|gran: grandmother|grandma: grandmother|grandpa: grandfather
gripe: complaint|grub: food|gun: weapon firearm|guns: weapon firearm arms|gutted: disappoint|gym: fitness
handout: benefit subsidy|handouts: benefit subsidy free|happy: pleased delight glad|hassle: trouble|hate: dislike|headcount: staff employee
heat: temperature|heavy: weigh weight|heist: robbery|help: aid assist support|helper: volunteer|helpers: volunteer|hike: increase|hint: clue suggest
hire: employ recruit|hit: strike popular|holiday: vacation|home: house|hometown: native birthplace|hospital: clinic|hot: temperature|hq: headquarters
hubby: husband|huge: large enormous|hungry: hunger starve|hurt: injure injury wound|husband: marry wife|illegal: unlawful|illness: disease|inbox: email
info: information|injured: hurt wound|inmate: prisoner|jab: vaccine vaccination|jail: prison imprison
jailed: imprison prison sentence|jet: plane aircraft|job: work post position employ|job cuts: redundancy|jobless: unemployed unemployment
jobs: employment post redundancy|joke: humour|junkie: addict|keeper: goalkeeper|kick: remove|kid: child youngster junior|kids: child young youngster junior pupil
kill: murder dead|killer: murderer|knackered: exhaust|lad: boy|ladies: woman|lady: woman|landlord: owner|law: legislation act|lawsuit: sue court
lawyer: attorney solicitor|layoffs: redundancy job dismiss|leak: disclose|lecturer: professor teacher|legit: legal|lie: false dishonest|lift: elevator
loan: borrow|loathe: hate|loo: toilet|lorries: truck|lorry: truck|lose: defeat|loser: defeat|loud: noise|mad: angry furious|madman: insane|mag: magazine
mall: shopping|mate: friend|mates: friend|meds: medicine drug|meet: encounter|meeting: conference session|mend: repair|mended: repair
merger: takeover acquisition merge acquire|migrant: immigrant|migrants: immigrant refugee|mine: quarry pit colliery|mining: quarry dig|mishap: accident
moan: complain|moaned: complain|mob: crowd|mom: mother|moms: mother|money: fund dollar|motorway: highway|movie: film|mug: rob|mum: mother|mums: mother
murder: kill homicide|nab: arrest|nabbed: arrest|narked: annoy|nasty: unpleasant|newbie: beginner novice|newspaper: paper|nick: arrest steal
nicked: steal arrest|nickname: dub|nicknamed: dub|ocean: sea|odds: chance probability|ok: permit allow legal|okay: permit allow legal|oldie: elderly
oldies: elderly old|outfit: company organisation organization group|owe: debt|owner: own|pal: friend|pals: friend|paper: newspaper document
papers: document|parents: mother father|pay: salary wage|perk: benefit|pet: animal|petrol: fuel gas|phone: telephone|photo: picture photograph image
photos: picture photograph image|pic: picture photograph image|pics: picture photograph image|picture: photograph image painting|pill: medicine
place: venue|plane: aircraft|plot: conspiracy|plus: advantage benefit|poll: survey|poor: poverty|pot: cannabis marijuana|ppl: people
prez: president|price: cost|prize: award|prof: professor|profs: professor
protester: demonstrator activist|protesters: demonstrator activist|pub: bar|punch: hit|punter: customer|punters: customer|pupil: student|quake: earthquake
quick: fast rapid|quit: resign leave stop retire|quiz: question|rabbit: hare|race: contest|rap: criticise|rating: approval
rats: rodent|reckon: think believe estimate|recruit: hire|ref: referee|refund: repay reimburse money|reject: refuse|rent: lease|restaurant: cafe diner
rich: wealthy wealth|rip-off: expensive|robber: thief|row: dispute argument|rubbish: waste garbage|rule: law regulation
rules: law regulation|runner-up: second|sack: dismiss fire redundant|sacked: dismiss fire redundant|sad: grief sorrow|safe: secure security
salary: wage pay|scam: fraud|scandal: controversy|scared: fear afraid|scary: frightening|scientist: researcher professor|scientists: researcher team
scrap: abolish cancel|sea: ocean|secret: confidential|sell: sale|shack: hut|shooter: gunman|shop: store|shopkeeper: retailer|shops: store retail
short: brief|shut: close closure|shutting: close closure|siblings: brother sister|sick: ill illness disease unhealthy
sidewalk: pavement|sister: sibling|size: large|skint: poor|slam: criticise condemn|slash: cut reduce|slow: delay|small: little tiny|smart: intelligent
smash: destroy|smell: odour scent|snag: problem drawback|sneaky: dishonest|snub: reject refuse|soccer: football|soldier: troop military
soldiers: troop military|sorry: apologise apologize apology|spat: dispute quarrel|spend: cost|spending: cost|spud: potato|squad: team|stab: knife
staff: employee worker|start: begin launch found|starve: hunger hungry famine|steal: theft rob|stock: share|stocks: share|stink: smell|stop: end halt cease
stopped: end halt cease|store: shop|storm: weather gale hurricane|strict: rigid|strike: walkout stoppage|strikes: walkout stoppage|strong: powerful
stuck: trap strand|student: pupil|students: pupil|stuff: item|subway: underground metro|sue: lawsuit court|super: excellent
swap: exchange trade|swop: exchange trade|takeover: acquisition merger acquire buy|talks: negotiation|tax: levy|taxman: tax revenue|teach: education
teacher: tutor|teen: teenager adolescent|teens: teenager adolescent|telly: television|test: examination trial|thick: stupid|thief: burglar robber steal
threat: danger|thug: criminal|ticket: fare admission|tickets: fare admission|tie: draw|tip: advice hint|tips: advice hint|tired: exhaust|tot: toddler child
trapped: strand stuck|trash: waste garbage|trick: deceive|trip: journey visit|trouble: problem|truck: lorry|trucks: lorry|tube: underground|tv: television
ugly: unattractive|unfair: unjust|uni: university|union: worker|unis: university|unwell: ill|upside: advantage benefit|vacation: holiday
vet: veteran veterinarian|vets: veteran|victim: dead wound|video: footage film clip|visit: trip|vote: election ballot|vow: promise|wage: pay salary
war: conflict|wasted: drunk|weather: climate|wed: marry|wedding: marry marriage|weed: cannabis marijuana|weird: strange unusual
whopping: huge|widow: husband|wife: marry husband|wild: undomesticated|win: victory|winner: win victory|worker: employee staff
workers: employee staff workforce|workforce: employee staff|worried: concern fear|worry: concern fear|wreck: destroy damage sabotage
wrecked: destroy damage|wrecking: sabotage destroy|writer: author|yob: hooligan|youngster: youth child|youngsters: youth child young|youth: young
`;

/**
 * Single words as well, but not the other way: "rescued" is written as "saved", and who asks what was saved means much else.
 * Either way they found no more, and asked of many articles less.
 */
const ONE_WAY = `
accused: defendant suspect|acquitted: clear innocent|advert: advertisement advertising|adverts: advertisement advertising|afraid: fear frighten
aim: goal purpose intend|aircon: conditioning|allergic: allergy|anchor: presenter host|annoyed: annoy anger|annual: yearly|appoint: name choose
appointed: name choose nominate|arrest: detain custody|arrested: detain custody|arson: fire|asleep: sleep|assassin: kill assassinate|assault: attack
astronaut: space crew|astronomer: telescope|attacker: assailant gunman suspect|attic: loft|auntie: aunt|autumn: fall|award: prize honour medal
awards: prize honour medal
babysitter: childminder nanny|bag: luggage|bankrupt: insolvent insolvency bankruptcy administration|barn: shed|basement: cellar|battery: batteries
benefit: advantage|bite: bitten|blackmail: extort|blackout: outage power electricity|blind: sight|blizzard: snow|blueprint: plan design
bomb: explosive blast device|bombing: blast explosion|bonus: pay|book: novel memoir|boozer: pub|border: frontier|bouncer: guard security
breathe: breath|bribe: corruption|broadband: internet|brochure: leaflet|brolly: umbrella|builder: construction contractor
builders: construction contractor|bullied: bully harass|burglary: theft|burgled: burglar burglary theft|burned: burn fire blaze|butcher: meat
cameraman: photographer|cancelled: cancel scrap postpone|cap: limit|capsized: capsize overturn|captain: skipper|carer: nurse care|castle: fortress
cattle: cow|cellar: basement|champ: champion|champion: title winner|champions: title winner|charity: foundation donate|chef: cook restaurant
choose: select pick elect appoint|chose: select pick elect appoint|chosen: select pick elect appoint|cigarettes: tobacco smoke|cinema: film screen
circus: acrobat clown|classroom: school pupil|cleaner: clean|cliff: rock|coins: coin money|comeback: return|compensation: damages payout
competition: contest rival tournament|competitor: rival|competitors: rival|complaint: complain|computer: pc laptop|concert: performance gig
convict: prisoner guilty|convicted: guilty|cook: chef|couple: husband wife|courthouse: court|cows: cattle cow|crew: staff|cried: weep tear
critic: opponent|critics: opponent|crowded: busy pack|crying: weep tear|cycle: bike bicycle|cyclist: rider bicycle
damage: destroy harm|danger: risk hazard|dangerous: risk hazard danger|dating: relationship girlfriend boyfriend romance|deadline: expire|deaf: hear
delayed: delay postpone late|delivery: deliver|demolished: demolish demolition|depot: warehouse|detained: arrest custody|detective: investigator police
diagnosed: diagnosis|diet: eat food feed|dig: excavate excavation|dinosaur: fossil|disabled: disability|disagree: oppose dispute|discount: reduce cheap
discovered: find|disease: illness|dispute: row quarrel|divorced: divorce separate|dog: hound canine puppy|donate: give gift|donated: give gift donation
donor: donate|downpour: rain|draw: tie|driver: motorist|drivers: motorist|drought: dry|drugs: medicine|dry: drought|duo: pair
eat: diet feed food|eats: diet feed food|e-bike: electric|e-bikes: electric bike|economist: economy|elected: election vote|electrician: electric
electricity: power|empty: vacant|equaliser: equalise level|erupt: eruption volcano|escape: flee|escaped: flee|evacuate: flee leave
evacuated: evacuee leave|evicted: eviction evict|evidence: proof|execs: executive|experts: specialist analyst researcher|explode: blast explosion
exploded: blast explosion|extinct: die vanish|eyesight: vision
factories: plant|factory: plant|fare: ticket price|farm: agriculture|farmer: agriculture farm|farmers: agriculture farm|fee: charge price
fees: charge price|fiance: engage|fiancee: engage|fined: fine penalty|firefighter: fire crew brigade|firefighters: fire crew brigade
fireman: firefighter|firemen: firefighter|flight: plane|flights: plane|flood: inundate overflow|flooded: inundate water overflow
flooding: inundate overflow|fog: mist|fossil: bone skeleton|founder: start|frightened: fear afraid|frontrunner: favourite|frozen: freeze
funeral: burial bury
gallery: museum|gangster: gang mafia|genius: gifted|gift: donate present|glasses: spectacles|grandad: grandfather|granddad: grandfather
grandparents: grandmother grandfather|guard: security|guest: visitor|guesthouse: inn hotel|guidebook: guide|guilty: convict plead|gunman: shooter
gust: wind
hacked: hack breach|hacker: hack|hackers: hack breach|harbor: port|harbour: port|headmaster: principal|headteacher: principal
heatwave: heat temperature|hectic: busy|helicopter: chopper|hid: hide conceal|hidden: conceal|hide: conceal|hobby: pastime|homeless: shelter
hospitalised: hospital|hospitalized: hospital|hosted: presenter moderator host|hotel: guesthouse inn|houses: home property housing|hurricane: storm
hybrid: mix
ingredients: ingredient|inn: pub hotel|innocent: acquit guilty|inquest: coroner|inquiry: investigation|insect: bug|insects: bug|insurance: insurer
intern: trainee|internet: online web|intro: introduction|invaded: invasion invade|invent: devise coin pioneer
invented: devise coin pioneer|inventor: invent pioneer|investigate: inquiry investigation probe|investor: shareholder invest
investors: shareholder invest
jewel: gem diamond|jewels: jewellery jewelry gem|jobseekers: unemployed|journalist: reporter|journey: trip travel|jumper: sweater|jury: juror
kidnapped: abduct kidnap hostage|kidnapper: abduct kidnap|kitten: cat|knee: injury
lab: laboratory|lamp: light|landslide: mudslide|lap: circuit|laptop: computer|leaflet: flyer|lecture: talk|leg: limb|lender: bank|lenders: bank loan
lifeboat: rescue|lights: power electricity lamp|locals: resident villager neighbour|loss: deficit|lottery: jackpot|luggage: baggage|lyrics: song
maker: manufacturer producer|makers: manufacturer producer|manufacturer: maker producer|manufacturers: maker producer|marathon: race run
mc: host presenter|medal: gold silver bronze|medicine: drug|merged: merge merger|microbe: bacteria|midwife: birth|missing: disappear vanish
missus: wife|mobile: phone|moderator: host|monarch: king queen|monthly: month|mosquito: insect|mountain: peak summit|mouse: rodent|mud: dirt
museum: gallery exhibition|musician: band singer
nan: grandmother|nap: sleep|neighbor: resident|neighbors: resident|neighbour: resident|neighbours: resident|noise: loud|noisy: noise loud
nominated: nominee nomination|notebook: diary|novel: book|nuclear: reactor|nurse: hospital|nursery: kindergarten
obese: weight|odd: strange unusual|oldest: earliest|opponent: rival challenger|opponents: rival critic|orchard: apple|orphan: parent
outage: power electricity|outbreak: infection|overtake: pass
pain: ache|painter: artist paint|palace: royal|papa: father|paramedic: ambulance|parking: park|partner: companion|passenger: traveller aboard
passengers: traveller aboard|pavement: sidewalk|penalties: shootout penalty|penalty: spot fine|pension: retire|perform: concert
permission: approve allow|petition: signature|philosopher: philosophy|photographer: photograph photo|physician: doctor|pilot: crew|plague: epidemic
playwright: play drama|plumber: pipe water|poet: poem poetry verse|poisoned: poison toxic|politician: lawmaker minister senator
politicians: lawmaker minister senator|pollution: emission pollute|pond: lake|population: inhabitant resident|postpone: delay defer
pregnant: birth expect|priest: clergy vicar|profit: earnings|profits: earnings|promise: pledge vow|promised: pledge vow|promoted: promotion
proof: evidence|property: house home|province: region|punish: penalty fine sentence|punished: penalty fine sentence|puppy: dog
railway: rail train|rain: rainfall downpour|rainfall: rain|ranking: rank|recession: economy|recipe: ingredient|recover: heal
redundant: redundancy layoff|referendum: vote|refugee: asylum migrant|refugees: asylum migrant evacuee|refused: decline reject|register: sign
relative: family|relatives: family|repairs: repair fix|replace: succeed successor substitute|replaced: succeed successor
replacement: successor substitute|reporter: journalist correspondent|rescue: save|rescued: save|rescuers: rescue crew|research: study
researcher: scientist|researchers: scientist|resort: hotel|retire: retirement|retired: retirement|revenue: sales turnover|revenues: sales turnover
reward: prize bounty|rider: jockey|riot: unrest|riots: unrest|risk: danger hazard|rival: opponent competitor|rivals: opponent competitor|river: stream
road: street route|rod: pole|roof: tile|royal: king queen prince princess|rude: offensive insult|ruin: destroy damage|ruined: destroy damage
runner: race
sailor: crew|sailors: crew|sales: revenue sell|salesman: sell|sandwich: bread|satellite: orbit|saved: rescue|saving: rescue|scholar: professor academic
schoolkids: pupil schoolchild|scored: goal score net|scorer: goal score|sculptor: sculpture artist|seaside: beach coast|second-hand: used
security: guard|sewage: waste|shelter: refuge|sheriff: police|shock: stun|shocked: stun astonish|shoot: fire gun|shooting: gunfire shot
shopper: customer|shoppers: customer|shot: gunfire|shrank: decline decrease reduce fall|shrink: decline decrease reduce fall
shrunk: decline decrease reduce fall|signature: sign|signatures: sign petition|silent: quiet|singer: musician vocalist sing|singers: musician vocalist
skeleton: bone|skiing: ski|skipper: captain|sleep: asleep|smartphone: phone|smoker: smoke|snack: food|snake: reptile|snow: blizzard|spectacles: glasses
speech: address|speed: pace|spider: arachnid|spill: leak|spokesperson: spokesman spokeswoman|sponsor: fund|spotted: notice see|stadium: ground arena
stall: market|starring: cast actor|startup: company|statue: monument sculpture|stolen: theft rob|street: road|stroke: brain|submarine: vessel
substitute: replace bench|suburb: outskirts|successor: replace succeed|suicide: kill|supermarket: grocery store|supplier: supply provide
surgeon: doctor operate|surgery: operation|surprised: surprise astonish|surprising: surprise astonish|survivor: survive|survivors: survive
suspect: accused|suspended: suspend ban|swim: swimming pool|swimmer: swim
tablet: pill|tale: story|teammate: player|teenage: teenager|telescope: astronomer|temperature: degree heat|tenant: renter resident
tenants: renter resident|terror: terrorist attack|terrorist: militant extremist|terrorists: militant extremist|theater: stage|theatre: stage
thesis: paper|thriller: novel|toddler: child|toilet: lavatory loo|tornado: storm|tourist: visitor|tourists: visitor|toxic: poison hazard|toy: play
track: follow trace|tracked: follow trace|traffic: vehicle car|trained: train coach|trainer: coach|trains: rail|transferred: transfer
treasure: gold hoard|tree: forest wood|trees: forest wood|troops: soldier military|trophy: cup title|tumor: cancer|tumour: cancer|turnout: attend
twin: sister brother
underwater: submerge|unemployed: jobless|unhappy: displeased disappoint|unusual: rare strange|upset: angry anger disappoint
vacant: empty|vaccine: jab vaccination|vegetarian: meat|verdict: ruling convict|veteran: former|village: hamlet|villagers: resident local
virus: infection|volcano: eruption erupt|volunteer: unpaid|volunteers: unpaid helper
waiter: restaurant|warehouse: depot|warn: alert|warned: alert caution|warning: alert|weapon: gun knife|weapons: gun arms|website: site online web
weekly: week|whale: mammal|wheelchair: disability|wifi: internet network|wildfire: fire blaze|wildfires: fire blaze|wind: gust gale|winds: gust gale
windy: wind gust gale|witness: bystander onlooker|witnesses: bystander onlooker|woods: forest|wounded: injure hurt|wrote: author pen
yearly: annual
zoo: animal
`;

/** Countries, cities and their people, where the one does not begin as the other. Either stands for the other. */
const PLACES = `
american usa america|british britain uk england|uk britain british|dutch netherlands holland|french france|spanish spain|danish denmark dane|swiss switzerland|welsh wales
polish poland pole|irish ireland|english england|turkish turkey turk ankara|greek greece athens|swedish sweden swede|finnish finland finn
scottish scotland scot|filipino philippines|thai thailand|burmese myanmar burma|peruvian peru|iraqi iraq|norwegian norway|portuguese portugal
belgian belgium brussels|german germany berlin|chinese china beijing|russian russia moscow kremlin|japanese japan tokyo|ukrainian ukraine kyiv kiev|iranian iran tehran|israeli israel
saudi arabia|hungarian hungary budapest|czech prague|croatian croatia|serbian serbia|argentinian argentine argentina|european europe eu|parisian paris
londoner london|mexican mexico|canadian canada|vietnamese vietnam hanoi|korean korea|lebanese lebanon|maltese malta|cypriot cyprus
philly philadelphia|la angeles|nyc york|dc washington|sf francisco|vegas las|cali california
gop republican|dems democrat|dem democrat|un nations|nato alliance|potus president obama|flotus lady|scotus supreme|fbi bureau|mp parliament|mps parliament|pm prime|nhs health
`;

/** Forenames and what they are short for; either may stand for the other. */
const SHORT = `
al albert alan|abby abigail|alex alexander alexandra|andy andrew|ben benjamin|bernie bernard|bert albert robert|beth elizabeth|bill william|billy william
bob robert|bobby robert|cathy catherine|charlie charles|chris christopher christine|chuck charles|dan daniel|danny daniel|dave david|deb deborah
dick richard|don donald|doug douglas|drew andrew|ed edward edwin|eddie edward|ted edward theodore|fred frederick|gabe gabriel|greg gregory
hank henry|harry henry harold|jack john|jake jacob|jeb john|jen jennifer|jenny jennifer|jeff jeffrey|jerry gerald|jess jessica
jim james|jimmy james|joe joseph|joey joseph|jon jonathan john|josh joshua|kate katherine catherine|kathy katherine|ken kenneth|larry lawrence
liz elizabeth|lizzie elizabeth|maggie margaret|matt matthew|max maximilian|meg margaret|mick michael|mike michael|mitch mitchell|nate nathan nathaniel
nick nicholas|pat patrick patricia|patty patricia|peggy margaret|pete peter|phil philip phillip|ray raymond|rich richard|rick richard|rob robert
ron ronald|sam samuel samantha|sandy alexander sandra|steve stephen steven|sue susan|tim timothy|tom thomas|tony anthony|vicky victoria|vince vincent|walt walter|will william|zack zachary
`;

const entries = (table: string) =>
  table
    .trim()
    .split(/[|\n]/u)
    .map((entry) => {
      const [key = "", written = ""] = entry.split(":");
      return [key.trim(), written.trim().split(" ")] as const;
    });

/** Each word of a line stands for the others. */
const alike = (table: string) =>
  table
    .trim()
    .split(/[|\n]/u)
    .flatMap((line) => {
      const words = line.trim().split(" ");
      return words.map((word) => [word, words.filter((w) => w !== word)] as const);
    });

/** By verb and particle, parted by a blank: "kick out". */
export const phrasalVerbs: ReadonlyMap<string, readonly string[]> = new Map(entries(PHRASAL));
/** By the word as it is typed. */
export const plainWords: ReadonlyMap<string, readonly string[]> = new Map(entries(PLAIN));
/** The same, where the words that it is written as mean more than the one that is typed. */
export const wordsOneWay: ReadonlyMap<string, readonly string[]> = new Map(entries(ONE_WAY));
/** Names of countries, their people and forenames: they are names, and are alike to the letter only. */
export const otherNames: ReadonlyMap<string, readonly string[]> = new Map(
  [...alike(PLACES), ...alike(SHORT)].reduce((all, [word, others]) => {
    all.set(word, [...new Set([...(all.get(word) ?? []), ...others])]);
    return all;
  }, new Map<string, string[]>()),
);
