/** The servers that the bot is in: what it may do there, and whether its commands show. */
import { z } from "zod";
import { bodyOfAnswer, type Ask } from "./api.ts";
import { note, ok, wrong, type Finding } from "./finding.ts";

/** The bits of Discord's permissions that answering needs. */
const NEEDED = {
  "View Channels": 1n << 10n,
  "Send Messages": 1n << 11n,
  "Embed Links": 1n << 14n,
  "Read Message History": 1n << 16n,
  "Send Messages in Threads": 1n << 38n,
} as const;
const ADMINISTRATOR = 1n << 3n;

/** Each server costs one more request, so no more than these are looked at. */
const MOST = 10;

const Servers = z.array(
  z.object({ id: z.string().regex(/^\d+$/u), name: z.string(), permissions: z.string().regex(/^\d+$/u) }),
);
type Server = z.infer<typeof Servers>[number];
const Copies = z.array(z.unknown());

function inviteOf(application: string): string {
  const permissions = Object.values(NEEDED).reduce((all, bit) => all | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}`;
}

export async function checkServers(ask: Ask, application: string): Promise<Finding[]> {
  const list = bodyOfAnswer(await ask("/users/@me/guilds?limit=200"), Servers);
  if (!list) return [];
  const invite = inviteOf(application);
  if (!list.length)
    return [wrong("The bot is in no server yet.", `Open ${invite}, choose your server, press “Authorise”.`)];
  const looked = await Promise.all(
    list.slice(0, MOST).map(async (server) => {
      const commands = await ask(`/applications/${application}/guilds/${server.id}/commands`);
      const copies = bodyOfAnswer(commands, Copies)?.length ?? 0;
      return look(server, { withoutScope: commands.status === 403, copies }, invite);
    }),
  );
  const rest = list.length - MOST;
  return [...looked.flat(), ...(rest > 0 ? [ok(`${rest} more servers, not looked at.`)] : [])];
}

/** `copies`: how many commands were written to this server alone. */
function look(
  { name, permissions }: Server,
  { withoutScope, copies }: { readonly withoutScope: boolean; readonly copies: number },
  invite: string,
): Finding[] {
  const has = BigInt(permissions);
  const all = (has & ADMINISTRATOR) !== 0n;
  const missing = Object.entries(NEEDED).flatMap(([label, bit]) => (all || has & bit ? [] : [`“${label}”`]));
  const found: Finding[] = [];
  if (withoutScope)
    found.push(
      wrong(
        `Server “${name}”: the scope applications.commands is missing, so no command shows there.`,
        `Open ${invite}, choose “${name}”, press “Authorise”. Nothing is lost by inviting it again.`,
      ),
    );
  if (copies > 0)
    found.push(
      note(
        `Server “${name}”: commands were written to it alone (register --guild), and stand beside those for all servers a second time.`,
        "Run npm run verbatim -- register, without --guild.",
      ),
    );
  if (missing.length)
    found.push(
      wrong(
        `Server “${name}”: the bot lacks ${missing.join(", ")}.`,
        "In that server: Server Settings > Roles > the bot's role > Permissions, switch them on. A channel may still deny them in its own settings.",
      ),
    );
  if (all)
    found.push(
      note(
        `Server “${name}”: the bot is an administrator, which it does not need.`,
        "In that server: Server Settings > Roles > the bot's role > Permissions, switch “Administrator” off.",
      ),
    );
  return found.length ? found : [ok(`Server “${name}”: scopes and permissions are in order.`)];
}
