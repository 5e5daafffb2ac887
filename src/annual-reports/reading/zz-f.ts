import { loadPdf } from './from-pdf.ts';
import { typeset, PROSE } from './pdf-sample.ts';
import { writeFileSync } from 'node:fs';
const show = async (s: string) => { const b = typeset(s); writeFileSync('/tmp/w/f.pdf', b); for (const x of (await loadPdf(b)).blocks) console.log(x.kind==='text'?`[${x.page}] ${x.text}`: `GRID ${x.rowCount}x${x.columnCount} `+x.cells.map(c=>`${c.row},${c.column}(${c.rowspan}x${c.colspan})=${c.text}`).join(' | ')); console.log('---'); };
await show(`#table(columns: 2, [外面的格子], [#table(columns: 2, [内甲], [1], [内乙], [2])])`);
await show(`前文。\n\n#box(stroke: 1pt, inset: 8pt)[框中的一段话,不是表格。]\n\n后文。#underline[下划线的字]#line(length: 100%)`);
