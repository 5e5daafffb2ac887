import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../ui/language.ts';
import { renderPage } from '../ui/portal/render.ts';
import { byId, elements, textOf } from '../ui/portal/testing/html.ts';
import { aFrame } from '../ui/portal/testing/sample-frame.ts';
import { AgencyReportsPage } from './agency.view.tsx';
import { aReport, aStoredReport } from './testing/view-samples.ts';

test.each(LANGUAGES)('the page of an agency lists its years under the name it then had (%s)', (language) => {
  const older = aStoredReport({ report: aReport({ year: 2023, agency: '示范区民政事务局' }), id: 'older' });
  const html = parse(
    renderPage(
      <AgencyReportsPage
        frame={aFrame(language)}
        agency={{ id: 'a', name: '示范区民政局', formerNames: ['示范区民政事务局'] }}
        entries={[aStoredReport(), older]}
        years={[
          { year: 2023, cells: older.report.cells },
          { year: 2024, cells: aReport().cells },
        ]}
        findingsByYear={[]}
        downloads={[]}
        alternates={[]}
      />,
    ),
  );
  const [, , second] = elements(html, 'tr');
  expect(textOf(second!)).toContain('示范区民政事务局');
  expect(elements(second!.node, 'a')[0]?.attributes.href).toMatch(/annual-reports\/.*\/2023$/);
  expect(textOf(byId(html, 'content')!)).toMatch(/曾用名：|Formerly /);
  expect(elements(html, 'figure').filter(({ attributes }) => attributes.class === 'chart')).toHaveLength(3);
});
