/** A running bot on a stand-in for Discord, with small commands whose replies are known. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import gaps from "../../../commands/gaps.ts";
import { defineCommand, text, whole, yesno } from "../../../src/command.ts";
import { startGateway, type Door, type GatewayOptions } from "../../../src/doors/discord/index.ts";
import { openLibrary } from "../../../src/library.ts";
import { logTo } from "../../../src/log.ts";
import type { Meter } from "../../../src/metrics/meter.ts";
import type { Problem } from "../../../src/model.ts";
import { reply, UserError, type FollowUp, type ShownPassage } from "../../../src/reply.ts";
import type { Services } from "../../../src/serve.ts";
import type { Kept } from "../../../src/state/kept.ts";
import { openNotes } from "../../../src/state/notes-file.ts";
import { openStandIn, type StandIn } from "../../stand-in/discord.ts";
import { TOKEN } from "../../stand-in/names.ts";

export const shown = (parts: Partial<ShownPassage>): ShownPassage => ({
  number: 1,
  attribution: null,
  text: "Some words.",
  marks: [],
  citation: "A paper, paragraph 1",
  place: "paragraph 1",
  anchor: { document: "article", paragraph: 1, sentence: null, passage: null },
  reads: null,
  document: "article",
  snippet: null,
  url: null,
  note: null,
  followUps: [],
  ...parts,
});

const page = (to: number, opens: FollowUp["opens"] = "here"): FollowUp => ({
  label: `Page ${to}`,
  call: { command: "ask", options: { question: "again", page: to } },
  opens,
});

const asked: string[] = [];

/**
 * Milliseconds until an answer is promised: however busy the machine is, no quick one takes so long, and a slow one is given when
 * the promise is due already.
 */
const PATIENCE = 500;

/** /ask answers "no words" with a slip, "throw" with a fault, "slow ..." after it was promised, all else with its own words. */
export const commands = [
  defineCommand({
    name: "ask",
    options: {
      question: text({
        required: true,
        complete: (typed) => [
          { name: `${typed} `.repeat(60), value: "x".repeat(300) },
          ...Array.from({ length: 40 }, (_, i) => ({ name: `choice ${i}`, value: `${i}` })),
        ],
      }),
      source: text(),
      private: yesno(),
      page: whole({ hidden: true }),
    },
    run: async ({ options: { question, page: at, private: hidden, source }, notes, caller }) => {
      asked.push(question);
      if (question === "throw") throw new Error("a canary that no reader may see");
      if (question === "no words") throw new UserError("Ask in a sentence.");
      if (question.startsWith("slow")) await new Promise((resolve) => setTimeout(resolve, PATIENCE + 40));
      if (question === "slow slip") throw new UserError("Ask in a sentence.");
      return reply({
        heading: `Heard “${question}”${source ? ` in ${source}` : ""}, page ${at ?? 1}`,
        passages: [
          shown({
            url: question === "with a link" ? "https://de.example/" : null,
            followUps: [
              {
                label: "Context",
                call: { command: "help", options: { source: source ?? "article-7" } },
                opens: "anew",
              },
            ],
          }),
        ],
        followUps: [
          page(1),
          page(2),
          { ...page(3), disabled: true },
          { ...page(9, "anew"), label: "Long" },
        ].map((f) =>
          f.label === "Long" ? { ...f, call: { ...f.call, options: { question: "long ".repeat(60) } } } : f,
        ),
        private: hidden ?? (await notes.settings(caller.server)).private,
      });
    },
  }),
  defineCommand({
    name: "help",
    options: { source: text({ hidden: true }) },
    run: async ({ options }) => reply({ heading: `Help ${options.source ?? ""}`, private: true }),
  }),
  gaps,
];

export interface Running {
  readonly discord: StandIn;
  readonly door: Door;
  /** Every line of the log so far. */
  readonly log: () => string;
  readonly fatal: Problem[];
  readonly dataDir: string;
  readonly services: Services;
  /** The same bot once more, as after a restart. */
  readonly again: (options?: Partial<GatewayOptions>) => Promise<Door>;
  /** Ends both; fails where Discord would have refused anything that was sent. */
  readonly close: () => Promise<void>;
}

export const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));

/** `discord`: a stand-in that is there already; `kept`: what is kept elsewhere than in the folder. */
export async function running(
  given: Partial<GatewayOptions> & {
    readonly discord?: StandIn;
    readonly kept?: Kept;
    readonly meter?: Meter;
  } = {},
): Promise<Running> {
  const { discord = await openStandIn(), kept, meter, ...options } = given;
  const library = await openLibrary({ material: "seeds" });
  const lines: string[] = [];
  const fatal: Problem[] = [];
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = logTo("debug", sink);
  const dataDir = options.dataDir ?? folder();
  const services: Services = options.services ?? {
    commands,
    library,
    notes: kept?.notes ?? openNotes(dataDir, () => {}),
    ...(kept ? { kept } : {}),
    meter,
    log,
  };
  const open = (more: Partial<GatewayOptions> = {}) =>
    startGateway({
      token: TOKEN,
      services: { ...services, log },
      api: discord.api,
      dataDir,
      patience: PATIENCE,
      fatal: (problem) => fatal.push(problem),
      ...options,
      ...more,
    });
  const door = await open();
  const doors = [door];
  return {
    discord,
    door,
    services,
    dataDir,
    fatal,
    log: () => lines.join(""),
    again: async (more) => {
      doors.push(await open(more));
      return doors.at(-1)!;
    },
    close: async () => {
      for (const d of doors) await d.stop();
      await discord.close();
      library.close();
      if (discord.problems.length) throw new Error(discord.problems.join("\n"));
    },
  };
}

/** Resolves once `holds` does; what a test waits for that no promise tells. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
