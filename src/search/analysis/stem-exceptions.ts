/**
 * Words whose stem the stemmer gives to strangers: "people" and "personal", "news" and "new", "university" and "universal".
 * Found among the stems that join the most words of news and encyclopaedia articles. One line a stem of its own.
 */
const TABLE = `
personal personally personality personalities|university universities|universal universally|universe universes|news
generation generations|generate generated generates generating generator generators|generous generously generosity
important importantly importance|organism organisms|organic organically|authority authorities|positive positively
community communities|communicate communicated communicates communicating communication communications
conservation conservationist conservationists|severe severely severity|experiment experiments experimental experimentally
department departments|apartment apartments|empirical empirically|consideration considerations|internal internally
objective objectives|terminal terminals|emergency emergencies|succession successive|respective respectively
minority minorities|divisive|liquidity|informal informally|capitalism capitalist capitalists|socialism socialist socialists
protestant protestants|relative relatively|conventional conventionally|engine engines|directive directives|opposite opposites
accountability accountable|policeman policemen|physician physicians|physics physicist physicists|ministry ministries
arms|customs|marketing|execution executions|reservation reservations|utility utilities|commitment commitments
`;

export const keptApart: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const words = line.trim().split(" ");
      return words.map((word): [string, string] => [word, words[0]!]);
    }),
);
