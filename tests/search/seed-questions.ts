/**
 * Questions on the seed article, written before the ranking was tuned. `paragraphs`: any of them is a right first
 * passage; none: the article does not say.
 */
export interface SeedQuestion {
  readonly question: string;
  readonly paragraphs: readonly number[];
}

const answered = (question: string, ...paragraphs: number[]): SeedQuestion => ({ question, paragraphs });
const refused = (question: string): SeedQuestion => ({ question, paragraphs: [] });

export const answerable: readonly SeedQuestion[] = [
  answered("Who warned that insecurity in one corner of the internet was a risk to all?", 12),
  answered("What is a risk to all?", 12),
  answered("What did Xi Jinping call for on Wednesday?", 2),
  answered("When did Xi call for greater cooperation among nations?", 2),
  answered("Where was the internet conference held?", 3, 2),
  answered("where is the conference held?", 3, 2),
  answered("where did the conference take place?", 3, 2),
  answered("In which province is Wuzhen?", 3),
  answered("Who is China's propaganda chief?", 3),
  answered("What did Xi and Liu signal?", 3),
  answered("What are they seeking to rectify?", 3),
  answered("What did Xi say in a video message?", 4),
  answered("What did Xi Jinping say about international boundaries?", 4),
  answered("Who said that the internet knows no boundaries?", 4),
  answered("Which conference began with a video message?", 4),
  answered("Who has presided over efforts to control and censor information online?", 5),
  answered("What has grown in global technology?", 5),
  answered("What is the Great Firewall?", 6),
  answered("Who runs the world's most sophisticated censorship system?", 6),
  answered("Which services does the government block?", 6),
  answered("What is cyber sovereignty?", 7, 2),
  answered("define cyber soverignty", 7, 2),
  answered("What did the Chinese president pledge to promote?", 7),
  answered("What did Xi say about equitable internet governance?", 7),
  answered("Who adopted the cybersecurity law?", 8),
  answered("When did parliament adopt the controversial law?", 8),
  answered("What do overseas critics say about the law?", 8),
  answered("What could shut foreign businesses out of China?", 8),
  answered("How many international groups have condemned the law?", 9),
  answered("Who condemned the law?", 9),
  answered("What does the law introduce?", 9),
  answered("Which law requires data to be stored locally?", 9),
  answered("Why was the law designed, according to Beijing?", 10),
  answered("What did Beijing say about foreign businesses?", 10),
  answered("cybersecurity threats in critical industries", 10),
  answered("Who wants to develop international rules and standards for the internet?", 11),
  answered("Which committee is Liu a member of?", 11),
  answered("What did the member of the politburo standing comittee say?", 11),
  answered("What did the propaganda chief say about security?", 13, 12),
  answered("What did Liu Yunshan warn of?", 12),
  answered("What did Liu say about absolute security?", 13),
  answered('Who said "national security for one country"?', 13),
  answered("Is it right to sacrifice the securty of another country?", 13),
  answered("Who wrote this article?", 1),
  answered("Who is the author?", 1),
  answered("Who edited this story?", 14),
  answered("Which editors worked on it?", 14),
  answered("Which news agency reported this?", 2),
  answered("Where was this reported from?", 2),
];

export const unanswerable: readonly SeedQuestion[] = [
  // On the topic: the words of the article, a thing it does not say.
  refused("What did Xi say about Taiwan?"),
  refused("What did Liu say about artificial intelligence?"),
  refused("What did Xi Jinping say about Facebook?"),
  refused("What did Barack Obama say about the cybersecurity law?"),
  refused("How much did the internet conference in Wuzhen cost?"),
  refused("how old is Xi Jinping?"),
  refused("how much does the Great Firewall cost?"),
  refused("What did Jack Ma say at the World Internet Conference?"),
  refused("Which fines does the cybersecurity law impose?"),
  refused("What did Google say about the Great Firewall?"),
  refused("How did the European Union react to China's cybersecurity law?"),
  refused("What did the propaganda chief say about Hong Kong?"),
  refused("How many journalists were jailed in China in 2016?"),
  refused("Did Xi Jinping meet Vladimir Putin in Wuzhen?"),
  // About something else.
  refused("What is the capital of France?"),
  refused("Who won the football world cup in 2014?"),
  refused("How do I bake sourdough bread?"),
  refused("When did the Titanic sink?"),
  refused("Who painted the Mona Lisa?"),
  refused("How tall is Mount Everest?"),
  refused("What are the symptoms of diabetes?"),
  refused("Which planet has the most moons?"),
  refused("What did Angela Merkel say about refugees?"),
  refused("What is the best recipe for apple pie?"),
  refused("Who invented the telephone?"),
  refused("How long does it take to learn the violin?"),
];
