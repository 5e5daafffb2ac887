import type { ReactNode } from 'react';
import type { Language } from '../language.ts';
import { formatNumber, shortNumber } from '../numbers.ts';
import { FRAME_MESSAGES } from '../portal/messages.ts';
import { ScrollRegion } from '../portal/table.view.tsx';
import type { Axis, ChartData } from './chart-data.ts';
import { positionOn } from './chart-data.ts';

export const PLOT_HEIGHT = 220;
const TOP = 22;
const BOTTOM = 30;
export const CHART_HEIGHT = TOP + PLOT_HEIGHT + BOTTOM;

export interface ChartProps {
  language: Language;
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the picture shows, in one sentence, for those who do not see it. */
  description: string;
  data: ChartData;
  /** The head of the first column of the table: 年份. */
  categoryLabel: string;
}

/** Widths are shares of the figure, heights are pixels: letters keep their size on a phone. */
export function ChartFrame({ axis, children, ...chart }: ChartProps & { axis: Axis; children: ReactNode }) {
  const { language, id, title, description, data } = chart;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {data.series.length > 1 ? <Legend labels={data.series.map((series) => series.label)} /> : null}
      <div className="chart-area">
        <svg className="axis" height={CHART_HEIGHT} aria-hidden="true">
          {axis.ticks.map((tick) => (
            <text key={tick} className="axis-text" x="100%" y={yOf(axis, tick) + 4} textAnchor="end">
              {shortNumber(language, tick)}
            </text>
          ))}
        </svg>
        <svg className="plot" height={CHART_HEIGHT} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          {axis.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'zero-line' : 'grid-line'}
              x1="0"
              x2="100%"
              y1={yOf(axis, tick)}
              y2={yOf(axis, tick)}
            />
          ))}
          {children}
          {data.categories.map((category, index) => (
            <text key={category} className="axis-text" x={percent(centreOf(data, index))} y={CHART_HEIGHT - 8} textAnchor="middle">
              {category}
            </text>
          ))}
        </svg>
      </div>
      <details>
        <summary>{FRAME_MESSAGES[language].dataTable}</summary>
        <ChartTable {...chart} />
      </details>
    </figure>
  );
}

export function Legend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {labels.map((label, index) => (
        <li key={label} className={seriesClass(index)}>
          <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
            <rect className="bar" width="10" height="10" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function ChartTable({ language, title, data, categoryLabel }: ChartProps) {
  return (
    <ScrollRegion label={`${title} · ${FRAME_MESSAGES[language].dataTable}`}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{categoryLabel}</th>
            {data.series.map((series) => (
              <th key={series.id} scope="col" className="number">
                {series.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {data.series.map((series) => (
                <td key={series.id} className="number">
                  {known(language, series.values[index])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function known(language: Language, value: number | null | undefined): string {
  return value === null || value === undefined ? FRAME_MESSAGES[language].unknown : formatNumber(language, value);
}

export function yOf(axis: Axis, value: number): number {
  return Math.round((TOP + PLOT_HEIGHT * (1 - positionOn(axis, value))) * 10) / 10;
}

/** The middle of a category's share of the width, between 0 and 1. */
export function centreOf(data: ChartData, index: number): number {
  return (index + 0.5) / data.categories.length;
}

export const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
export const seriesClass = (index: number) => `series-${(index % 6) + 1}`;
