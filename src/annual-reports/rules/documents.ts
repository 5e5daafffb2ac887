import { canEnforceLaw, hasRuleMakingPower, isApprovalBureau } from './agency-kind.ts';
import { show } from './arithmetic.ts';
import { namesOf } from './cell-names.ts';
import type { Check } from './check.ts';
import { COERCION_DECISIONS, cellValue, IN_FORCE_ROWS, LICENSING_DECISIONS, MADE_ROWS, PENALTY_DECISIONS } from './proactive-rows.ts';
import { NOTHING, type Observation, type Rule, type Words } from './rule.ts';
import { CROSS_CHECK, LEGISLATION_93, PLAUSIBILITY } from './sources.ts';

interface MadeRow {
  label: Words;
  cells: string[];
  made: number;
  published: number;
  total: number;
}

/** Rules, normative documents and what the kind of agency lets expect. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: 'AR-V-10',
    severity: 'warning',
    group: 'values',
    title: { zh: '无规章制定权的机关规章为 0', en: 'Rules only where there is power to make them' },
    source: LEGISLATION_93,
    check: checkRuleMaking,
  },
  {
    id: 'AR-V-11',
    severity: 'warning',
    group: 'values',
    title: { zh: '新公开数不多于新制作数', en: 'No more newly published than newly made' },
    source: PLAUSIBILITY,
    check: (check) =>
      eachMadeRow(check, ({ label, cells, made, published }) =>
        published > made
          ? {
              cells: cells.slice(0, 2),
              zh: `${label.zh}：本年新公开 ${show(published)} > 本年新制作 ${show(made)}，可能包含以前年度或其他机关的文件`,
              en: `${label.en}: ${show(published)} newly published > ${show(made)} newly made; older documents or those of others may be included`,
            }
          : null,
      ),
  },
  {
    id: 'AR-V-12',
    severity: 'error',
    group: 'values',
    title: { zh: '对外公开总数不少于本年新公开数', en: 'Public total not below newly published' },
    source: CROSS_CHECK,
    check: (check) =>
      eachMadeRow(check, ({ label, cells, published, total }) =>
        total < published
          ? {
              cells: cells.slice(1),
              zh: `${label.zh}：对外公开总数量 ${show(total)} < 本年新公开 ${show(published)}`,
              en: `${label.en}: public total ${show(total)} < newly published ${show(published)}`,
            }
          : null,
      ),
  },
  {
    id: 'AR-V-13',
    severity: 'warning',
    group: 'values',
    title: { zh: '对外公开总数应含历年存量', en: 'Public total includes the stock of earlier years' },
    source: PLAUSIBILITY,
    check: (check) =>
      eachMadeRow(check, ({ label, cells, made, published, total }) =>
        total > 0 && total === made && total === published
          ? {
              cells,
              zh: `${label.zh}三栏同为 ${show(total)}，「对外公开总数量」疑似只填了本年数`,
              en: `${label.en}: all three columns are ${show(total)}; the public total looks like the year's figure`,
            }
          : null,
      ),
  },
  {
    id: 'AR-V-14',
    severity: 'error',
    group: 'values',
    title: { zh: '废止件数不超过上年有效与本年制发之和', en: 'No more repealed than were in force or issued' },
    source: CROSS_CHECK,
    check: checkRepealed,
  },
  {
    id: 'AR-V-15',
    severity: 'info',
    group: 'values',
    title: { zh: '汇总报告的申请数全为 0', en: 'A consolidated report without any request' },
    source: PLAUSIBILITY,
    check: ({ kind, prepared }) =>
      kind === 'government' && prepared.requests.present > 0 && prepared.requests.values.every((value) => value === 0)
        ? [
            {
              zh: '政府汇总报告的申请情况表全部为 0，请核对是否已汇总所属部门、乡镇和街道',
              en: 'A consolidated government report without a single request: check that departments, townships and streets were included',
            },
          ]
        : NOTHING,
  },
  {
    id: 'AR-V-16',
    severity: 'warning',
    group: 'values',
    title: { zh: '处理决定与机关职能相符', en: 'Decisions fit the powers of the agency' },
    source: PLAUSIBILITY,
    check: checkPowers,
  },
];

const RULE_CELLS = [...MADE_ROWS, ...IN_FORCE_ROWS].filter(({ id }) => id === 'rules').flatMap(({ cells }) => Object.values(cells));

function checkRuleMaking({ report, facts, kind }: Check): readonly Observation[] {
  const power = facts.hasRuleMakingPower ?? hasRuleMakingPower(kind, facts.name ?? report.agency);
  if (power !== false) return NOTHING;
  const cells = RULE_CELLS.filter((id) => cellValue(report, id) > 0);
  if (cells.length === 0) return NOTHING;
  const values = RULE_CELLS.filter((id) => id in report.cells).map((id) => show(cellValue(report, id)));
  return [
    {
      cells,
      zh: `规章为 ${values.join(' / ')}，但本机关没有规章制定权，可能把上级规章的转发计入`,
      en: `Government rules ${values.join(' / ')}, but this agency has no power to make rules; re-posted rules of higher bodies may be counted`,
    },
  ];
}

function eachMadeRow({ report }: Check, see: (row: MadeRow) => Observation | null): readonly Observation[] {
  if (report.format !== 'F2019') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells: ids } of MADE_ROWS) {
    const cells = [ids.newlyMade, ids.newlyPublished, ids.publicTotal] as string[];
    const [made, published, total] = cells.map((id) => cellValue(report, id)) as [number, number, number];
    const seen = see({ label, cells, made, published, total });
    if (seen) found.push(seen);
  }
  return found;
}

function checkRepealed({ report, previous }: Check): readonly Observation[] {
  if (!previous || report.format !== 'F2021') return NOTHING;
  const found: Observation[] = [];
  for (const { label, cells } of IN_FORCE_ROWS) {
    const issued = cellValue(report, cells.issued);
    const repealed = cellValue(report, cells.repealed);
    const before = cellValue(previous.report, cells.inForce);
    if (!(repealed > before + issued)) continue;
    found.push({
      cells: [cells.repealed as string, cells.issued as string],
      zh: `${label.zh}：本年废止 ${show(repealed)} > 上年现行有效 ${show(before)} + 本年制发 ${show(issued)} = ${show(before + issued)}`,
      en: `${label.en}: ${show(repealed)} repealed > ${show(before)} in force last year + ${show(issued)} issued = ${show(before + issued)}`,
    });
  }
  return found;
}

function checkPowers({ report, facts, kind }: Check): readonly Observation[] {
  const name = facts.name ?? report.agency;
  const found: Observation[] = [];
  const enforces = facts.enforcesLaw ?? (kind === 'government' || canEnforceLaw(name));
  const enforced = [PENALTY_DECISIONS, COERCION_DECISIONS].filter((id) => cellValue(report, id) > 0);
  if (!enforces && enforced.length > 0)
    found.push({
      cells: enforced,
      zh: `本机关没有行政执法职能，${namesOf(enforced, report.format).zh}却大于 0`,
      en: `This agency does not enforce law, but ${namesOf(enforced, report.format).en} is above 0`,
    });
  if ((facts.approvalBureau ?? (kind === 'department' && isApprovalBureau(name))) && cellValue(report, LICENSING_DECISIONS) === 0)
    found.push({
      cells: [LICENSING_DECISIONS],
      zh: '行政审批机关的行政许可处理决定数量为 0，请核对',
      en: 'An approval bureau without a single licensing decision: please check',
    });
  return found;
}
