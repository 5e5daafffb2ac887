import { type Token, type Tokenizer, TokenizerMode } from 'parse5';

const set = (names: string) => new Set(names.split(' '));
export const VOID = set('area base br col embed hr img input link meta param source track wbr');
export const RAW: Record<string, Tokenizer['state']> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
export const UNSEEN = set(
  'script style noscript template svg math iframe object select datalist noembed noframes canvas audio video map head title',
);
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main menu nav ol p pre section summary tbody tfoot thead ul xmp textarea',
);
/** Elements that stand for a blank cell when a page builds its tables of them. */
export const MAY_BE_CELLS = set('p div li dd dt');
export const TABLE_PARTS = set('tbody thead tfoot caption');
export const CLOSED_BY_BLOCK = 'p';
export const META_DATES = set('pubdate publishdate publish_date publicationdate article:published_time');

export function isHidden(tag: Token.TagToken): boolean {
  for (const { name, value } of tag.attrs) {
    if (name === 'hidden') return true;
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) return true;
  }
  return false;
}

export function span(tag: Token.TagToken, name: string): number {
  for (const attribute of tag.attrs) if (attribute.name === name) return Number.parseInt(attribute.value, 10) || 0;
  return 1;
}
