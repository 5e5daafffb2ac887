/** What a cell of figures may hold: a number, also with its unit or sign, a dash or a stroke for none. */
const FIGURE = /^(?:[增减+\-−]?[\d,，.]+(?:%|％|件|条|次|项|个|元|万元|亿元)?|[/／—–-]+|无)$/;

export function isFigureText(text: string): boolean {
  return FIGURE.test(text);
}
