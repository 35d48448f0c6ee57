/** Discord's signs for quotations, headings, emphasis, spoilers and code, and the backslashes that keep them from being such. */
const SIGNS = /\\([^0-9A-Za-z\s])|^(?:>>> |> |-# |#{1,3} )|\*{1,3}|__|~~|\|\||`{1,3}/gmu;
/** Persons, roles, channels and a server's own emoji. */
const MENTIONS = /<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>/gu;

/** The words of a message as they were meant to be read, for checking and asking. */
export function unformatted(content: string): string {
  return content.replace(MENTIONS, " ").replace(SIGNS, "$1").trim();
}
