import { readFileSync, readdirSync } from 'node:fs';
import { readReport } from './read-report.ts';
const dir='/work/shared/reports/';
for (const f of readdirSync(dir).filter(f=>f.endsWith('.pdf'))) { const truth=JSON.parse(readFileSync(dir+f.replace('.pdf','.json'),'utf8')); const r=await readReport(readFileSync(dir+f)); let bad=0; for (const [k,v] of Object.entries(truth.cells)) { const got = r.raw[k] ?? r.cells[k]; if (String(got)!==String(v)) {bad++; if (bad<10) console.log(k, v, got);} } for (const k in r.cells) if(!(k in truth.cells)) console.log('extra',k,r.cells[k]); console.log(f, Object.keys(truth.cells).length, 'bad', bad, r.agency, r.year, r.title, r.chapterOrder.join(), r.notes.map(n=>n.message).join('; '), JSON.stringify(r.headerDefects)); }
