/** Words of a sentence that quotes somebody, which are not theirs. */
import { expect, test } from "vitest";
import { articleWith } from "./check-article.ts";
import { check } from "./checking.ts";

test("the words of a sign in a sentence that quotes somebody are not that speaker's, nor the reporter's words around them", async () => {
  const text = `"You can't eat nostalgia," Danner said over eggs at the diner, where a sign read "Thank You All".`;
  const said = { speaker: "Chip Danner", manner: "direct", content: ["You can't eat nostalgia"] } as const;
  const cafe = articleWith("cafe", text, [said]);
  const whose = async (words: string) => {
    const { verdict, passages } = await check(words, null, [cafe]);
    const snippet = passages[0]!.snippet;
    return `${verdict} ${snippet.kind === "quote" ? (snippet.speakers[0]?.name ?? "?") : "nobody"}`;
  };
  expect(await whose("You can't eat nostalgia")).toBe("exact Chip Danner");
  expect(await whose("Thank You All")).toBe("exact nobody");
  expect(await whose("over eggs at the diner")).toBe("indirect nobody");
});
