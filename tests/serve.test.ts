import { PassThrough } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { defineCommand, oneof, text, whole, yesno } from "../src/command.ts";
import { openLibrary, type Library } from "../src/library.ts";
import { reply, UserError, type OptionValues } from "../src/reply.ts";
import { complete, failure, serve, type Services } from "../src/serve.ts";
import { noNotes } from "../src/state/notes.ts";

let library: Library;
beforeAll(async () => {
  library = await openLibrary({ material: "seeds" });
});
afterAll(() => library.close());

const seen: unknown[] = [];
const commands = [
  defineCommand({
    name: "ask",
    options: {
      question: text({
        required: true,
        max: 10,
        complete: (typed) => Array.from({ length: 40 }, (_, i) => ({ name: `${typed}${i}`, value: `${i}` })),
      }),
      page: whole({ min: 1, max: 9 }),
      manner: oneof(["direct", "mixed"]),
      private: yesno(),
      source: text({
        complete: () => {
          throw new Error("no completion today");
        },
      }),
    },
    run: async ({ options }) => {
      seen.push(options);
      return reply({ heading: "done" });
    },
  }),
  defineCommand({
    name: "speakers",
    options: {},
    owners: true,
    run: async () => reply({ heading: "for owners" }),
  }),
  defineCommand({
    name: "sources",
    options: {},
    run: async () => {
      throw new UserError("Not like this. Try like that.");
    },
  }),
  defineCommand({
    name: "help",
    options: {},
    run: async () => {
      throw new TypeError("a fault");
    },
  }),
];

function services(): { services: Services; logged: () => string } {
  const out = new PassThrough({ encoding: "utf8" });
  return {
    services: { commands, library, notes: noNotes(), log: pino(out) },
    logged: () => String(out.read() ?? ""),
  };
}

const call = (command: string, options: OptionValues = {}, manages = false) => ({
  command,
  options,
  locale: "en-GB",
  caller: { user: "u", server: null, channel: null, manages },
});
const run = (command: string, options: OptionValues = {}, manages = false) =>
  serve(call(command, options, manages), services().services);

describe("options", () => {
  test("are handed over as the command declares them, trimmed and cut to their longest", async () => {
    await run("ask", { question: "  twelve chars ", page: "3", manner: "Direct", private: "yes", stray: 1 });
    expect(seen.at(-1)).toEqual({
      question: "twelve cha",
      page: 3,
      manner: "direct",
      private: true,
      source: undefined,
    });
  });

  test.each([
    ["a required one is missing", {}, "“question” is missing"],
    ["a required one is blank", { question: "  " }, "“question” is missing"],
    ["a number is none", { question: "q", page: "two" }, "“page” is a whole number from 1 to 9"],
    ["a number is out of range", { question: "q", page: 10 }, "“page” is a whole number from 1 to 9"],
    ["a choice is unknown", { question: "q", manner: "loud" }, "“manner” is one of: direct; mixed"],
  ])("are refused privately, with the way out, where %s", async (_, options, message) => {
    const refused = await run("ask", options);
    expect(refused).toMatchObject({ tone: "slip", private: true });
    expect(refused.heading).toContain(message);
  });
});

test.each(["constructor", "__proto__", "xx", ""])(
  "a locale that is none is answered in English: %j",
  async (locale) => {
    const answered = await serve({ ...call("dance"), locale }, services().services);
    expect(answered.heading).toContain("There is no command “dance”");
  },
);

test("an unknown command is a slip", async () => {
  expect(await run("dance")).toMatchObject({ tone: "slip", private: true });
});

test("an owner's command is for those who manage the server, whatever the medium let through", async () => {
  expect(await run("speakers")).toMatchObject({ tone: "slip" });
  expect(await run("speakers", {}, true)).toMatchObject({ heading: "for owners" });
});

test("a slip's message is the private reply", async () => {
  expect(await run("sources")).toMatchObject({
    tone: "slip",
    private: true,
    heading: "Not like this. Try like that.",
  });
});

test("a bug is logged once with its call and a number, and the reader gets the number alone", async () => {
  const { services: own, logged } = services();
  const failed = await serve(call("help", { words: "hello" }), own);
  const lines = logged().trim().split("\n");
  const id = /noted as ([0-9a-f]{6})/u.exec(failed.heading)?.[1];
  expect(failed).toMatchObject({ tone: "trouble", private: true });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    id,
    command: "help",
    options: { words: "hello" },
    err: { message: "a fault" },
  });
});

test("a database that stays away is told once in ten minutes, and every reader what to do", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  vi.advanceTimersByTime(1);
  const { services: own, logged } = services();
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const kept = { shared: {} } as NonNullable<Services["kept"]>;
  const failed = () => failure(refused, call("ask", { question: "a canary" }), { ...own, kept });
  const told: number[] = [];
  for (const minutes of [0, 4, 4, 4, 4, 4]) {
    vi.advanceTimersByTime(minutes * 60_000);
    expect((await failed()).heading).toContain("try again in a minute");
    const text = logged();
    expect(text).not.toContain("canary");
    told.push(text ? text.trim().split("\n").length : 0);
  }
  expect(told).toEqual([1, 0, 0, 1, 0, 0]);
});

test("completion offers at most 25, and nothing where it fails", async () => {
  const { services: own } = services();
  expect(await complete(call("ask", { question: "x" }), "question", own)).toHaveLength(25);
  expect(await complete(call("ask", { source: "x" }), "source", own)).toEqual([]);
  expect(await complete(call("ask", {}), "page", own)).toEqual([]);
});
