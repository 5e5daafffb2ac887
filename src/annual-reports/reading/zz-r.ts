import { readFileSync } from 'node:fs';
import { readReport } from './read-report.ts';
const r = await readReport(readFileSync(process.argv[2]!)); for (const [k,v] of Object.entries(r.cells)) if (k.startsWith(process.argv[3]!)) console.log(k, v, r.raw[k] ?? ''); console.log(r.notes, r.format, r.formatByTable, r.headerDefects);
