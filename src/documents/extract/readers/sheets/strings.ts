/** The texts that the sheets of a workbook share, by their place. */
import { readPart } from "../xml.ts";

export function stringsIn(part: Uint8Array | null): string[] {
  const strings: string[] = [];
  let [text, inText, said] = ["", false, false];
  readPart(part, {
    opens: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") said = true;
      else if (name === "t") inText = !said;
    },
    text: (part) => {
      if (inText) text += part;
    },
    closes: (name) => {
      if (name === "si") strings.push(unescaped(text));
      // How the characters of a Japanese name are said: no part of it.
      else if (name === "rPh") said = false;
      else if (name === "t") inText = false;
    },
  });
  return strings;
}

/** "_x000D_": how a sign is written that XML cannot hold, or that it would lose. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => {
        const sign = String.fromCharCode(Number.parseInt(code, 16));
        return /(?!\s)\p{Cc}/u.test(sign) ? "" : sign;
      })
    : text;
