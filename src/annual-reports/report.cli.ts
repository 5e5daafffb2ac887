import type { Command } from 'commander';

/** `gongkai report …`. Each command loads its parts only when it runs, so that help and single files stay fast. */
export function reportCommands(program: Command): void {
  const report = program.command('report').description('read, check, import, compare, add up and export annual disclosure reports');

  report
    .command('extract')
    .description('read the statutory tables and chapters of published reports (text, HTML, DOCX, PDF)')
    .argument('<file...>', 'files or folders; - is standard input')
    .option('--json', 'print the report as JSON; one object a line for several files')
    .option('--lang <language>', 'zh or en', 'zh')
    .action(async (files, options) => (await import('./extract.cli.ts')).extractReports(files, options));

  report
    .command('audit')
    .description('check reports against the consistency rules; exit status 1 when a finding is an error, 2 when a file cannot be read')
    .argument('<file...>', 'files or folders; - is standard input')
    .option('--json', 'print the findings as JSON; one object a line for several files')
    .option('--previous <file>', "the same agency's report of the year before, for the rules across years")
    .option('--csv <file>', 'write all findings as CSV')
    .option('--lang <language>', 'zh or en', 'zh')
    .action(async (files, options) => (await import('./audit.cli.ts')).auditReports(files, options));

  report
    .command('compare')
    .description('years or agencies side by side: the cells that differ')
    .argument('<file...>', 'two or more reports')
    .option('--all', 'all cells, not only those that differ')
    .option('--csv <file>', 'write the comparison as CSV')
    .option('--xlsx <file>', 'write the comparison as a spreadsheet')
    .option('--lang <language>', 'zh or en', 'zh')
    .action(async (files, options) => (await import('./compare.cli.ts')).compareReportFiles(files, options));
}
