/** What Discord says of the bot: whether it knows the token, how the application is set up, and what is registered. */
import { z } from "zod";
import type { Command } from "../command.ts";
import { definitions } from "../doors/discord/register.ts";
import { askDiscord, bodyOf, type Ask, type Heard } from "./api.ts";
import { note, ok, unsure, wrong, type Finding } from "./finding.ts";
import { servers } from "./servers.ts";

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
const Commands = z.array(z.object({ name: z.string() }));

export interface Account {
  readonly token: string;
  /** Discord's REST address, "https://discord.com/api". */
  readonly api: string;
  /** Whether this bot takes interactions over HTTP. */
  readonly overHttp?: boolean;
}

export async function discord(
  { token, api, overHttp = false }: Account,
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
  const application = bodyOf(heard, Application);
  if (!application) return [unreached(heard)];
  const [registered, joined] = await Promise.all([
    commandsOf(ask, application.id, commands),
    servers(ask, application.id),
  ]);
  return [
    ok(`Discord knows the token: it is “${application.name}”.`),
    ...setUp(application, overHttp),
    registered,
    ...joined,
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
  const there = bodyOf(heard, Commands);
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

function unreached(heard: Heard): Finding {
  if (heard.status === null)
    return unsure(
      `Discord cannot be reached (${heard.why}): token, commands and servers were not looked at.`,
      "Check this machine's connection, its proxy and firewall, and https://discordstatus.com; then run doctor again.",
    );
  const what = heard.status === 200 ? "something unexpected" : `status ${heard.status}`;
  return unsure(
    `Discord answered with ${what}: not everything could be looked at.`,
    "Wait a few minutes, see https://discordstatus.com, then run doctor again.",
  );
}
