import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrongInAnyLook, noBrowser, visit, why, type Visit } from "./visit.ts";

const QUESTION = "Who warned that insecurity in one corner of the internet was a risk to all?";
const ANSWER = "Insecurity in one corner of the internet was a risk to all, he warned.";

describe.skipIf(noBrowser)(`the preview in a browser${why}`, () => {
  let seed: Visit;
  beforeAll(async () => {
    seed = await visit("seeds");
  });
  afterAll(() => seed.close());

  test("a question is asked, answered, and its context opened", async () => {
    const page = await seed.open("/");
    await page.getByRole("combobox", { name: "Message" }).fill("/ask ");
    await page.getByRole("combobox", { name: "question" }).fill(QUESTION);
    await page.getByRole("button", { name: "Send" }).click();
    const answer = page.getByRole("article").first();
    await answer.getByText(ANSWER).first().waitFor();
    expect(await answer.getByText("Only you can see this").count()).toBe(0);
    await answer.getByRole("button", { name: "Show context of 1" }).click();
    const context = page.getByRole("article").nth(1);
    await context.getByText("Paragraph 12 of").waitFor();
    await context.getByText("Only you can see this").waitFor();
    await context.getByRole("button", { name: "Further down" }).click();
    await context.getByText("Paragraph 14 of").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
    await context.getByRole("button", { name: "Dismiss message" }).click();
    expect(await page.getByRole("article").count()).toBe(1);
    await answer.getByRole("button", { name: "Why this speaker? (1)" }).click();
    await page.getByText("“he” in paragraph 12 is").waitFor();
    expect(await page.getByRole("article").last().textContent()).toContain("Why Liu Yunshan?");
  });

  test("a passage is counted beside whoever speaks, and beside its citation where nobody does", async () => {
    const page = await seed.open("/");
    await page.locator("#message").fill("Who is against the new rules?");
    await page.keyboard.press("Enter");
    const passages = page.getByRole("article").first().locator(".passage");
    await passages.first().waitFor();
    const counted = await passages.evaluateAll((all) =>
      all.map((one) => one.querySelector(".number")!.parentElement!.textContent!.trim()),
    );
    expect(counted[0]).toBe("1. Catherine Cadell, Reuters, paragraph 5");
    expect(counted[1]).toMatch(/^2\. Liu Yunshan, /u);
  });

  test("the keyboard alone is enough", async () => {
    const page = await seed.open("/");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.id");
    await press("Tab");
    expect(await focused()).toBe("Skip to the message box");
    await press("Enter", "Tab");
    await page.locator("#message").focus();
    await page.keyboard.type("/");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option", { selected: true }).textContent()).toContain("/ask");
    await press("ArrowDown", "ArrowUp", "Enter");
    expect(await focused()).toBe("option-question");
    await press("Backspace");
    expect(await page.locator("#message").inputValue()).toBe("/ask");
    await page.keyboard.type(" who warned");
    await press("Escape", "Escape");
    expect(await focused()).toBe("message");
    expect(await page.locator("#message").inputValue()).toBe("/ask question: who warned");
    await page.locator("#message").fill("");
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press("Enter");
    await page.getByRole("article").getByText(ANSWER).first().waitFor();
    expect(await focused()).toBe("message");
    await page.getByRole("button", { name: "Show context of 1" }).focus();
    await press("Enter");
    await page.getByText("Paragraph 12 of").waitFor();
    await press("Tab", "Tab", "Tab", "Tab");
    expect(await focused()).toBe("Further up");
    await press("Enter");
    await page.getByText("Paragraph 10 of").waitFor();
    expect(await focused()).toBe("Further up");
  });

  test("values are completed while one types, and may be left out", async () => {
    const page = await seed.open("/");
    await page.locator("#message").focus();
    await page.keyboard.type("/passage ch");
    await page.getByRole("option", { name: "China internet conference" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("source").inputValue()).toBe("china-internet-conference");
    await page.getByLabel("paragraph").fill("13");
    await page.keyboard.press("Enter");
    await page.getByText("Paragraph 13 of").waitFor();
    await page.locator("#message").focus();
    await page.keyboard.type("/quote ");
    await page.getByRole("button", { name: "+ manner" }).click();
    await page.getByRole("option", { name: "indirect" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.getByLabel("manner").inputValue()).toMatch(/^direct/u);
    await page.getByRole("button", { name: "Leave out" }).last().click();
    expect(await page.getByLabel("manner").count()).toBe(0);
  });

  test("what is no command is told so, to the one who typed it", async () => {
    const page = await seed.open("/");
    await page.locator("#message").fill("/nothing");
    await page.keyboard.press("Enter");
    await page.getByText("Only you can see this").waitFor();
    expect(await page.getByRole("article").textContent()).toContain("There is no command “nothing”");
  });

  test("axe-core finds nothing serious, dark and wide as light and narrow", async () => {
    const page = await seed.open("/", { bypassCSP: true });
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Show context of 1" }).click();
    await page.getByText("Paragraph 12 of").waitFor();
    await page.locator("summary").click();
    await page.locator("#message").fill("/");
    await page.getByRole("option").first().waitFor();
    expect(await wrongInAnyLook(page), "choices").toEqual([]);
    await page.locator("#message").fill("/ask ");
    expect(await wrongInAnyLook(page), "a form").toEqual([]);
  });

  test("nothing moves for those who asked for less motion", async () => {
    const page = await seed.open("/", { reducedMotion: "reduce" });
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).scrollBehavior")).toBe(
      "auto",
    );
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByText(ANSWER).first().waitFor();
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  });

  test("no request leaves the machine, and nothing fails", () => {
    expect(seed.leaks).toEqual([]);
    expect(seed.faults).toEqual([]);
  });

  test("a preview that was ended says so, and what to do", async () => {
    const page = await seed.open("/");
    await page.context().setOffline(true);
    await page.locator("#message").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByText("Verbatim does not answer").waitFor();
    expect(await page.getByRole("article").getAttribute("aria-busy")).toBe("false");
  });
});
