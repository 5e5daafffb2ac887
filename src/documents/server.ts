export { openTypesetter, type Typesetter, type TypesetterOptions, type TypstDocument, typesetterOfProcess } from './typeset.ts';
