import type { ReactNode } from 'react';
import type { Language } from '../language.ts';
import { formatNumber, formatPercent } from '../numbers.ts';
import { FRAME_MESSAGES } from '../portal/messages.ts';
import { Legend, percent, seriesClass } from './chart-frame.view.tsx';

export interface Share {
  id: string;
  label: ReactNode;
  value: number | null;
  /** One of six colours; without it all bars have the first. */
  series?: number;
}

/** A table with a bar in each row: labels may be long, and nothing is lost to those who do not see the bars. */
export function ShareBars({
  language,
  caption,
  labelHead,
  valueHead,
  shareHead,
  shares,
}: {
  language: Language;
  caption: string;
  labelHead: string;
  valueHead: string;
  /** Shows each share of the sum, too. */
  shareHead?: string;
  shares: readonly Share[];
}) {
  const values = shares.map((share) => share.value ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  const longest = Math.max(...values, 0);
  return (
    <table className="data share-bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHead}</th>
          <td />
          <th scope="col" className="number">
            {valueHead}
          </th>
          {shareHead ? (
            <th scope="col" className="number">
              {shareHead}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.id}>
            <th scope="row">{share.label}</th>
            <td className="share-bar">
              <svg className={seriesClass(share.series ?? 0)} width="100%" height="12" aria-hidden="true">
                <rect className="bar" width={longest === 0 ? 0 : percent((share.value ?? 0) / longest)} height="12" />
              </svg>
            </td>
            <td className="number">{share.value === null ? FRAME_MESSAGES[language].unknown : formatNumber(language, share.value)}</td>
            {shareHead ? (
              <td className="number">{share.value === null || sum === 0 ? '–' : formatPercent(language, share.value / sum)}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One bar divided among parts, with its legend. */
export function PartsBar({
  language,
  id,
  title,
  parts,
}: {
  language: Language;
  id: string;
  title: string;
  parts: readonly { id: string; label: string; value: number }[];
}) {
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const told = parts.map((part) => `${part.label} ${formatNumber(language, part.value)}`);
  let left = 0;
  return (
    <figure className="chart parts-bar">
      <figcaption>{title}</figcaption>
      <svg width="100%" height="26" role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{told.join(language === 'zh' ? '；' : '; ')}</desc>
        {parts.map((part, index) => {
          const width = sum === 0 ? 0 : part.value / sum;
          const x = left;
          left += width;
          return width === 0 ? null : (
            <rect key={part.id} className={`bar ${seriesClass(index)}`} x={percent(x)} width={percent(width)} height="26" />
          );
        })}
      </svg>
      <Legend labels={told} />
    </figure>
  );
}
