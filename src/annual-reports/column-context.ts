import type { Db } from '../platform/db/database.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { ReportGroup } from './report-list.ts';
import type { YearTotals } from './totals.actions.ts';

/** What the routes of the column share. */
export interface ColumnContext {
  /** For reading; may be a replica. */
  db: Db;
  files: FileStore;
  /** Without a slash at the end. */
  publicUrl: string;
  licence: { name: string; url: string };
  /** In bytes. */
  largestUpload: number;
  /** How many reports there are of each year, kind and state, counted once until a report comes in. */
  groups: () => Promise<ReportGroup[]>;
  /** The sum of all bodies of a year, added up once until a report comes in. */
  regionTotals: (year: number) => Promise<YearTotals>;
}
