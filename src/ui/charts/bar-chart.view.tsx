import { formatNumber, shortNumber } from '../numbers.ts';
import { FRAME_MESSAGES } from '../portal/messages.ts';
import { type Axis, axisFor, stackTotals } from './chart-data.ts';
import { ChartFrame, type ChartProps, centreOf, percent, seriesClass, yOf } from './chart-frame.view.tsx';

const GROUP_SHARE = 0.66;
const WIDEST_GROUP = 0.14;

/** One group of bars for each category, side by side. */
export function BarChart(props: ChartProps) {
  const { data, language } = props;
  const axis = axisFor(data.series.flatMap((series) => series.values));
  const group = groupWidth(data.categories.length);
  const width = group / data.series.length;
  return (
    <ChartFrame {...props} axis={axis}>
      {data.series.map((series, seriesIndex) => (
        <g key={series.id} className={seriesClass(seriesIndex)}>
          {series.values.map((value, index) => {
            const left = centreOf(data, index) - group / 2 + seriesIndex * width;
            const name = `${data.categories[index]} ${series.label}`;
            if (value === null) return <Unknown key={name} x={left + width / 2} axis={axis} name={name} language={language} />;
            return (
              <g key={name}>
                <Bar axis={axis} from={0} to={value} left={left} width={width} tip={`${name} ${formatNumber(language, value)}`} />
                <text className="value-text" x={percent(left + width / 2)} y={yOf(axis, Math.max(0, value)) - 6} textAnchor="middle">
                  {shortNumber(language, value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </ChartFrame>
  );
}

/** Parts of a whole, one bar for each category. Only for values that are not negative. */
export function StackedBarChart(props: ChartProps) {
  const { data, language } = props;
  const totals = stackTotals(data);
  const axis = axisFor(totals);
  const width = groupWidth(data.categories.length);
  return (
    <ChartFrame {...props} axis={axis}>
      {data.series.map((series, seriesIndex) => (
        <g key={series.id} className={seriesClass(seriesIndex)}>
          {series.values.map((value, index) => {
            if (!value) return null;
            const below = data.series.slice(0, seriesIndex).reduce((sum, other) => sum + (other.values[index] ?? 0), 0);
            const name = `${data.categories[index]} ${series.label}`;
            return (
              <Bar
                key={name}
                axis={axis}
                from={below}
                to={below + value}
                left={centreOf(data, index) - width / 2}
                width={width}
                tip={`${name} ${formatNumber(language, value)}`}
              />
            );
          })}
        </g>
      ))}
      {totals.map((total, index) => {
        const name = data.categories[index]!;
        const unknown = data.series.every((series) => series.values[index] === null);
        if (unknown) return <Unknown key={name} x={centreOf(data, index)} axis={axis} name={name} language={language} />;
        return (
          <text key={name} className="value-text" x={percent(centreOf(data, index))} y={yOf(axis, total) - 6} textAnchor="middle">
            {shortNumber(language, total)}
          </text>
        );
      })}
    </ChartFrame>
  );
}

function Bar({ axis, from, to, left, width, tip }: { axis: Axis; from: number; to: number; left: number; width: number; tip: string }) {
  const top = yOf(axis, Math.max(from, to));
  const height = yOf(axis, Math.min(from, to)) - top;
  return (
    <rect className="bar" x={percent(left)} width={percent(width)} y={top} height={Math.round(height * 10) / 10}>
      <title>{tip}</title>
    </rect>
  );
}

function Unknown({ x, axis, name, language }: { x: number; axis: Axis; name: string; language: ChartProps['language'] }) {
  return (
    <text className="axis-text" x={percent(x)} y={yOf(axis, 0) - 6} textAnchor="middle">
      —<title>{`${name} ${FRAME_MESSAGES[language].unknown}`}</title>
    </text>
  );
}

const groupWidth = (categories: number) => Math.min(WIDEST_GROUP, GROUP_SHARE / categories);
