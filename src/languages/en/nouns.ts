/** English nouns around what is said: who says it, what it stands in, what is only spoken of. */
import type { Nouns } from "../word-classes/nouns.ts";
import { words } from "./words.ts";

export const nouns: Nouns = {
  houseMembers: words("councillor mp td msp mep mla mpp peer backbencher deputy"),
  placeOffices: words("senator governor congressman congresswoman lawmaker legislator mayor"),
  elected: words("politician lawmaker legislator parliamentarian"),
  parties: words("labour tory conservative lib liberal green republican democrat democratic snp dup bjp"),
  sportsRoles: words("captain skipper coach manager boss international"),
  unnamedSources: words("source insider pal friend onlooker"),
  attendants: words("aide adviser advisor ambassador envoy assistant counsel heir successor"),
  ministers: words("minister secretary undersecretary commissioner"),
  anybody: words("man woman person boy girl figure"),
  deeds: words(`
    mention support sign praise criticism defence defense word sight news victory endorsement arrest
    arrests death deaths help aid advice presence absence backing blessing consent killing murder case
    cases face faces hand hands name names life lives home homes house houses plight fate passage memoirs
    plea pleas view views opposition vote votes work story stories treatment arrival departure son
    daughter child grandson granddaughter`),
  severalInOne: words(`
    family couple pair duo trio crew team band squad twins siblings newlyweds household panel audience
    crowd public jury`),
  severalWhoSay: words("staff couple pair duo trio family team club crew band squad side government council"),
  hearersAtLarge: words("everyone everybody anyone anybody those all people women men children"),
  namers: words(`
    locals residents islanders villagers sailors fishermen farmers scientists doctors researchers astronomers biologists
    economists engineers physicists fans insiders people natives they we geologists linguists psychologists`),
  crowdNoises: words(
    "cries cheers boos applause laughter groans gasps jeers shouts whoops whistles chants howls murmurs",
  ),
  signs: words("sign poster plaque sticker billboard note card board label inscription"),
  numbersOf: words(`
    array number range group couple handful dozen series host lot chorus slew variety string rest
    minority`),
  plurals: words("data media police people clergy men women children"),
  headlineSpeakers: words(`
    camp team aide aides official officials police lawyer lawyers source sources newspaper paper`),
  antecedents: words(`
    place places one ones thing things way ways kind sort reason reasons amount man woman boy girl person
    teenager gunman`),
  studies: words("report study analysis survey poll review audit assessment paper research findings"),
  statements: words("statement letter email e-mail message post tweet memo note"),
  messages: words("statement letter tweet message email report memo post release note article"),
  received: words(`
    call calls letter letters email emails e-mail e-mails message messages complaint complaints report
    reports tip tips`),
  venues: words(`
    interview statement speech conference briefing hearing rally debate email e-mail tweet post letter
    meeting facebook twitter telephone phone television radio tv testimony court filing blog newsletter
    memo release instagram video article column remarks podcast call address event`),
  written: words(`
    figures reports estimates records mails emails forecasts projections texts posts tweets claims`),
  media: words(`
    account accounts article articles audio clip clips image images page pages photo photos recording
    recordings screenshot screenshots site sites video videos website websites`),
  sought: words(`
    application applications appeal appeals bid bids petition petitions motion motions case cases request
    requests plea pleas lawsuit lawsuits suit suits challenge challenges attempt attempts effort efforts`),
  reportersNouns: words(`
    reference claim move charge statement comment remark position sentiment view line point message
    pledge promise nod`),
  aims: words("challenge task aim goal job problem trick point idea purpose"),
  prospects: words("debate race election primary caucus convention"),
  mentioned: words(`
    catchphrase slogan hashtag nickname pseudonym song single album ballad anthem hymn novel film marked
    entitled titled`),
  made: words(`
    pitch case plea appeal campaign campaigns drive drives crusade series string flurry barrage slew ad
    ads advert adverts advertisement advertisements petition petitions referenda referendum referendums
    speech speeches statement statements letter letters tweet tweets message messages email emails post
    posts note notes remarks comment comments interview interviews sign signs banner banners placard
    placards motion motions lawsuit lawsuits suit complaint complaints brief briefs`),
  summoned: words(`
    ambulance ambulances police taxi taxis cab cabs doctor doctors lawyer lawyers services brigade vote
    votes election elections referendum meeting meetings strike strikes halt truce time conference
    witness witnesses register roll shots tune bluff hotline helpline number office desk emergency 999
    911 112 000 home`),
  rites: words(`
    vow vows prayer prayers goodbye goodbyes good-bye good-byes farewell farewells thanks grace mass
    rosary piece bit lines name names word words`),
  shortWords: words(
    "of so something anything everything goodbye hello little nothing sorry no yes enough much more volumes",
  ),
  replies: words(`
    reply replies response answer verdict retort conclusion message warning cry cries advice refrain
    explanation assessment reaction comment riposte rejoinder`),
  verdicts: words(`
    verdict advice reaction word words view plea warning complaint explanation conclusion retort motto
    take`),
  points: words("point time stage moment"),
  weekday: /day$|^(?:mon|tues?|wed|thu(?:rs)?|fri|sat)$/u,
  spans: words("day days week weeks month months year years hour hours minute minutes decade decades"),
  parents: /^(?:single-)?(?:great-)?(?:grand)?(?:mum|mother|dad|father|parent|mom|gran)$/u,
  honorifics: /^(?:Dr|Sir|Dame|Lord|Lady|Rev|Madam|Comrade|Alhaji|Hajia|Engr)\.?$/u,
  honorificsBehindOffice: /(?<=\p{L})\s+(?:Dr|Sir|Dame|Lord|Lady|Madam|Comrade|Alhaji|Hajia|Engr)\.?$/u,
  partyInBrackets: /^(?:\p{Lu}{1,4}|Lab|Con|Lib|Green)(?:[-–]\p{L}.*)?$/u,
  partyLetters: /^(?:[RDI]\b|Lab|Con|Lib|LD|SNP|Green|DUP)/u,
  headlineRubrics:
    /^(?:Watch|Video|Photos?|Live|Exclusive|Opinion|Update|Breaking|Analysis|Review|Explainer|Comment|Editorial|Listen|Podcast|Profile|Interview|Obituary)\b/iu,
  shortOpeners: words("so little nothing no enough much more something anything everything"),
  footage: words(`
    footage video videos clip clips audio recording recordings tape photo photos picture image`),
  pairs: /^(?:both|the two|the pair|the duo)(?: (?:men|women|of them|\S+s))?$/u,
  shares: words("half percent majority third thirds quarter quarters most plurality"),
  speakingFor: words("spokesman spokeswoman spokesperson source insider officer official representative"),
  relatives: words(`
    son daughter husband wife brother sister father mother dad mum widow widower partner grandson
    granddaughter nephew niece`),
  pointedTo: words(`
    figure figures number numbers report reports claim claims account accounts detail details news story
    rumor rumors rumour rumours incident arrest arrests death deaths date dates`),
};
