/** Plain text: the file is the article, below the front matter that it may have. */
import { frontMatterOf } from "../front-matter.ts";
import { idOf } from "../ids.ts";
import { withoutMarkup } from "../markup/leftovers.ts";
import type { Block } from "../paragraphs.ts";
import { composed } from "../pieces.ts";
import { reflowed } from "../plain/reflow.ts";
import type { Contents, Format } from "./index.ts";

/** The text is the file's own, to the letter, unless lines were broken to fit a width, pages have lines of their own, or tags are left in it. */
export const plain: Format = (content, file) =>
  contentsOfArticle(content, file, (text) => {
    const bare = withoutMarkup(text);
    const pieces = reflowed(bare);
    return pieces ? composed(pieces) : { text: bare };
  });

/** The article of a file that holds one; `read` says what is text in what stands below the front matter. */
export function contentsOfArticle(
  content: string,
  file: string,
  read: (text: string) => { text: string; blocks?: readonly Block[] },
): Contents {
  const { fields, text: below, problems } = frontMatterOf(content, file);
  const { source, ...rest } = fields;
  const extracted = read(below);
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) {
    const empty = {
      where: file,
      what: "There is no text in it.",
      fix: "Put an article in it, or remove it.",
    };
    return { articles: [], problems: [...problems, empty], lost: true };
  }
  const article = { id: idOf(file), ...rest, ...extracted, where: file, source: { file, ...source } };
  return { articles: [article], problems, lost: false };
}
