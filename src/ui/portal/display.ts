/** How a reader wants pages shown, kept in one cookie so that it works without script. */
export const SIZES = ['small', 'medium', 'large'] as const;
export const CONTRASTS = ['normal', 'high'] as const;

export interface Display {
  size: (typeof SIZES)[number];
  contrast: (typeof CONTRASTS)[number];
}

export const DISPLAY_COOKIE = 'display';
export const DEFAULT_DISPLAY: Display = { size: 'medium', contrast: 'normal' };

/** Anything unknown in the cookie counts as the default. */
export function parseDisplay(cookie: string | undefined): Display {
  const [size, contrast] = (cookie ?? '').split('.');
  return {
    size: SIZES.find((known) => known === size) ?? DEFAULT_DISPLAY.size,
    contrast: CONTRASTS.find((known) => known === contrast) ?? DEFAULT_DISPLAY.contrast,
  };
}

export function formatDisplay(display: Display): string {
  return `${display.size}.${display.contrast}`;
}

export function changeDisplay(display: Display, wish: { size?: unknown; contrast?: unknown }): Display {
  return {
    size: SIZES.find((known) => known === wish.size) ?? display.size,
    contrast: CONTRASTS.find((known) => known === wish.contrast) ?? display.contrast,
  };
}

/** The one reading of the cookie: what a page is made with and what it is kept under must never differ. */
export function displayOf(cookieHeader: string | undefined): Display {
  return parseDisplay(/(?:^|;\s*)display=([^;]*)/.exec(cookieHeader ?? '')?.[1]);
}

/** Readers with the same choice see the same page: empty for the default, so that most share one. */
export function displayVariant(cookieHeader: string): string {
  const variant = formatDisplay(displayOf(cookieHeader));
  return variant === formatDisplay(DEFAULT_DISPLAY) ? '' : variant;
}

/** The way back after a form: a path of this site, or `/` for anything that could lead elsewhere. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return '/';
  const here = 'http://here.invalid';
  const url = URL.parse(wanted, here);
  return url?.origin === here ? addressHere(`${url.pathname}${url.search}`) : '/';
}

/** What a browser would take for another site (`//elsewhere`), or what is no address of ours at all, becomes `/`. */
export function addressHere(address: string): string {
  return /^\/(?![/\\])/.test(address) ? address : '/';
}
