import { Command } from 'commander';
import { reportCommands } from './annual-reports/report.cli.ts';
import { calendarCommands } from './calendar/calendar.cli.ts';
import { organizationCommands } from './organizations/organizations.cli.ts';
import type { WithWorkplace } from './platform/commands.ts';
import { reportProblem } from './platform/start-problem.ts';

// Commands load their parts only when they run, so that those that need no database start at once.
const withWorkplace: WithWorkplace = async (work) => (await import('./workplace.ts')).withWorkplace(work);

const program = new Command('gongkai')
  .description('The open-source platform for open government information 政府信息公开')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(add --help for the possibilities)');

program
  .command('serve')
  .description('start the platform; settings come from the environment (PORT, DATA_DIR, DATABASE_URL, …)')
  .action(async () => (await import('./main.ts')).serve(process.env));

program
  .command('migrate')
  .description('bring the database up to this program')
  .action(() =>
    withWorkplace(async ({ migrations }) => {
      for (const name of migrations) console.log(name);
      console.log(migrations.length > 0 ? `${migrations.length} migrations were run.` : 'The database is up to date.');
    }),
  );

program
  .command('verify')
  .description('check that the audit log and the kept files are unchanged')
  .option('--head <hash>', 'an end of the log noted earlier, which must still be there')
  .action(async ({ head }) => withWorkplace(async (place) => (await import('./audit/verify.cli.ts')).verify(place, head)));

program
  .command('seed')
  .description('fill the database')
  .command('demo')
  .description('add the demonstration: an invented district with its reports, and the figures of published ones')
  .action(() =>
    withWorkplace(async ({ db, files }) => {
      const { addDemonstration } = await import('./demonstration.ts');
      const { imported, unchanged } = await addDemonstration(db, files);
      console.log(`${imported} reports were added, ${unchanged} were there already.`);
    }),
  );

organizationCommands(program, withWorkplace);
calendarCommands(program, withWorkplace);
reportCommands(program, withWorkplace);

await program.parseAsync().catch((error) => {
  process.exitCode = reportProblem(error);
});
