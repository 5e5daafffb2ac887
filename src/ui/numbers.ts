import { LANGUAGE_TAG, type Language } from './language.ts';

const exact = perLanguage({ maximumFractionDigits: 6 });
const percent = perLanguage({ style: 'percent', maximumFractionDigits: 1 });

/** Every digit, grouped by thousands: 12,345. */
export function formatNumber(language: Language, value: number): string {
  // Most numbers on a page are small, and `Intl` takes its time.
  if (Number.isInteger(value) && value > -1000 && value < 1000) return Object.is(value, -0) ? '0' : String(value);
  return exact[language].format(value);
}

/** Short enough for an axis: 1.2万, 3亿 in Chinese, 12K, 300M in English. */
export function shortNumber(language: Language, value: number): string {
  const steps: [number, string][] =
    language === 'zh'
      ? [
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e9, 'B'],
          [1e6, 'M'],
          [1e4, 'K'],
        ];
  const step = steps.find(([size]) => Math.abs(value) >= size);
  if (!step) return formatNumber(language, value);
  const divisor = step[1] === 'K' ? 1e3 : step[0];
  return `${new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumSignificantDigits: 3 }).format(value / divisor)}${step[1]}`;
}

/** Of a share between 0 and 1. */
export function formatPercent(language: Language, share: number): string {
  return percent[language].format(share);
}

/** An amount given in 万元. */
export function formatWan(language: Language, wan: number): string {
  return language === 'zh' ? `${formatNumber('zh', wan)}万元` : `¥${exact.en.format(wan * 10_000)}`;
}

function perLanguage(options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> {
  return { zh: new Intl.NumberFormat(LANGUAGE_TAG.zh, options), en: new Intl.NumberFormat(LANGUAGE_TAG.en, options) };
}
