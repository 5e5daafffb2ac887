export { LINE_PITCH, mmToPoints, OFFICIAL_PAGE, TEXT_HEIGHT, TEXT_WIDTH } from './official-page.ts';
export { printableText } from './printable-text.ts';
