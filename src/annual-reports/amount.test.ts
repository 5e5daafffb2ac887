import { expect, it } from 'vitest';
import { amountInYuan } from './amount.ts';

it.each([
  [3829.46, '3829.46万元', '38294600'],
  [10693.46, '10693.46万', '106934600'],
  [2.2, '2.2 万元', '22000'],
  [35000, '35000元', '35000'],
  [1.5, '1.5亿元', '150000000'],
  [0.000001, '0.000001万元', '0.01'],
  [0, undefined, '0'],
  [3829.46, undefined, null],
  [null, '/', null],
  [undefined, undefined, null],
])('takes %s printed as %s for %s yuan', (value, printed, yuan) => {
  expect(amountInYuan(value, printed)).toBe(yuan);
});
