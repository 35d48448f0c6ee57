/** Who publishes: names of agencies, and how the names of papers and broadcasters end. */
import { bylines } from "../languages/en/bylines.ts";

const AGENCIES: ReadonlySet<string> = new Set(
  `AA|AAP|ABC|ABC News|AFP|Agence France-Presse|Agence France Presse|AGI|Al Jazeera|AllAfrica|Anadolu|Anadolu Agency|ANI|ANSA|
  Antara|AP|APA|APP|Associated Press|Axios|Azertac|BBC|Belga|Bernama|Bloomberg|BNO|BSS|CalMatters|Canadian Press|CBC|CBS|CBS News|CGTN|
  CNA|CNN|CNBC|CP|CTK|Deutsche Welle|dpa|DPA|DW|EFE|Euronews|FARS|Fides|France 24|GNA|IANS|IPS|Interfax|IRIN|IRNA|ISNA|ITAR-TASS|
  JTA|Jiji|Jiji Press|KCNA|KNA|KUNA|Kyodo|Kyodo News|Lusa|MENA|MTI|NAN|NBC|NBC News|NHK|NPR|PA|PA Media|PAP|PBS|Petra|PNA|Politico|
  POLITICO|Press Association|ProPublica|PTI|QNA|Reuters|REUTERS|RFE/RL|RIA|RIA Novosti|RNS|Ritzau|RT|RTÉ|RTE|SANA|SPA|Sputnik|Stateline|
  STT|TASS|TNS|TT|UNB|UNI|UPI|United Press International|VNA|VOA|Voice of America|WAFA|WAM|Xinhua|Yonhap`
    .split("|")
    .map((name) => name.trim()),
);

const CAPITALISED = /^\p{Lu}\S*(?: (?:of|the|and|for|&|\p{Lu}\S*)){1,6}$/u;

/** Whether a name is that of an agency, a paper or a broadcaster: "AP", "The Canadian Press", "Thomson Reuters Foundation". */
export function isPublisher(name: string): boolean {
  const bare = name.trim().replace(/^The\s+/iu, "");
  if (bare.length > 60) return false;
  return (
    bare.split("/").every((part) => AGENCIES.has(part.trim())) ||
    (CAPITALISED.test(bare) && bylines.publishers.test(bare))
  );
}
