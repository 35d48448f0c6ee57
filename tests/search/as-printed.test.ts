import { expect, test } from "vitest";
import { asPrinted } from "../../src/search/as-printed.ts";
import { search } from "../../src/search/search.ts";
import { storeOf } from "./stored.ts";

test("what a misspelt word was read as is told as the passages print it", async () => {
  const store = await storeOf({
    pier: `The pier
The chairwoman, Ines Obradović, called the pier’s repair long overdue.
Repairs to the pier begin in May.`,
  });
  const read = async (question: string) =>
    (await search(store, question, {}, 3)).searched.repaired.map((word) => word.read);
  expect(await read("what did Obradovci say of the pier")).toEqual(["Obradović"]);
  expect(await read("who called the pier overduue")).toEqual(["overdue"]);
  store.close();
});

test.each([
  ["brucke", ["Die Brücke ist zu."], "Brücke"],
  ["bridge", ["Bridge works end. The bridge opens."], "bridge"],
  ["grebe", ["The Grebe’s deck", "grebe"], "Grebe"],
  ["grebe", ["No bird"], "grebe"],
])("%s in %j", (folded, texts, printed) => expect(asPrinted(folded, texts)).toBe(printed));
