import type { Command } from 'commander';
import type { WithWorkplace } from '../platform/commands.ts';

/** `gongkai agency …`, `gongkai region …` and `gongkai site …`. Each command loads its parts only when it runs. */
export function organizationCommands(program: Command, withWorkplace: WithWorkplace): void {
  const commands = () => import('./agency.cli.ts');

  const agency = program.command('agency').description('agencies of the region: list, import, rename, merge');
  agency
    .command('list')
    .description('agencies in the order of the directory')
    .option('--region <code>', 'division code of a region')
    .option('--text <text>', 'part of the name')
    .option('--all', 'dissolved agencies too')
    .option('--json', 'one agency a line')
    .action((options) => withWorkplace(async ({ db }) => (await commands()).printAgencies(db, options)));
  agency
    .command('import')
    .description('take agencies from a CSV list; all of them, or none when a line has a problem')
    .argument('<file>', 'CSV in UTF-8 or GB18030; - is standard input')
    .requiredOption('--region <code>', 'division code of the region the agencies belong to')
    .action((file, options) => withWorkplace(async ({ db }) => (await commands()).importAgencyFile(db, file, options)));
  agency
    .command('rename')
    .description('give an agency a new name; the old one stays in its history')
    .argument('<name>', 'present name, or id')
    .argument('<new-name>')
    .requiredOption('--on <day>', 'first day of the new name, YYYY-MM-DD')
    .option('--note <text>', 'the document it rests on')
    .action((name, newName, options) => withWorkplace(async ({ db }) => (await commands()).renameAgencyNamed(db, name, newName, options)));
  agency
    .command('merge')
    .description('merge agencies into one, which may be one of them')
    .argument('<name...>', 'present names, or ids')
    .requiredOption('--into <name>', 'the agency that takes over')
    .requiredOption('--on <day>', 'first day of the new state, YYYY-MM-DD')
    .option('--note <text>', 'the document it rests on')
    .action((names, options) => withWorkplace(async ({ db }) => (await commands()).mergeAgenciesNamed(db, names, options)));

  const region = program.command('region').description('administrative divisions');
  region
    .command('list')
    .description('regions with their division codes')
    .action(() => withWorkplace(async ({ db }) => (await commands()).printRegions(db)));
  region
    .command('add')
    .description('enter a region')
    .argument('<code>', 'division code: 6, 9 or 12 digits')
    .argument('<name>')
    .option('--english <name>')
    .action((code, name, options) => withWorkplace(async ({ db }) => (await commands()).addRegion(db, code, name, options)));

  const site = program.command('site').description('settings of the portal: who stands behind it, its codes and filing numbers');
  site
    .command('get')
    .description('print the settings')
    .argument('[key...]', 'all when none is named')
    .option('--json', 'as one JSON object')
    .action((keys, options) => withWorkplace(async ({ db }) => (await import('./site.cli.ts')).printSite(db, keys, options)));
  site
    .command('set')
    .description('change settings; an empty value takes an optional one away')
    .argument('<key=value...>', 'as in organiser.zh=示范区人民政府办公室')
    .action((pairs) => withWorkplace(async ({ db }) => (await import('./site.cli.ts')).changeSettings(db, pairs)));
}
