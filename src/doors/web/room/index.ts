/** The reading room's addresses: /read, and /read/<id>#p13s2. */
import { Hono, type Context } from "hono";
import type { Reply } from "../../../reply.ts";
import { serve, type Services } from "../../../serve.ts";
import { render } from "../render.ts";
import { callOf } from "../requests.ts";
import { articlePage } from "./article.ts";
import type { Finding } from "./find.ts";
import { gonePage, listPage } from "./list.ts";
import { quotationsOf } from "./pieces.ts";

export function readingRoom(services: Services, languageOf: (c: Context) => string): Hono {
  const { library } = services;
  const room = new Hono();

  const find = async (c: Context, source?: string): Promise<Finding> => {
    const question = c.req.query("ask")?.trim();
    if (!question) return null;
    const options = { question, ...(source ? { source } : {}), nearest: true };
    const reply = await serve(callOf({ command: "ask", options, locale: languageOf(c) }), services);
    return { question, reply: await render(reply, library) };
  };

  room.get("/", async (c) => {
    const [sources, finding] = await Promise.all([library.sources(), find(c)]);
    return c.html(listPage({ sources, finding, language: languageOf(c) }));
  });

  room.get("/:id", async (c) => {
    const language = languageOf(c);
    const article = await library.article(c.req.param("id"));
    if (!article) return c.html(gonePage(language), 404);
    const why = quotationsOf(article).map(({ id }) =>
      callOf({ command: "why", options: { passage: id }, locale: language }),
    );
    const told = await Promise.all(why.map(async (call) => toldBy(await serve(call, services))));
    return c.html(articlePage({ article, told, finding: await find(c, article.document.id), language }));
  });
  return room;
}

const toldBy = ({ passages, lines }: Reply) => ({ label: passages[0]?.attribution ?? "", evidence: lines });
