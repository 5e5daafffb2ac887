import { DEMO_CHILDREN, DEMO_GOVERNMENT, type DemoAgency } from './agencies.ts';
import { FAULTS } from './faults.ts';
import { DEMO_YEARS, figuresOf } from './figures.ts';
import { draftOf, type ReportDraft } from './report-draft.ts';
import { reportHtml } from './report-html.ts';
import { type Figures, sumOf } from './sums.ts';

export interface DemoReport {
  agency: DemoAgency;
  year: number;
  /** The file as it is handed in. */
  fileName: string;
  html: string;
}

export const DEMO_REPORT_COUNT = DEMO_YEARS.length * (DEMO_CHILDREN.length + 1);

/** The reports of the invented district, year by year, departments and townships before their government. */
export function* demoReports(): Generator<DemoReport> {
  const drafts = new Map<string, ReportDraft>();
  for (const { agency, year, figures } of allFigures()) {
    const draft = draftOf(agency, year, figures);
    for (const fault of FAULTS) {
      if (fault.agency === agency.id && fault.year === year) fault.spoil(draft, drafts.get(`${agency.id} ${year - 1}`));
    }
    drafts.set(`${agency.id} ${year}`, draft);
    yield { agency, year, fileName: `${agency.id}-${year}.html`, html: reportHtml(draft) };
  }
}

/** The figures before anything was spoilt: the government's are the sum of its children's. */
export function* allFigures(): Generator<{ agency: DemoAgency; year: number; figures: Figures }> {
  const children = DEMO_CHILDREN.map((agency) => ({ agency, years: figuresOf(agency) }));
  for (const year of DEMO_YEARS) {
    for (const { agency, years } of children) yield { agency, year, figures: years.get(year)! };
    yield { agency: DEMO_GOVERNMENT, year, figures: sumOf(children.map(({ years }) => years.get(year)!)) };
  }
}
