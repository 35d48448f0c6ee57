import { afterAll, expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  mill: `The mill at Orrin
Forty hands were made redundant when the looms fell silent.
The wheel was damaged by ice and has been turned by hand ever since.
The foreman apologised for the noise.
His brother drove the cart to market on Thursdays.
Those who paid in advance are repaid by the bank.
The dyer had to retire at fifty, for his lungs were bad.
The chapel choir sang at the funeral of the old carter.`,
});
afterAll(() => store.close());

test.each([
  ["how many got sacked", "redundant"],
  ["what is broken", "damaged"],
  ["did he say sorry", "apologised"],
  ["who gets a refund", "repaid"],
  ["why did the dyer quit", "retire"],
  ["who came to the burial", "funeral"],
])("“%s” finds what is written as “%s”", async (question, written) => {
  const { hits } = await search(store, question, {}, 3);
  expect(hits[0]!.snippet.text).toContain(written);
});

test.each([
  ["where did the automobile stop", "car"],
  ["who was the purchaser", "buyer"],
])("“%s” finds what is written plainly, with %s", async (question, written) => {
  const plain = await storeOf({
    barn: `The barn at Sallow End
The old car broke down at the gate.
The buyer is a potter from Wendle.
The roof has been patched with tin.`,
  });
  const { hits } = await search(plain, question, {}, 3);
  expect(hits[0]!.snippet.text).toContain(written);
  plain.close();
});

const port = await storeOf({
  port: `A walkout at Sallow
The walkout began on Monday and halted the cranes.
Mara Stett, the chief executive, spoke at the gate. She was born on 3 June 1961.
The goalkeeper of the dockers' team guards the door.
Two flats in the old pit were sold to a burglar's aunt.
A moth and a rose bear her name.`,
});
afterAll(() => port.close());

test.each([
  ["when did the strike start", "walkout began"],
  ["whats the ceo called", "chief executive"],
  ["whens her birthday", "born"],
  ["who is the keeper", "goalkeeper"],
  ["how many apartments were sold", "flats"],
  ["whats named after her", "bear her name"],
])("“%s” finds “%s”", async (question, written) => {
  const { hits, certainty } = await search(port, question, {}, 3);
  expect(hits[0]!.snippet.text).toContain(written);
  expect(certainty).not.toBe("no");
});

const fell = await storeOf({
  fell: `Night on the Rannoch fell
The presenter of the school quiz got lost on the fell.
Walkers saved the dog, a spaniel, on the second day.
Its owner was moved to tears.
The gust had lifted the shed off the ground.
A brigade from Wend came with lamps.`,
});
afterAll(() => fell.close());

test.each([
  ["who hosted the quiz", "presenter"],
  ["who rescued the spaniel", "saved"],
  ["did anybody cry? who cried", "tears"],
  ["what did the wind do", "gust"],
  ["where did the firemen come from", "brigade"],
])(
  "“%s” finds what is written as “%s”, though nobody would say so the other way",
  async (question, written) => {
    const { hits } = await search(fell, question, {}, 3);
    expect(hits[0]!.snippet.text).toContain(written);
  },
);
