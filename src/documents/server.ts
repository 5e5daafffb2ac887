export {
  openTypesetter,
  setUpTypesetter,
  type Typesetter,
  type TypesetterOptions,
  type TypstDocument,
  typesetterOfProcess,
} from './typeset.ts';
export {
  bodyParagraph,
  centredParagraph,
  detailParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraph,
  type WordSection,
  wordDocument,
} from './word.ts';
export { type WordTableCell, type WordTableOptions, wordTable } from './word-table.ts';
