const WIDE =
  /[\u1100-\u115f\u2014-\u2016\u2018-\u201d\u2026\u2460-\u24ff\u25a0-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\ud840-\udfff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Chinese characters and the punctuation that goes with them. */
export function isWide(character: string | undefined): boolean {
  return character !== undefined && WIDE.test(character);
}

/** What goes between two pieces of one line or two lines of one paragraph: Chinese and numbers join, Latin words are parted. */
export function joint(left: string, right: string): '' | ' ' {
  return /[A-Za-z,;]$/.test(left) && /^[A-Za-z(]/.test(right) ? ' ' : '';
}

/** Takes out the thin spaces that typesetting puts between Chinese characters and numbers: 「2024 年」 is 「2024年」. */
export function withoutThinSpaces(text: string): string {
  return text.replace(/ +/g, (spaces, at: number) => (isWide(text[at - 1]) || isWide(text[at + spaces.length]) ? '' : ' '));
}
