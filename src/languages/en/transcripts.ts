/** What tells a speaker's label from an ordinary word before a colon, and what in a transcript nobody says. In lower case. */
import { words } from "./words.ts";

/** Words that open lines of particulars, lists and notes: "Where: the harbour", "Tickets: at the gate". */
export const rubrics = words(`
  read watch more related photo photos video videos update updates updated breaking listen see also note notes correction
  exclusive live analysis opinion review explainer comment editorial podcast profile obituary headline headlines title
  when where what why how who which time times date day venue location place address phone tel email e-mail website web
  contact contacts info information details detail cost costs price prices fee tickets ticket admission entry booking
  bring note nb ps tip tips warning example examples source sources credit credits caption summary background context
  action actions decision decisions resolved resolution motion motions agenda item items present absent apologies
  attendance attendees quorum minutes subject re from to cc bcc sent serves ingredients method directions preparation
  prep cook total result results score final goals goal scorers referee half-time full-time odds verdict rating ratings
  genre director starring cast running step steps chapter part section article figure fig table appendix page vote votes
  ayes noes abstain abstentions abstained seconded seconder moved mover carried lost pros cons fact facts myth claim
  truth problem solution fix author authors published publisher by disclaimer weather high low monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december
  today tomorrow yesterday key bottom next previous first second third last finally question answer aim goal purpose
  requirements deadline status age born died height weight position club team education occupation lives family career
  pictured clockwise top left right above below main inset interview transcript exhibit figure duration produced
  presented written edited music editing producer copyright tags categories keywords topics share follow subscribe
  advertisement alert report reports hours opening closing directions parking transport access winner winners runner-up
  yes no against abstaining for in on at reason reasons conclusion introduction overview objective finding findings
  advert adverts sponsor sponsors jingle intro outro
  recap trailer sfx recommendation recommendations outcome outcomes background discussion procedure proposal amendment clause`);

/** Speakers that a transcript does not name. */
export const unnamedSpeakers = words(`
  interviewer interviewee moderator operator narrator announcer host presenter speaker reporter correspondent anchor
  audience caller questioner facilitator participant respondent student teacher chair chairman chairwoman chairperson
  clerk witness judge coroner foreman prosecutor prosecution defence defense counsel bailiff president secretary mayor
  voice man woman boy girl crowd all chorus unidentified unknown translator interpreter officer dispatcher pilot
  co-pilot controller tower commentator co-host guest member panelist panellist attorney lawyer barrister solicitor court
  convener convenor`);

export const labelLinks = words("of from in at on off with by the a an and for to &");
export const abstractEndings = /(?:[ts]ion|ment|ness|ing|ings|ance|ence|ity|ship|ics|age|ism)s?$/u;

/** Who asks and who answers, where the labels are "Q" and "A" and the like. */
export const asks = words("q question");
export const answers = words("a answer");

/** What is heard or seen and not said: "(Laughter)", "[crosstalk]". */
export const stageDirections = words(`
  laughter laughs laughing laugh chuckles chuckling applause applauds cheers cheering cheer boos booing crosstalk
  cross-talk inaudible unintelligible indistinct pause pauses pausing silence sighs sighing interruption interruptions
  interjection interjections interrupts interrupting interposing music coughs coughing smiles smiling nods nodding
  gestures gesturing points pointing whispers whispering shouts shouting crying sobs sobbing sings singing shrugs
  shrugging overlapping phonetic noise bell gavel exits enters exeunt sitting standing quietly loudly softly`);
