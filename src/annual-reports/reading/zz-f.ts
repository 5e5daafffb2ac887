import { typeset, PROSE } from './pdf-sample.ts';
import { writeFileSync } from 'node:fs';
const P = Array.from({ length: 6 }, (_, index) => `第${index + 1}段,${PROSE}${PROSE}`);
writeFileSync('/tmp/w/f.pdf', typeset(`#set page(columns: 2)\n#set par(first-line-indent: (amount: 2em, all: true), justify: true)\n#place(top + center, scope: "parent", float: true)[政府公报]\n${P.join('\n\n')}`));
import { readFileSync } from 'node:fs';
import { loadPdf } from './from-pdf.ts';
for (const b of (await loadPdf(readFileSync('/tmp/w/f.pdf'))).blocks) console.log(b.kind === 'text' ? b.text.length + b.text.slice(0,12) : 'grid');
