import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrCodeSvg } from './qr-code.ts';

test('draws every dark module of the code once, and no other', () => {
  const address = 'https://www.example.gov.cn/annual-reports/a/2024?language=中文';
  const { modules } = QRCode.create([{ data: new TextEncoder().encode(address), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
    maskPattern: 4,
  });
  const drawn = new Set<string>();
  for (const [, x, y, width] of qrCodeSvg(address, 'code').matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let column = 0; column < Number(width); column++) drawn.add(`${Number(x) - 2 + column},${Number(y) - 2}`);
  }
  const dark = new Set<string>();
  for (let y = 0; y < modules.size; y++) for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dark.add(`${x},${y}`);
  expect(drawn).toEqual(dark);
});

test('an address too long for a phone to read has no code', () => {
  expect(qrCodeSvg(`https://www.example.gov.cn/${'a'.repeat(700)}`, 'code')).toBe('');
});
