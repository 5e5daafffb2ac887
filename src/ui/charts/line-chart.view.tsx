import { formatNumber } from '../numbers.ts';
import { axisFor } from './chart-data.ts';
import { ChartFrame, type ChartProps, centreOf, percent, seriesClass, yOf } from './chart-frame.view.tsx';

/** A line over the years; a year without a value leaves a gap. */
export function LineChart(props: ChartProps) {
  const { data, language } = props;
  const axis = axisFor(data.series.flatMap((series) => series.values));
  return (
    <ChartFrame {...props} axis={axis}>
      {data.series.map((series, seriesIndex) => (
        <g key={series.id} className={seriesClass(seriesIndex)}>
          {series.values.map((value, index) => {
            const next = series.values[index + 1];
            if (value === null || next === null || next === undefined) return null;
            return (
              <line
                key={data.categories[index]}
                className="line"
                x1={percent(centreOf(data, index))}
                x2={percent(centreOf(data, index + 1))}
                y1={yOf(axis, value)}
                y2={yOf(axis, next)}
              />
            );
          })}
          {series.values.map((value, index) =>
            value === null ? null : (
              <circle key={data.categories[index]} className="dot" cx={percent(centreOf(data, index))} cy={yOf(axis, value)} r="4.5">
                <title>{`${data.categories[index]} ${series.label} ${formatNumber(language, value)}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </ChartFrame>
  );
}
