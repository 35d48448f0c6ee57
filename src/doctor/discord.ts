/** What Discord says of the bot: whether it knows the token, how the application is set up, and what is registered. */
import { z } from "zod";
import type { Command } from "../command.ts";
import { definitions } from "../doors/discord/command-definitions.ts";
import { askDiscord, bodyOfAnswer, type Ask, type DiscordAnswer } from "./api.ts";
import { note, ok, unsure, wrong, type Finding } from "./finding.ts";
import { checkServers } from "./servers.ts";

const PORTAL = "https://discord.com/developers/applications";
/** Message Content, switched on in the portal: for few servers, and granted for many. */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19);

const Application = z.object({
  id: z.string().regex(/^\d+$/u),
  name: z.string().default("the application"),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
  bot_require_code_grant: z.boolean().default(false),
});
const Gateway = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number() }),
});
const Commands = z.array(z.object({ name: z.string() }));

export interface CheckedAccount {
  readonly token: string;
  /** Discord's REST address, "https://discord.com/api". */
  readonly api: string;
  /** Whether this bot takes interactions over HTTP. */
  readonly overHttp?: boolean;
  /** How many shards are set. */
  readonly shards?: number | "auto" | "none";
}

export async function discord(
  { token, api, overHttp = false, shards = 1 }: CheckedAccount,
  commands: readonly Command[],
): Promise<Finding[]> {
  const ask = askDiscord(api, token);
  const heard = await ask("/applications/@me");
  if (heard.status === 401)
    return [
      wrong(
        "Discord does not know this token: it was reset, or copied wrongly.",
        `Open ${PORTAL}, choose the application, page “Bot”, press “Reset Token”, and put the new one into .env as DISCORD_TOKEN=.`,
      ),
    ];
  const application = bodyOfAnswer(heard, Application);
  if (!application) return [unreached(heard)];
  const [registered, joined, gateway] = await Promise.all([
    commandsOf(ask, application.id, commands),
    checkServers(ask, application.id),
    ask("/gateway/bot").then((answer) => shardsOf(bodyOfAnswer(answer, Gateway), shards)),
  ]);
  return [
    ok(`Discord knows the token: it is “${application.name}”.`),
    ...onTime(heard),
    ...setUp(application, overHttp),
    registered,
    ...gateway,
    ...joined,
  ];
}

/** How many shards Discord recommends beside how many are set, and the logins that are left; nothing where one is enough. */
function shardsOf(gateway: z.infer<typeof Gateway> | null, set: CheckedAccount["shards"]): Finding[] {
  if (!gateway || set === undefined || set === "none") return [];
  const { shards, session_start_limit: logins } = gateway;
  const few = logins.remaining < logins.total / 10;
  const spent = note(
    `Logins: ${logins.remaining} of ${logins.total} are left today; Discord resets the token of a bot that takes more.`,
    "See in the log why it logs in so often.",
  );
  const fits = set === "auto" || set >= shards;
  const told = fits
    ? ok(`Shards: Discord recommends ${shards}; ${set === "auto" ? "SHARDS is auto" : `${set} are set`}.`)
    : note(
        `Shards: Discord recommends ${shards}, and ${set} ${set === 1 ? "is" : "are"} set. One carries 2,500 servers; past that Discord lets the bot in no more.`,
        set === 1 ? "Set SHARDS=auto." : "Set SHARDS=auto in place of TOTAL_SHARDS, or a larger number.",
      );
  return [...(few ? [spent] : []), ...(fits && shards === 1 && set !== "auto" ? [] : [told])];
}

/** Seconds that this machine's clock may be wrong: Discord's answers are on their way for some of them. */
const WRONG = 30;

/** A clock that is wrong: what comes from Discord looks too old or not yet made. */
function onTime(heard: DiscordAnswer): Finding[] {
  const ahead = "ahead" in heard ? heard.ahead : Number.NaN;
  if (!(Math.abs(ahead) > WRONG)) return [];
  const by =
    Math.abs(ahead) < 600
      ? `${Math.round(Math.abs(ahead))} s`
      : `${Math.round(Math.abs(ahead) / 60)} minutes`;
  return [
    wrong(
      `This machine's clock is ${by} ${ahead > 0 ? "ahead of" : "behind"} Discord's: interactions look expired, and signatures are refused.`,
      "Let it be set by time servers: timedatectl set-ntp true; in a container set the host's.",
    ),
  ];
}

/** The switches of the portal that keep a bot from answering, or that it does not need. */
function setUp(
  { flags, interactions_endpoint_url, bot_require_code_grant }: z.infer<typeof Application>,
  overHttp: boolean,
): Finding[] {
  const found: Finding[] = [];
  if (overHttp)
    found.push(
      interactions_endpoint_url
        ? ok(`Interactions are posted to ${interactions_endpoint_url}.`)
        : wrong(
            "INTERACTIONS is “http”, and Discord has no address to post them to: they come by the gateway.",
            `Once the bot runs, open ${PORTAL}, choose the application, page “General Information”, and put its address with /interactions into “Interactions Endpoint URL”.`,
          ),
    );
  else if (interactions_endpoint_url)
    found.push(
      wrong(
        "An Interactions Endpoint URL is set: commands go there and never reach this bot.",
        `Open ${PORTAL}, choose the application, page “General Information”, empty “Interactions Endpoint URL”, press “Save Changes”; or set INTERACTIONS=http here.`,
      ),
    );
  if (bot_require_code_grant)
    found.push(
      wrong(
        "“Requires OAuth2 Code Grant” is on: the invite link cannot work.",
        `Open ${PORTAL}, choose the application, page “Bot”, switch “Requires OAuth2 Code Grant” off, press “Save Changes”.`,
      ),
    );
  found.push(
    flags & MESSAGE_CONTENT
      ? note(
          "Intents: “Message Content Intent” is on, and Verbatim does not need it.",
          `You may switch it off: ${PORTAL}, the application, page “Bot”.`,
        )
      : ok("Intents: none is needed that has to be switched on."),
  );
  return found;
}

async function commandsOf(ask: Ask, application: string, commands: readonly Command[]): Promise<Finding> {
  const heard = await ask(`/applications/${application}/commands`);
  const there = bodyOfAnswer(heard, Commands);
  if (!there) return unreached(heard);
  const known = new Set(there.map(({ name }) => name));
  const wanted = definitions(commands).map(({ name }) => String(name));
  const missing = wanted.filter((name) => !known.has(name));
  if (!missing.length) return ok(`Commands: all ${wanted.length} are registered.`);
  return note(
    `Commands: ${missing.map((name) => `“${name}”`).join(", ")} not registered everywhere yet.`,
    "Run npm start (it registers what is missing), or npm run verbatim -- register.",
  );
}

function unreached(heard: DiscordAnswer): Finding {
  if (heard.status === null)
    return unsure(
      `Discord cannot be reached (${heard.why}): token, commands and servers were not looked at.`,
      `${heard.why.startsWith("CERT_") ? "See first whether this machine's clock is right. " : ""}Check this machine's connection, its proxy and firewall, and https://discordstatus.com; then run doctor again.`,
    );
  const what = heard.status === 200 ? "something unexpected" : `status ${heard.status}`;
  return unsure(
    `Discord answered with ${what}: not everything could be looked at.`,
    "Wait a few minutes, see https://discordstatus.com, then run doctor again.",
  );
}
