import { type Language, pathIn } from '../ui/language.ts';
import { formatNumber, formatPercent } from '../ui/numbers.ts';
import { Notice, Tag, type Tone } from '../ui/portal/notice.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { cellName } from './cell-name.ts';
import type { Finding, Severity } from './finding.ts';
import { SEVERITIES } from './finding-order.ts';
import { ANNUAL_REPORT_MESSAGES } from './messages.ts';
import { findRule, rulePath } from './rule-book.ts';
import type { GroupScore, OverallScore } from './score.ts';
import type { CellId, TableId } from './statutory-tables.ts';

export const SEVERITY_TONE: Record<Severity, Tone> = { error: 'error', warning: 'warning', info: 'info' };
/** Beyond these a finding names only how many cells it is about. */
const CELLS_NAMED = 12;

/** Expects the order of `inSeverityOrder`. */
export function FindingGroups({
  language,
  findings,
  cellsShown,
}: {
  language: Language;
  findings: readonly Finding[];
  cellsShown: ReadonlySet<CellId>;
}) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  if (findings.length === 0) return <Notice tone="good">{text.noFindings}</Notice>;
  const numbered = findings.map((finding, index) => ({ finding, number: index + 1 }));
  return SEVERITIES.map((severity) => {
    const group = numbered.filter(({ finding }) => finding.severity === severity);
    if (group.length === 0) return null;
    return (
      <section key={severity} className={`findings findings-${severity}`} aria-labelledby={`findings-${severity}`}>
        <h3 id={`findings-${severity}`}>
          {text.severities[severity]} <span className="count">{formatNumber(language, group.length)}</span>
          <span className="findings-meaning">{text.severityMeaning[severity]}</span>
        </h3>
        <ol>
          {group.map(({ finding, number }) => (
            <li key={number} id={`finding-${number}`} value={number}>
              <FindingItem language={language} finding={finding} cellsShown={cellsShown} />
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

function FindingItem({ language, finding, cellsShown }: { language: Language; finding: Finding; cellsShown: ReadonlySet<CellId> }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const { rule, severity, message, cells, evidence } = finding;
  const known = findRule(rule);
  return (
    <>
      <p className="finding-message">
        <Tag tone={SEVERITY_TONE[severity]}>{rule}</Tag> {message[language]}
      </p>
      {known ? (
        <p className="finding-rule">
          <a href={pathIn(language, rulePath(rule))}>{known.title[language]}</a> <span className="soft">{known.source[language]}</span>
        </p>
      ) : null}
      {evidence ? (
        <blockquote className="evidence" lang="zh-CN">
          <span className="hidden">{text.evidence} </span>
          {evidence}
        </blockquote>
      ) : null}
      {cells.length > 0 ? <FindingCells language={language} cells={cells} cellsShown={cellsShown} /> : null}
    </>
  );
}

function FindingCells({ language, cells, cellsShown }: { language: Language; cells: readonly CellId[]; cellsShown: ReadonlySet<CellId> }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const named = cells.length > CELLS_NAMED ? firstOfEachTable(cells) : cells;
  return (
    <p className="finding-cells">
      {text.cells}
      {cells.length > named.length ? ` (${formatNumber(language, cells.length)})` : ''}
      {named.map((id) => {
        const label = cellName(id, language);
        return cellsShown.has(id) ? (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ) : (
          <span key={id}>{label}</span>
        );
      })}
      {cells.length > named.length ? <span aria-hidden="true">…</span> : null}
    </p>
  );
}

function firstOfEachTable(cells: readonly CellId[]): CellId[] {
  const first = new Map<TableId, CellId>();
  for (const id of cells) if (!first.has(id.slice(0, 2) as TableId)) first.set(id.slice(0, 2) as TableId, id);
  return [...first.values()];
}

/** How many there are of each severity, in words. */
export function FindingCountTags({ language, counts }: { language: Language; counts: Record<Severity, number> }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return <Tag tone="good">{text.noFindings}</Tag>;
  return (
    <span className="tags">
      {present.map((severity) => (
        <Tag key={severity} tone={SEVERITY_TONE[severity]}>
          {text.counted[severity](formatNumber(language, counts[severity]))}
        </Tag>
      ))}
    </span>
  );
}

export function ScoreTable({ language, scores, overall }: { language: Language; scores: readonly GroupScore[]; overall?: OverallScore }) {
  const text = ANNUAL_REPORT_MESSAGES[language];
  const number = (value: number) => formatNumber(language, value);
  const share = (score: GroupScore) => (score.checked === 0 ? text.notCheckable : formatPercent(language, score.held / score.checked));
  return (
    <DataTable
      caption={text.score}
      captionHidden
      rows={scores}
      rowId={(score) => score.group}
      columns={[
        { id: 'group', label: text.ruleGroup, header: true, cell: (score) => text.ruleGroups[score.group] },
        { id: 'checked', label: text.checked, numeric: true, cell: (score) => number(score.checked) },
        { id: 'held', label: text.held, numeric: true, cell: (score) => number(score.held) },
        { id: 'share', label: text.passRate, numeric: true, cell: (score) => <ScoreShare score={score} label={share(score)} /> },
        ...(overall ? [{ id: 'points', label: text.points, numeric: true, cell: (score: GroupScore) => pointsOf(overall, score) }] : []),
        ...SEVERITIES.map((severity) => ({
          id: severity,
          label: text.severities[severity],
          numeric: true,
          cell: (score: GroupScore) => number(score.counts[severity]),
        })),
      ]}
    />
  );
}

const pointsOf = ({ groups }: OverallScore, { group }: GroupScore) => groups.find((each) => each.group === group)?.points ?? '–';

function ScoreShare({ score, label }: { score: GroupScore; label: string }) {
  if (score.checked === 0) return <span className="soft">{label}</span>;
  return (
    <span className="score">
      <svg width="100%" height="8" aria-hidden="true">
        <rect className="score-all" width="100%" height="8" />
        <rect className="score-held" width={`${(100 * score.held) / score.checked}%`} height="8" />
      </svg>
      {label}
    </span>
  );
}
