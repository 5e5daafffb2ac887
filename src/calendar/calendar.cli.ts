import type { Command } from 'commander';
import type { WithWorkplace } from '../platform/commands.ts';

/** `gongkai calendar …`: the working days of the country and of places with days of their own. */
export function calendarCommands(program: Command, withWorkplace: WithWorkplace): void {
  const calendar = program.command('calendar').description('working days: the State Council’s notices, local days off, due days');
  const commands = () => import('./notice.cli.ts');
  const division = ['--division <code>', 'division code of a place with days of its own; the whole country without it'] as const;

  calendar
    .command('show')
    .description('days off and adjusted working days of a year')
    .argument('<year>')
    .option(...division)
    .action((year, options) => withWorkplace(async ({ db }) => (await commands()).printYear(db, year, options)));
  calendar
    .command('import')
    .description('take the notice of a year: lines of day, 休 or 班, name; it replaces the one that was there')
    .argument('<file>', 'CSV in UTF-8; - is standard input')
    .requiredOption('--year <year>', 'the calendar year')
    .requiredOption('--source <text>', 'the document: 国办发明电〔2026〕…号')
    .option(...division)
    .action((file, options) => withWorkplace(async ({ db }) => (await commands()).importNotice(db, file, options)));
  calendar
    .command('due')
    .description('the day on which a period of working days ends; the start is not counted')
    .argument('<day>', 'YYYY-MM-DD')
    .argument('<working-days>')
    .option(...division)
    .action((day, count, options) => withWorkplace(async ({ db }) => (await commands()).printDueDay(db, day, count, options)));
}
