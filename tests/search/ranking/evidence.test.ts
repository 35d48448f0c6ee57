import { afterAll, describe, expect, test } from "vitest";
import { search } from "../../../src/search/search.ts";
import { storeOf } from "../stored.ts";

const store = await storeOf({
  kiln: `The kiln at Ostrey
The potters of Ostrey fire the kiln twice a year. The staff of six carry the wood.
Lena Brack, the oldest potter, has worked there for thirty years.
The work goes on at night, and the village brings soup.`,
  choir: `A choir sings again
The choir of Melby sang on Sunday, for the first time since the flood.
Its conductor, Tom Arke, was out for four weeks with a broken rib.
The concert cost nine pounds and raised money for the roof.`,
});
afterAll(() => store.close());

const certainty = async (question: string, document?: string) =>
  (await search(store, question, document ? { document } : {}, 3)).certainty;

describe("asked of several articles, what any of them could be asked is no sure answer", () => {
  test.each(["how long was he out for", "what happens to the staff", "how much did it cost"])(
    "“%s” may be of another",
    async (question) => {
      expect(await certainty(question)).not.toBe("answers");
    },
  );

  test.each(["who is the conductor of the choir", "how often do the potters fire the kiln", "kiln"])(
    "“%s” says of which it is asked",
    async (question) => {
      expect(await certainty(question)).toBe("answers");
    },
  );

  test("asked of one article, it is that article's", async () => {
    expect(await certainty("what happens to the staff", "kiln")).toBe("answers");
    expect(await certainty("how much did it cost", "choir")).toBe("answers");
  });
});
