import type { Db } from '../platform/db/database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { App } from '../platform/http/route-config.ts';
import { agenciesApi } from './agencies.api.ts';
import { bulkApi } from './bulk.api.ts';
import { checkUpPages } from './check-up.pages.tsx';
import type { ColumnContext } from './column-context.ts';
import { comparePages } from './compare.pages.tsx';
import { findingsMapPages } from './findings-map.pages.tsx';
import { reportPages } from './report.pages.tsx';
import { reportFilePages } from './report-files.pages.ts';
import { reportListPages } from './report-list.pages.tsx';
import { countGroups } from './report-list.store.ts';
import { reportsApi } from './reports.api.ts';
import { rollUpPages } from './roll-up.pages.tsx';
import { rulesPages } from './rules.pages.tsx';
import { sumRegion } from './totals.actions.ts';
import { totalsApi } from './totals.api.ts';
import { untilPagesDrop } from './until-pages-drop.ts';

export interface AnnualReportsOptions {
  /** For reading; may be a replica. */
  db: Db;
  files: FileStore;
  /** Without a slash at the end. */
  publicUrl: string;
  licence: { name: string; url: string };
  /** In bytes. */
  largestUpload: number;
}

/** The column of annual reports, the check-up and their open data. Expects the frame of the portal. */
export async function annualReportsPlugin(app: App, options: AnnualReportsOptions): Promise<void> {
  const { db } = options;
  const groups = untilPagesDrop(app.keptPages, (_: 'all') => countGroups(db));
  const context: ColumnContext = {
    ...options,
    groups: () => groups('all'),
    regionTotals: untilPagesDrop(app.keptPages, (year) => sumRegion(db, { year })),
  };
  reportListPages(app, context);
  checkUpPages(app, context);
  comparePages(app, context);
  rollUpPages(app, context);
  findingsMapPages(app, context);
  rulesPages(app);
  reportPages(app, context);
  reportFilePages(app, context);
  reportsApi(app, context);
  totalsApi(app, context);
  bulkApi(app, context);
  agenciesApi(app, context);
}
