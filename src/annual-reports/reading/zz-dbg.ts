import { readFileSync } from 'node:fs';
import { withOpenPdf } from './pdf-open.ts';
import { readPage } from './pdf-page.ts';
import { findLattices } from './pdf-lattice.ts';
const [file, pno] = process.argv.slice(2);
await withOpenPdf(readFileSync(file!), 20000, async (doc) => {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const page = await doc.getPage(Number(pno)); const v = page.getViewport({scale:1});
  const d = await page.getOperatorList();
  const fonts = new Map<string, any>(); for (const [i,f] of d.fnArray.entries()) if (f===OPS.dependency) for (const n of d.argsArray[i]) fonts.set(n, page.commonObjs.get(n));
  const { runs, rulings } = readPage(d, {number: 1, width: v.width, height: v.height, view: v.transform as any}, OPS as any, fonts);
  for (const r of runs) console.log(r.text, r.x0.toFixed(1), r.x1.toFixed(1), r.y0.toFixed(1), r.y1.toFixed(1));
  if (process.argv[4]) { for (const h of rulings.horizontal) console.log('H', h.at.toFixed(1), h.from.toFixed(1), h.to.toFixed(1));
  for (const h of rulings.vertical) console.log('V', h.at.toFixed(1), h.from.toFixed(1), h.to.toFixed(1)); }
  for (const l of findLattices(rulings)) console.log(l.xs.map(x=>x.toFixed(1)).join(' '), '|', l.ys.map(x=>x.toFixed(1)).join(' '));
});
