import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCheckSign, organisationCheckSign } from './credit-code.ts';

const VALID = [
  '91350100M000100Y43',
  '91110000600037341L',
  '914403001922038216',
  '11370322004222241N',
  '11441700007280420Y',
  '11500228MB19576560',
  '12620600MB0523338C',
  '11341702486344515H',
  '11370812004339255B',
];

describe('a unified social credit code', () => {
  it.each(VALID)('%s is valid', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ valid: true, code });
  });

  it('is read in lower case, full width and with blanks around it', () => {
    expect(checkCreditCode(' 91350100m000100y43 ')).toMatchObject({ valid: true, code: '91350100M000100Y43' });
    expect(checkCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toMatchObject({ valid: true, code: '91350100M000100Y43' });
  });

  it('with a wrong check character is refused, and the right one named', () => {
    expect(checkCreditCode('11440000006939748X')).toEqual({
      valid: false,
      reason: { zh: '统一社会信用代码校验位应为 G，现为 X', en: 'The check character should be G, not X' },
    });
  });

  it.each(['', '1144000000693974', '114400000069397480', '11440000006939748I', '1144000000693974O8', '11440000-06939748G'])(
    '%j is refused',
    (code) => {
      expect(checkCreditCode(code).valid).toBe(false);
    },
  );

  it('with any one sign changed is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(16), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (code, place, sign) => {
        fc.pre(code[place] !== sign);
        expect(checkCreditCode(code.slice(0, place) + sign + code.slice(place + 1)).valid).toBe(false);
      }),
    );
  });

  it('whose organisation code has a wrong check digit is kept with a warning', () => {
    const body = '11370322004222242';
    const check = checkCreditCode(body + creditCheckSign(body));
    expect(check).toMatchObject({ valid: true, warnings: [{ zh: expect.stringContaining('组织机构代码校验位应为 1') }] });
  });

  it.each(['004222241', '007280420', 'MB1957656', '600037341'])('agrees with the organisation code %s of GB 11714', (code) => {
    expect(organisationCheckSign(code)).toBe(code[8]);
  });
});
