import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { agencyDetails, checkAgency, existsOn } from './agency.ts';
import { nameKey, nameOn } from './agency-name.ts';

describe('an agency', () => {
  it('is stored with its codes in one form', () => {
    const checked = checkAgency(
      agencyDetails({
        name: ' 示范区财政局 ',
        kind: 'department',
        divisionCode: '320813000000',
        unifiedSocialCreditCode: '11370322004222241n',
      }),
    );
    expect(checked).toMatchObject({ name: '示范区财政局', divisionCode: '320813', unifiedSocialCreditCode: '11370322004222241N' });
  });

  it.each([
    ['without a name', { name: ' 。' }, 'name-missing'],
    ['with an endless name', { name: '局'.repeat(121) }, 'name-too-long'],
    ['with a division code that is none', { divisionCode: '980000' }, 'division-code'],
    ['with a mistyped credit code', { unifiedSocialCreditCode: '11440000006939748X' }, 'credit-code'],
    ['with a mistyped site id code', { site: { siteIdCode: '12' } }, 'site-id-code'],
  ])('%s is refused', (_situation, given, code) => {
    expect(() => checkAgency(agencyDetails({ name: '示范区财政局', kind: 'department', ...given }))).toThrowError(
      expect.objectContaining({ code }),
    );
  });

  it('exists from its first to its last day', () => {
    const agency = { establishedOn: day('2020-12-31'), dissolvedOn: day('2024-01-01') };
    const days = ['2020-12-30', '2020-12-31', '2022-06-01', '2024-01-01', '2024-01-02'];
    expect(days.map((text) => existsOn(agency, day(text)))).toEqual([false, true, true, true, false]);
    expect(existsOn({ establishedOn: null, dissolvedOn: null }, day('1999-01-01'))).toBe(true);
  });
});

describe('a name', () => {
  it.each([
    ['示范区(演示)财政局', '示范区（演示）财政局'],
    ['示范区财政局', '示范区 财政局\u3000'],
    ['示范区“一网通办”专班', '示范区「一网通办」专班'],
    ['经济开发区A区管委会', '经济开发区Ａ区管委会'],
    ['示范区〔北〕管理处', '示范区(北)管理处'],
  ])('%s is the same as %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('of the time is found among former names', () => {
    const former = [
      { name: '示范区国土局', usedUntil: day('2019-02-28') },
      { name: '示范县国土局', usedUntil: day('2016-06-07') },
    ];
    expect(nameOn('示范区自然资源局', former, day('2016-06-07'))).toBe('示范县国土局');
    expect(nameOn('示范区自然资源局', former, day('2018-01-01'))).toBe('示范区国土局');
    expect(nameOn('示范区自然资源局', former, day('2019-03-01'))).toBe('示范区自然资源局');
  });
});
