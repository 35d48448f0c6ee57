/**
 * Everyday questions on the articles in tests/fixtures/everyday, written before anything was asked. `answer`: words of the
 * passage that a reader wants first, and `why`; none: the articles do not say.
 */
export interface EverydayQuestion {
  readonly article: string;
  readonly question: string;
  readonly answer: string | null;
  readonly why: string;
}

type Told = readonly (readonly [question: string, answer: string | null, why: string])[];

const on = (article: string, told: Told): EverydayQuestion[] =>
  told.map(([question, answer, why]) => ({ article, question, answer, why }));

export const everydayQuestions: readonly EverydayQuestion[] = [
  ...on("ferry-lane-pool", [
    ["why is the pool shutting", "rust in the roof beams", "the cause is told where the closing is"],
    ["how much will fixing it cost", "£2.4 million", "repairs are the fixing, and the sum is named"],
    [
      "where do the otters practise now",
      "train in Millbrook",
      "training is practising, and the place is told",
    ],
    ["do i have to pay for the bus", "members travel free", "free answers what is paid"],
    ["how do i get my money back for the season ticket", "refunded in full", "a refund is money back"],
    ["why dont they just knock it down", "pulled down", "pulling down is knocking down"],
    ["who designed the pool", "Vera Lindqvist", "an architect designs"],
    [
      "what does the swim teacher think of it",
      "fears that many parents",
      "who has taught beginners is the teacher",
    ],
    ["how many people signed to keep it open", "3,150 signatures", "signatures are people who signed"],
    ["who is the mayor of ashbourne", null, "no mayor is named"],
    ["how old is priya nair", null, "her age is not told"],
    ["how much was a season ticket", null, "its price is not told"],
  ]),
  ...on("night-bus", [
    ["whats the latest bus i can catch home", "2.15 a.m.", "the last bus is the latest"],
    ["can i bring my dog", "Dogs may travel", "a single dog is asked for with the plural's answer"],
    ["how much is it for kids", "Under-18s pay half", "under-18s are kids"],
    ["why were the buses cut", "could not find drivers", "scrapped is cut, and the cause follows"],
    ["what do the cops say", "drunk driving", "the police are the cops, and the sergeant speaks for them"],
    ["when does the trial end", "lasts until October", "until is the end"],
    ["who drives the buses now", "It has since taken on eleven", "those it took on are the drivers"],
    ["does it run on sundays", "On other nights nothing changes", "what is said of other nights"],
    ["how long does the ride take", null, "no duration is told"],
    ["what did the mp say about the buses", null, "no member of parliament is quoted"],
  ]),
  ...on("hill-runners", [
    ["who came second", "overtook last year's winner, Karin Holm", "whom the winner overtook came second"],
    ["what does okello do for a living", "29-year-old nurse", "a job by its name"],
    [
      "why was the russian guy kicked out",
      "disqualified for taking a short cut",
      "disqualified is kicked out",
    ],
    ["how did she get her shoe back", "A spectator threw it back", "a spectator threw it"],
    ["was anyone hurt", "broke an ankle", "a broken ankle is a hurt"],
    ["did they nearly cancel it", "calling the race off", "calling off is cancelling"],
    ["how many people dropped out", "655 finished", "both numbers stand there"],
    ["what went wrong for holm", "gone out too fast", "what she blamed herself for"],
    ["when was the first race", "first held in 1954", "a year beside first"],
    ["what was the prize money", null, "no money is told of"],
    ["who sponsors the race", null, "no sponsor is named"],
  ]),
  ...on("crow-study", [
    ["who funded the research", "Nordic Research Council", "paid for is funded"],
    ["what food did they give the birds", "peanuts", "peanuts are the food"],
    ["how heavy is a crow", "half a kilo", "a weight is how heavy"],
    ["whats next for the scientists", "whether ravens do the same", "what the team wants next"],
    ["who doubts it", "Pavel Dvorak", "who is not convinced doubts"],
    ["how long did the experiment go on", "For five years", "a duration of the watching"],
    [
      "can baby crows recognise people too",
      "Birds that had hatched later",
      "those that hatched later are the young",
    ],
    ["how many eggs does a crow lay", null, "no eggs are told of"],
    ["do pigeons remember faces", null, "pigeons are not told of"],
  ]),
  ...on("bakery-takeover", [
    ["who is taking over holloway", "bought by its larger competitor Crumb", "who buys takes over"],
    ["how many workers do they have", "employs 410 people", "employs people are workers"],
    ["why did the boss sell up", "It was this or the receivers", "the reason in her own words"],
    ["what happens to the gateshead plant", "the factory in Gateshead", "a factory is a plant"],
    ["is the union going to walk out", "did not rule out a strike", "a strike is a walkout"],
    ["how much did crumb pay", null, "the sum is undisclosed"],
    ["when was crumb founded", null, "Holloway's year is told, not Crumb's"],
  ]),
  ...on("battery-startup", [
    ["who put in the most cash", "led by the pension fund Meridian", "who led the round"],
    ["whats the downside of salt", "Its drawback is weight", "a drawback is a downside"],
    ["when will they make money", "Rao expects that to change in 2030", "profit is making money"],
    ["where will the first plant be", "near Ostrava", "a place with built"],
    ["how did rao come up with it", "watched a potter", "the idea came to her"],
    ["is halyte on the stock market", null, "no listing is told of"],
    ["how old is anika rao", null, "her age is not told"],
  ]),
  ...on("sourdough-guide", [
    ["theres grey stuff on top is it bad", "grey liquid", "the liquid on top is the stuff"],
    ["can i close the jar", "Never seal the lid", "sealing is closing"],
    ["what do i do when im away", "Going on holiday", "being away is a holiday"],
    ["how much salt goes in", null, "no salt is told of"],
  ]),
  ...on("lena-brandt", [
    ["did she have kids", "no children", "children are kids"],
    [
      "why couldnt she go to art school",
      "turned away because she was a woman",
      "the academy is the art school",
    ],
    ["who discovered her paintings", "Nils Aabye", "who bought them discovered them"],
    ["how much is a ticket for the museum", null, "no price is told"],
    ["what did her husband do during the war", "hid two deserters", "one of the deserters is her husband"],
    ["who runs the lighthouse today", "run by a computer", "today's keeper is a computer"],
    ["how much did aabye pay", null, "the price is not told"],
  ]),
];
