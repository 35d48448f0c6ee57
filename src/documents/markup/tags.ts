/** The elements of HTML, by what they mean for a text. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Each begins and ends a paragraph. */
export const BLOCKS = words(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hr html li main menu nav ol optgroup p pre search section summary table caption tbody tfoot thead ul`,
);
/** They stand inside a paragraph, and say how it looks. */
export const INLINE = words(
  "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr",
);
/** Nothing in them is meant to be read, or it was taken back. */
export const UNREAD = words(
  "audio button canvas datalist del embed iframe input map math noscript object option rp rt script select style svg template textarea title video",
);
