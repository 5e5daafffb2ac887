import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { sampleReport } from '../testing/sample-report.ts';
import { samplePdf, type PdfLayout } from './pdf-sample.ts';
import { readReport } from './read-report.ts';
const rules = (process.argv[2] ?? 'boxed').split(',') as any; const runs = Number(process.argv[3] ?? 30); const seed = Number(process.argv[4] ?? 1);
const layout = fc.record({ paper: fc.constantFrom(...(process.argv[5] ? ['landscape'] : ['portrait','landscape'])), rules: fc.constantFrom(...rules), push: fc.integer({min:0,max:700}), size: fc.constantFrom(...(process.argv[5] ? [8] : [8,9,10,10.5])), breakRows: fc.boolean(), repeatHead: fc.boolean(), vertical: fc.boolean() }) as fc.Arbitrary<PdfLayout>;
let n=0, bad=0, err=0;
for (const [s, l] of fc.sample(fc.tuple(sampleReport(process.argv[5] ? { odd: false } : {}), layout), { numRuns: runs, seed })) {
  n++;
  const pdf = samplePdf(s, l);
  try {
    const r = await readReport(pdf);
    const diff = Object.keys(s.cells).filter((k) => r.cells[k] !== s.cells[k]);
    const extra = Object.keys(r.cells).filter(k => !(k in s.cells));
    const ok = r.agency===s.agency && r.year===s.year && Object.keys(r.chapters).length===6;
    if (diff.length||extra.length||!ok) { bad++; console.log(n, JSON.stringify(l), 'diff', diff.length, diff.slice(0,4).map(k=>`${k}:${JSON.stringify(s.printed[k])}→${r.cells[k]}`).join(' '), 'extra', extra.length, extra[0] ?? '', ok, r.notes.map(x=>x.message).slice(0,3)); writeFileSync(`/tmp/w/bad-${rules}-${n}.pdf`, pdf); }
  } catch (e) { err++; console.log(n, JSON.stringify(l), (e as Error).message); writeFileSync(`/tmp/w/bad-${rules}-${n}.pdf`, pdf); }
}
console.log({n,bad,err});
