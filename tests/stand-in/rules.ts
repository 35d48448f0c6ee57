/** What Discord refuses in a body, and what we ask of ourselves beyond that: that no body can ping anyone. */

type Json = Record<string, unknown>;

const COMPONENTS = 1 << 15;
const PRIVATE = 1 << 6;
const is = (value: unknown): value is Json => typeof value === "object" && value !== null;
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(is) : []);

/**
 * Everything wrong with a message's body; empty where Discord would take it. `edit`: it takes the place of one that stands.
 * `uploads`: the names of the files beside it.
 */
export function messageProblems(
  body: unknown,
  {
    partial = false,
    edit = false,
    uploads,
  }: { partial?: boolean; edit?: boolean; uploads?: readonly string[] } = {},
): string[] {
  if (!is(body)) return ["a message must be an object"];
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  const mentions = body["allowed_mentions"];
  if (!is(mentions) || !Array.isArray(mentions["parse"]) || mentions["parse"].length > 0)
    say("allowed_mentions.parse must be there and empty");
  else if (mentions["users"] || mentions["roles"] || mentions["replied_user"])
    say("allowed_mentions names someone");
  const flags = Number(body["flags"] ?? 0);
  if ((flags & COMPONENTS) === 0 && !partial) say("the flag for components is missing");
  if (flags & ~(COMPONENTS | PRIVATE)) say(`flags ${flags}`);
  if (edit && flags & PRIVATE) say("who sees a message was decided when it was sent");
  if (body["content"] || body["embeds"]) say("content and embeds cannot stand beside components");
  const components = list(body["components"]);
  if (!components.length && !partial) say("a message must not be empty");
  componentProblems(components, say);
  if (uploads) fileProblems(components, uploads, say);
  if (!JSON.stringify(body).isWellFormed() || /\\ud[89a-f]/iu.test(JSON.stringify(body)))
    say("lone surrogates cannot be sent");
  return problems;
}

function componentProblems(components: readonly Json[], say: (problem: string) => void): void {
  const all = components.flatMap((c) => [c, ...list(c["components"])]);
  if (all.length > 40) say(`${all.length} components; Discord takes 40`);
  const texts = all.filter((c) => c["type"] === 10).map((c) => String(c["content"]));
  if (texts.some((text) => text.trim() === "")) say("an empty text");
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > 4000) say(`${length} characters of text; Discord takes 4,000`);
  for (const text of texts) if (text.includes("\u0000")) say("a NUL");
  for (const row of components.filter((c) => c["type"] === 1)) {
    const count = list(row["components"]).length;
    if (count < 1 || count > 5) say(`${count} buttons in a row; Discord takes 1 to 5`);
  }
  const top = new Set([1, 10, 12, 13, 14, 17]);
  for (const c of components)
    if (!top.has(Number(c["type"]))) say(`a component of type ${c["type"]} at the top`);
  const ids = new Set<string>();
  for (const button of all.filter((c) => c["type"] === 2)) buttonProblems(button, ids, say);
}

/** Beside components an upload shows only where one of them names it; and each names one that is there. */
function fileProblems(
  components: readonly Json[],
  uploads: readonly string[],
  say: (problem: string) => void,
) {
  const shown = components
    .filter((c) => c["type"] === 13)
    .map((c) => (is(c["file"]) ? String(c["file"]["url"]).replace("attachment://", "") : ""));
  for (const name of shown) if (!uploads.includes(name)) say(`the file ${name} is shown and was not sent`);
  for (const name of uploads) if (!shown.includes(name)) say(`the file ${name} was sent and is not shown`);
}

/** "format: uri" in the API's description: RFC 3986, checked part by part. */
const URI =
  /^https?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\dA-Fa-f]{2})*@)?(?:\[[\dA-Fa-f:.]+\]|[\w.~!$&'()*+,;=-]+)(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-Fa-f]{2})*)?(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?$/u;

function buttonProblems(button: Json, ids: Set<string>, say: (problem: string) => void): void {
  const label = String(button["label"] ?? "");
  if (label.trim() === "" || label.length > 80)
    say(`a label of ${label.length} characters; Discord takes 1 to 80`);
  if (button["style"] === 5) {
    const url = String(button["url"] ?? "");
    if (!URI.test(url) || url.length > 512 || button["custom_id"]) say("a link that Discord does not take");
    return;
  }
  const id = String(button["custom_id"] ?? "");
  if (id.length < 1 || id.length > 100) say(`a custom_id of ${id.length} characters; Discord takes 1 to 100`);
  if (ids.has(id)) say(`custom_id ${id} twice`);
  ids.add(id);
}

/** Everything wrong with the answer to an interaction. */
export function callbackProblems(body: unknown, interaction: number, uploads?: readonly string[]): string[] {
  if (!is(body)) return ["a callback must be an object"];
  const data = body["data"];
  const sent = uploads ? { uploads } : {};
  switch (body["type"]) {
    case 4:
      return interaction === 4 ? ["a message in answer to typing"] : messageProblems(data, sent);
    case 5:
      return is(data) && [0, 64].includes(Number(data["flags"]))
        ? []
        : ["a promise must say whether it is private"];
    case 6:
      return interaction === 3 ? [] : ["an update promised where there is no button"];
    case 7:
      return interaction === 3
        ? messageProblems(data, { ...sent, edit: true })
        : ["an update where there is no button"];
    case 9:
      return interaction === 3 ? modalProblems(data) : ["a form where no button was pressed"];
    case 8:
      return interaction === 4
        ? choiceProblems(list(is(data) ? data["choices"] : []))
        : ["choices for no typing"];
    default:
      return [`a callback of type ${String(body["type"])}`];
  }
}

/** Everything wrong with a form. */
export function modalProblems(modal: unknown): string[] {
  if (!is(modal)) return ["a form must be an object"];
  const [title, id] = [String(modal["title"] ?? ""), String(modal["custom_id"] ?? "")];
  const labels = list(modal["components"]);
  const problems: string[] = [];
  if (/(?<!\\)\\u(?:00[01]|d[89a-f])/iu.test(JSON.stringify(modal)))
    problems.push("control characters or lone surrogates in a form");
  if (!title.trim() || title.length > 45)
    problems.push(`a form's title of ${title.length} characters; Discord takes 1 to 45`);
  if (!id || id.length > 100) problems.push(`a form's custom_id of ${id.length} characters`);
  if (labels.length < 1 || labels.length > 5) problems.push(`${labels.length} fields; Discord takes 1 to 5`);
  const fields = labels.map(({ component }) => (is(component) ? component["custom_id"] : null));
  if (new Set(fields).size < fields.length) problems.push("two fields of one name");
  for (const { type, label, component } of labels) {
    const field = is(component) ? component : {};
    if (field["label"] !== undefined) problems.push("a field's own label under a label");
    if (type !== 18 || field["type"] !== 4) problems.push("a field that is no text under a label");
    const length = String(label ?? "").length;
    if (length < 1 || length > 45) problems.push(`a label of ${length} characters; Discord takes 1 to 45`);
    const [value, max] = [String(field["value"] ?? ""), Number(field["max_length"])];
    if (max < 1 || max > 4000 || value.length > max) problems.push("a field that is longer than it may be");
  }
  return problems;
}

function choiceProblems(choices: readonly Json[]): string[] {
  const problems = choices.length > 25 ? [`${choices.length} choices; Discord takes 25`] : [];
  for (const choice of choices)
    for (const field of ["name", "value"]) {
      const text = choice[field];
      if (typeof text !== "string" || text.length < 1 || text.length > 100)
        problems.push(`a choice's ${field} of ${String(text).length} characters; Discord takes 1 to 100`);
    }
  return problems;
}
