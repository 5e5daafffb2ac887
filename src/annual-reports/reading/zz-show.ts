import { readFileSync } from 'node:fs';
import { loadPdf } from './from-pdf.ts';
const d = await loadPdf(readFileSync(process.argv[2]!));
console.log(d.metaTitle);
for (const b of d.blocks) if (b.kind==='text') console.log(`[p${b.page}] ${b.text}`); else { console.log(`GRID p${b.page} ${b.rowCount}x${b.columnCount}`); for(let r=0;r<b.rowCount;r++) console.log('  '+b.cells.filter(c=>c.row===r).map(c=>`${c.column}${c.colspan>1||c.rowspan>1?`(${c.rowspan}x${c.colspan})`:''}:${c.text}`).join(' | ')); }
