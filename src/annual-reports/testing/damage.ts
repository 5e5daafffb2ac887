import fc from 'fast-check';

/** One way in which copying, printing or scraping harms a text without harming its figures. */
export interface Damage {
  name: string;
  apply(text: string, pick: (below: number) => number): string;
}

const HARMED_LABELS = [
  '其他法律行政法规禁止公开',
  '没有现成信息需要另行制作',
  '补正后申请内容仍不明确',
  '无正当理由大量反复申请',
  '本机关不掌握相关政府信息',
];

export const DAMAGES: readonly Damage[] = [
  {
    name: 'a letter lost from a label',
    apply(text, pick) {
      const label = HARMED_LABELS[pick(HARMED_LABELS.length)] as string;
      const at = 2 + pick(label.length - 4);
      return text.replaceAll(label, label.slice(0, at) + label.slice(at + 1));
    },
  },
  { name: 'full-width brackets', apply: (text) => text.replace(/\(([一二三四五六七八九])\)/g, '\uff08$1\uff09') },
  { name: 'quotes lost', apply: (text) => text.replace(/[“”]/g, '') },
  { name: 'quotes made straight', apply: (text) => text.replace(/[“”]/g, '"') },
  { name: 'blanks inside short heads', apply: (text) => text.replaceAll('商业企业', '商业 企业').replaceAll('科研机构', '科研 机构') },
  {
    name: 'full-width digits',
    apply: (text) =>
      text.replace(/^\d+(?=\s*\|?$)/gm, (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  },
  { name: 'carriage returns', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'no-break spaces', apply: (text) => text.replace(/ /g, '\u00a0') },
  { name: 'zero-width spaces', apply: (text) => text.replace(/公开/g, '公\u200b开') },
  {
    name: 'a menu before and a footer behind',
    apply: (text) => `首页 > 政务公开 > 年报\n字体:大 中 小\n${text}\n【打印本页】【关闭窗口】\n扫一扫在手机打开当前页`,
  },
  { name: '本年度 for 本年', apply: (text) => text.replaceAll('本年新收', '本年度新收') },
];

export const someDamage = fc.record({
  damages: fc.subarray([...DAMAGES], { maxLength: 3 }),
  picks: fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }),
});

export function damaged(text: string, { damages, picks }: { damages: Damage[]; picks: number[] }): string {
  return damages.reduce((harmed, damage, index) => damage.apply(harmed, (below) => (picks[index] ?? 0) % below), text);
}
