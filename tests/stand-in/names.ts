/** Who is who in the stand-in. */

export const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.canary.this-token-must-never-be-shown-anywhere";
export const APPLICATION = "123456789012345678";
export const BOT = "123456789012345679";
export const GUILD = "223456789012345678";
export const CHANNEL = "323456789012345678";
/** The bot's own role in the server. */
export const ROLE = "623456789012345678";
export const ANNA = "423456789012345678";
export const BEN = "523456789012345678";

let serial = 900_000_000_000_000_000n;
/** An id that was not given before. */
export const snowflake = () => String(++serial);
