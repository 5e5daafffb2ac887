import type { Frame } from '../ui/portal/frame.ts';
import { Tag } from '../ui/portal/notice.view.tsx';
import { PortalPage } from '../ui/portal/page.view.tsx';
import { DataTable } from '../ui/portal/table.view.tsx';
import { RULES } from './consistency.ts';
import { SEVERITY_TONE } from './findings.view.tsx';
import { ANNUAL_REPORT_MESSAGES, COLUMN_TAGS } from './messages.ts';
import { RULE_GROUPS } from './rule-book.ts';

/** What a report is checked for, by group, each rule with the text it comes from. */
export function RulesPage({ frame }: { frame: Frame }) {
  const { language } = frame;
  const text = ANNUAL_REPORT_MESSAGES[language];
  return (
    <PortalPage
      frame={frame}
      title={text.rules.title}
      column={COLUMN_TAGS}
      breadcrumb={[{ label: text.column, path: '/annual-reports' }, { label: text.rules.title }]}
    >
      <h1>{text.rules.title}</h1>
      <p className="lead">{text.rules.lead(RULES.length)}</p>
      {RULE_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{text.ruleGroups[group]}</h2>
          <DataTable
            caption={text.ruleGroups[group]}
            captionHidden
            rows={RULES.filter((rule) => rule.group === group)}
            rowId={(rule) => rule.id}
            columns={[
              { id: 'rule', label: text.rule, header: true, cell: (rule) => <span id={rule.id}>{rule.id}</span> },
              {
                id: 'severity',
                label: text.severity,
                cell: (rule) => <Tag tone={SEVERITY_TONE[rule.severity]}>{text.severities[rule.severity]}</Tag>,
              },
              { id: 'title', label: text.rules.meaning, cell: (rule) => rule.title[language] },
              { id: 'source', label: text.rules.source, cell: (rule) => rule.source[language] },
            ]}
          />
        </section>
      ))}
    </PortalPage>
  );
}
