import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { sampleReport } from '../testing/sample-report.ts';
import { PLAIN_LAYOUT, samplePdf } from './pdf-sample.ts';

const [s] = fc.sample(sampleReport({ fillings: ['full'] }), { numRuns: 1, seed: 7 });
const over = JSON.parse(process.argv[2] ?? '{}');
const t = performance.now();
writeFileSync('/tmp/w/sample.pdf', samplePdf(s!, { ...PLAIN_LAYOUT, ...over }));
console.log('typst', performance.now() - t);
