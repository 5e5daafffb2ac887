import { StackedBarChart } from '../ui/charts/bar-chart.view.tsx';
import { ShareBars } from '../ui/charts/share-bars.view.tsx';
import type { Language } from '../ui/language.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { OUTCOMES, outcomeOf } from './outcomes.ts';
import type { CellValue } from './published-report.ts';
import { APPLICANT_COLUMNS, type CellId, REMEDY_BLOCKS } from './statutory-tables.ts';

export interface YearOfCells {
  year: number;
  cells: Readonly<Record<CellId, CellValue>>;
}

interface Props {
  language: Language;
  agency: string;
  /** In ascending order; years without a report are left out. */
  years: readonly YearOfCells[];
}

export function RequestsByYear({ language, agency, years }: Props) {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  return (
    <StackedBarChart
      language={language}
      id="chart-requests"
      title={text.requestsByYear}
      description={text.requestsDescription(agency)}
      categoryLabel={ANNUAL_REPORT_MESSAGES[language].year}
      data={{
        categories: categoriesOf(years),
        series: [
          { id: 'newlyReceived', label: text.newlyReceived, values: valuesOf(years, 'T3.newlyReceived.total') },
          { id: 'carriedOver', label: text.carriedOver, values: valuesOf(years, 'T3.carriedOver.total') },
        ],
      }}
    />
  );
}

export function OutcomesByYear({ language, agency, years }: Props) {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  return (
    <StackedBarChart
      language={language}
      id="chart-outcomes"
      title={text.outcomesByYear}
      description={text.outcomesDescription(agency)}
      categoryLabel={ANNUAL_REPORT_MESSAGES[language].year}
      data={{
        categories: categoriesOf(years),
        series: OUTCOMES.map((outcome) => ({
          id: outcome,
          label: text.outcomeNames[outcome],
          values: years.map(({ cells }) => outcomeOf(cells, outcome)),
        })),
      }}
    />
  );
}

export function RemediesByYear({ language, agency, years }: Props) {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  return (
    <StackedBarChart
      language={language}
      id="chart-remedies"
      title={text.remedyByYear}
      description={text.remedyDescription(agency)}
      categoryLabel={ANNUAL_REPORT_MESSAGES[language].year}
      data={{
        categories: categoriesOf(years),
        series: REMEDY_BLOCKS.map(({ id }) => ({ id, label: text.remedyNames[id], values: valuesOf(years, `T4.${id}.total`) })),
      }}
    />
  );
}

export function OutcomesOfYear({ language, cells }: { language: Language; cells: YearOfCells['cells'] }) {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  return (
    <ShareBars
      language={language}
      caption={text.outcomes}
      labelHead={text.result}
      valueHead={text.count}
      shareHead={text.share}
      shares={OUTCOMES.map((outcome) => ({ id: outcome, label: text.outcomeNames[outcome], value: outcomeOf(cells, outcome) }))}
    />
  );
}

export function ApplicantsOfYear({ language, cells }: { language: Language; cells: YearOfCells['cells'] }) {
  const text = ANNUAL_REPORT_MESSAGES[language].report;
  const columns = APPLICANT_COLUMNS.filter((column) => column.id !== 'total');
  return (
    <ShareBars
      language={language}
      caption={text.applicants}
      labelHead={text.applicants}
      valueHead={text.newlyReceived}
      shareHead={text.share}
      shares={columns.map(({ id, label }) => ({ id, label: label[language], value: cells[`T3.newlyReceived.${id}`] ?? null, series: 2 }))}
    />
  );
}

const categoriesOf = (years: Props['years']) => years.map(({ year }) => String(year));
const valuesOf = (years: Props['years'], id: CellId) => years.map(({ cells }) => cells[id] ?? null);
