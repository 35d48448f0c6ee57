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
