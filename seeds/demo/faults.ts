import { CELLS, type CellId, formatOfYear } from '../../src/annual-reports/statutory-tables.ts';
import type { ReportDraft } from './report-draft.ts';

export interface Fault {
  agency: string;
  year: number;
  /** The rules that must find it. */
  rules: readonly string[];
  spoil: (draft: ReportDraft, before: ReportDraft | undefined) => void;
}

/** What goes wrong in real reports, put into the demonstration on purpose. All reports that are not listed are consistent. */
export const FAULTS: readonly Fault[] = [
  { agency: 'reform', year: 2020, rules: ['AR-V-07', 'AR-V-03'], spoil: loseUnitAndSign },
  { agency: 'yunling', year: 2020, rules: ['AR-S-01'], spoil: ({ narrative }) => delete narrative.ch6 },
  { agency: 'yunling', year: 2021, rules: ['AR-S-04'], spoil: losePeriod },
  { agency: 'office', year: 2021, rules: ['AR-S-06'], spoil: loseDates },
  { agency: 'education', year: 2022, rules: ['AR-T3-01', 'AR-T3-02'], spoil: ({ printed }) => change(printed, 'T3.disclosed.total', 1) },
  { agency: 'qingxi', year: 2022, rules: ['AR-V-02', 'AR-T3-05', 'AR-T4-04'], spoil: leaveBlank },
  { agency: 'government', year: 2022, rules: ['AR-L-01'], spoil: leaveOutDecisions },
  { agency: 'land', year: 2023, rules: ['AR-N-01'], spoil: miscountInText },
  { agency: 'market', year: 2023, rules: ['AR-S-16'], spoil: copyText },
  { agency: 'qingxi', year: 2023, rules: ['AR-S-10'], spoil: ({ footer }) => Object.assign(footer, { organiser: '别家资料下载站' }) },
  { agency: 'city', year: 2024, rules: ['AR-T3-02'], spoil: miscountColumn },
  { agency: 'land', year: 2024, rules: ['AR-T3-06'], spoil: forgetCarriedOver },
  { agency: 'finance', year: 2024, rules: ['AR-V-08'], spoil: printYuan },
  { agency: 'education', year: 2024, rules: ['AR-V-01', 'AR-V-02'], spoil: writeWordsInCells },
  { agency: 'yunling', year: 2024, rules: ['AR-T4-01'], spoil: ({ printed }) => change(printed, 'T4.reconsideration.total', 2) },
  {
    agency: 'government',
    year: 2024,
    rules: ['AR-T3-01', 'AR-T3-02', 'AR-T3-03', 'AR-L-01'],
    spoil: ({ printed }) => change(printed, 'T3.resultsTotal.org.business', 1),
  },
  { agency: 'market', year: 2025, rules: ['AR-S-05'], spoil: publishLate },
  { agency: 'approval', year: 2022, rules: ['AR-Y-01'], spoil: ({ printed }) => change(printed, 'T2.art20_1.normativeDocs.inForce', 4) },
];

/** What a fault lets appear in the year after, which itself is right. */
export const AFTERMATH: readonly Omit<Fault, 'spoil'>[] = [
  { agency: 'approval', year: 2023, rules: ['AR-Y-01'] },
  { agency: 'finance', year: 2025, rules: ['AR-V-08'] },
];

function change(printed: Record<CellId, string>, id: CellId, by: number): void {
  printed[id] = String(Number(printed[id]) + by);
}

function loseUnitAndSign({ printed }: ReportDraft): void {
  printed['T2.art20_9.procurement.amount'] = printed['T2.art20_9.procurement.amount']!.replace('万元', '万');
  printed['T2.art20_5.licensing.change'] = '3';
}

function losePeriod(draft: ReportDraft): void {
  draft.preamble = ['根据《中华人民共和国政府信息公开条例》第五十条的规定,编制本报告。'];
}

function loseDates(draft: ReportDraft): void {
  draft.publishedOn = null;
  draft.signature = [draft.agencyName];
}

function leaveBlank({ printed, year }: ReportDraft): void {
  for (const table of ['T3', 'T4'] as const) for (const { id } of CELLS[table][formatOfYear(year)]) printed[id] = '';
}

/** One township's decisions did not reach the district's sum. */
function leaveOutDecisions({ printed }: ReportDraft): void {
  change(printed, 'T2.art20_5.licensing.decisions', -45);
  change(printed, 'T2.art20_6.penalty.decisions', -16);
}

function miscountInText({ narrative, printed }: ReportDraft): void {
  const received = printed['T3.newlyReceived.total']!;
  narrative.ch1 = narrative.ch1!.map((text) => text.replace(`申请${received}件`, `申请${Number(received) - 14}件`));
}

/** Last year's sentences with this year's numbers put in. */
function copyText(draft: ReportDraft, before: ReportDraft | undefined): void {
  const numbers = countsOf(draft);
  draft.narrative.ch1 = before!.narrative.ch1!.map((text) =>
    countsOf(before!).reduce((changed, number, index) => changed.replace(number, numbers[index]!), text),
  );
  draft.narrative.ch5 = before!.narrative.ch5!.map((text) => text.replaceAll(String(before!.year), String(draft.year)));
}

function countsOf({ printed }: ReportDraft): string[] {
  const documents = (column: string) => printed[`T2.art20_1.normativeDocs.${column}`];
  return [`规范性文件${documents('issued')}件`, `废止${documents('repealed')}件`, `申请${printed['T3.newlyReceived.total']}件`];
}

/** The rows still add up across, and the identity of the caption holds: only the sum down the column fails. */
function miscountColumn({ printed }: ReportDraft): void {
  change(printed, 'T3.disclosed.naturalPerson', 1);
  change(printed, 'T3.disclosed.total', 1);
}

/** Consistent within the report; only last year's report shows that requests were dropped. */
function forgetCarriedOver({ printed, narrative }: ReportDraft): void {
  const received = Number(printed['T3.newlyReceived.total']);
  for (const column of ['naturalPerson', 'org.business', 'org.publicWelfare', 'org.legalService', 'org.other', 'total']) {
    change(printed, `T3.newlyReceived.${column}`, Number(printed[`T3.carriedOver.${column}`]));
    printed[`T3.carriedOver.${column}`] = '0';
  }
  narrative.ch1 = narrative.ch1!.map((text) => text.replace(`申请${received}件`, `申请${printed['T3.newlyReceived.total']}件`));
}

function printYuan({ printed }: ReportDraft): void {
  printed['T2.art20_8.adminFees.amountWan'] = String(Math.round(Number(printed['T2.art20_8.adminFees.amountWan']) * 10_000));
}

function writeWordsInCells({ printed }: ReportDraft): void {
  printed['T2.art20_5.licensing.decisions'] += '件';
  printed['T2.art20_6.coercion.decisions'] = '无';
  printed['T3.carriedOver.org.research'] = '/';
}

function publishLate(draft: ReportDraft): void {
  draft.publishedOn = `${draft.year + 1}-02-19`;
  draft.signature = [draft.agencyName, `${draft.year + 1}年2月19日`];
}
