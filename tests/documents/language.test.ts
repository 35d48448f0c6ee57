import { expect, test } from "vitest";
import { documentOf } from "../../src/documents/document.ts";
import { articleOf } from "../../src/snippets/article.ts";

const written = (text: string, language?: string) =>
  documentOf({ id: "a", where: "a", text, source: { file: "a.txt" }, ...(language ? { language } : {}) });

const GERMAN = `Das Freibad in Altenau bleibt am 3. November 2026 geschlossen, weil die Pumpe undicht ist.
„Wir warten auf ein Ersatzteil“, sagte der Bademeister Jens Ohm. „Vor Mai wird das nichts.“
Die Gemeinde hat dafür 40.000 Euro in den Haushalt eingestellt.`;

test.each([
  ["German", GERMAN],
  [
    "Dutch",
    "Het zwembad in Altenau blijft deze winter dicht omdat de pomp lekt. De badmeester zei dat hij op een onderdeel wacht en dat het voor mei niet meer lukt. De gemeente betaalt de reparatie en hoopt op een warme zomer.",
  ],
  [
    "French",
    "La piscine d’Altenau reste fermée cet hiver parce que la pompe fuit. Le maître-nageur attend une pièce et pense que rien ne sera prêt avant le mois de mai. La commune paie la réparation et espère un été chaud.",
  ],
])("%s that does not say so is not read as English", (_, text) => {
  expect(written(text).language).toBe("und");
});

test("what a file says of its language holds, and a few words are English", () => {
  expect(written(GERMAN, "de").language).toBe("de");
  expect(written("Ferry Quay, Platform 2, Wexmouth Harbour").language).toBe("en");
});

test.each([
  ["„Zwölf Minuten können ein Leben kosten“, sagte Öztürk nach der Sitzung.", "und"],
  ["« Le pont est fermé », a dit la maire, et il ne rouvrira pas.", "und"],
  ["Ines de la Cruz, mayor of Los Alamos, resigned on Monday.", "en"],
  ["“Die Zeit und ich,” said Anna Holt of her years in Bonn.", "en"],
  ["Boat: Marigold · Owner: Pia Lund", "en"],
])("a short text is told by the commonest words of another language: %s", (text, language) => {
  expect(written(text).language).toBe(language);
});

test("quotations in another language are found by their marks, and nobody is named for them", () => {
  const quotes = articleOf(written(GERMAN)).snippets.filter((s) => s.kind === "quote");
  expect(quotes.map((s) => [s.text.slice(0, 12), s.speakers])).toEqual([
    ["„Wir warten ", []],
    ["„Vor Mai wir", []],
  ]);
});

test("the full stop of a German date ends no sentence", () => {
  const { text, paragraphs } = written(GERMAN);
  expect(paragraphs[0]!.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Das Freibad in Altenau bleibt am 3. November 2026 geschlossen, weil die Pumpe undicht ist.",
  ]);
});
