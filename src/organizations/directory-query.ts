import { AGENCY_KINDS, type AgencyKind } from './agency.ts';
import { parseDivisionCode } from './division-code.ts';

/** What the address of a directory page says. */
export interface DirectoryQuery {
  text?: string;
  kind?: AgencyKind;
  /** Division code of a region. */
  region?: string;
  dissolved?: true;
  page: number;
}

const MAX_TEXT = 60;
const MAX_PAGE = 100_000;

/** Anything that makes no sense is left out, as a link from elsewhere may be cut or outdated. */
export function readDirectoryQuery(query: Readonly<Record<string, unknown>>): DirectoryQuery {
  const text = one(query.text).trim().slice(0, MAX_TEXT);
  const kind = AGENCY_KINDS.find((known) => known === query.kind);
  const region = parseDivisionCode(one(query.region));
  const page = /^[1-9]\d{0,5}$/.test(one(query.page)) ? Math.min(Number(query.page), MAX_PAGE) : 1;
  return {
    ...(text ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(region ? { region } : {}),
    ...(query.dissolved === 'yes' ? { dissolved: true } : {}),
    page,
  };
}

function one(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
