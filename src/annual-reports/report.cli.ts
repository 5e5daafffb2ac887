import { type Command, InvalidArgumentError } from 'commander';
import type { WithWorkplace } from '../platform/commands.ts';
import { isLanguage, type Language } from '../ui/language.ts';

/** `gongkai report …`. Each command loads its parts only when it runs, so that help and single files stay fast. */
export function reportCommands(program: Command, withWorkplace: WithWorkplace): void {
  const report = program.command('report').description('read, check, import, compare, add up and export annual disclosure reports');

  report
    .command('extract')
    .description('read the statutory tables and chapters of published reports (text, HTML, DOCX, PDF)')
    .argument('<file...>', 'files or folders; - is standard input')
    .option('--json', 'print the report as JSON; one object a line for several files')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action(async (files, options) => (await import('./extract.cli.ts')).extractReports(files, options));

  report
    .command('audit')
    .description('check reports against the consistency rules; exit status 1 when a finding is an error, 2 when a file cannot be read')
    .argument('<file...>', 'files or folders; - is standard input')
    .option('--json', 'print the findings as JSON; one object a line for several files')
    .option('--previous <file>', "the same agency's report of the year before, for the rules across years")
    .option('--csv <file>', 'write all findings as CSV')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action(async (files, options) => (await import('./audit.cli.ts')).auditReports(files, options));

  report
    .command('compare')
    .description('years or agencies side by side: the cells that differ')
    .argument('<file...>', 'two or more reports')
    .option('--all', 'all cells, not only those that differ')
    .option('--csv <file>', 'write the comparison as CSV')
    .option('--xlsx <file>', 'write the comparison as a spreadsheet')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action(async (files, options) => (await import('./compare.cli.ts')).compareReportFiles(files, options));

  report
    .command('import')
    .description('store reports with their findings and original files; the same file twice changes nothing')
    .argument('<file...>', 'files or folders; - is standard input')
    .option('--region <code>', 'division code of the region; not needed where there is only one')
    .option('--agency <name>', 'name or id, for a report that does not name its agency')
    .option('--year <year>', 'for a report that does not name its year', year)
    .option('--register-unknown', 'enter agencies that the register does not know')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action((files, options) => withWorkplace(async (place) => (await import('./import.cli.ts')).importReportFiles(place, files, options)));

  report
    .command('rollup')
    .description("add up a government's report from its units; exit status 1 when it differs from the published one or a unit is missing")
    .requiredOption('--agency <name>', 'the government: name or id')
    .requiredOption('--year <year>', 'report year', year)
    .option('--csv', 'print the cells as CSV')
    .option('--json', 'print sums and differences as JSON')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action((options) => withWorkplace(async (place) => (await import('./rollup.cli.ts')).rollUpGovernment(place, options)));

  report
    .command('export')
    .description('write a stored report, or one read from a file, as JSON, CSV, HTML, XLSX, DOCX or PDF')
    .argument('[file]', 'a report file, instead of a stored report')
    .option('--agency <name>', 'name or id')
    .option('--year <year>', 'report year', year)
    .option('--edition <number>', 'an earlier edition', Number)
    .requiredOption('--format <format>', 'json, csv, html, xlsx, docx or pdf')
    .option('--out <file>', 'where to write; otherwise standard output')
    .option('--lang <language>', 'zh or en', language, 'zh')
    .action(async (file, options) => (await import('./export.cli.ts')).exportReport(withWorkplace, file, options));
}

function language(text: string): Language {
  if (isLanguage(text)) return text;
  throw new InvalidArgumentError('It is zh or en.');
}

function year(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a year such as 2024.');
}
