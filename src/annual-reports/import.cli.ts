import { userInfo } from 'node:os';
import { findRegionByCode, listRegions, type Region } from '../organizations/server.ts';
import type { Workplace } from '../platform/commands.ts';
import { todayInBeijing } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { CommandFailure, progress, readStandardInput, textTable } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';
import { agencyNamed } from './agency-named.cli.ts';
import { listReportFiles } from './report-files.ts';
import { type IncomingFile, importReports } from './report-import.actions.ts';
import type { ImportOutcome } from './report-import.ts';

const REFUSED = 2;
const WORDS = {
  zh: {
    imported: '新入库',
    corrected: '更正版',
    'kept-aside': '另存',
    unchanged: '未变',
    refused: '未入库',
    files: '份',
    none: '没有可导入的文件',
  },
  en: {
    imported: 'imported',
    corrected: 'corrected edition',
    'kept-aside': 'kept aside',
    unchanged: 'unchanged',
    refused: 'refused',
    files: 'files',
    none: 'No files to import',
  },
};

export interface ImportCommandOptions {
  region?: string;
  agency?: string;
  year?: number;
  registerUnknown?: boolean;
  lang: Language;
}

/** Stores reports; each is stored wholly or not at all, and one that fails does not touch the others. */
export async function importReportFiles({ db, files }: Workplace, names: string[], options: ImportCommandOptions): Promise<void> {
  const words = WORDS[options.lang];
  const paths = await listReportFiles(names);
  if (!paths.length) throw new CommandFailure(words.none, REFUSED);
  const region = await regionOf(db, options);
  const agency = options.agency ? await agencyNamed(db, options.agency, options.lang) : undefined;
  const counts = new Map<ImportOutcome['status'], number>();
  const bar = progress(paths.length, words.files);
  const outcomes = importReports(db, files, incoming(paths), {
    regionId: agency?.regionId ?? region.id,
    ...(agency && { agencyId: agency.id }),
    ...(options.year && { year: options.year }),
    unknownAgency: options.registerUnknown ? 'register' : 'refuse',
    importedBy: `command:${userInfo().username}`,
    today: todayInBeijing(),
  });
  for await (const outcome of outcomes) {
    bar.advance();
    counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    if (outcome.status === 'refused') console.error(`${outcome.name}: ${options.lang === 'zh' ? outcome.message : outcome.messageEn}`);
    else if (paths.length === 1) console.log(`${words[outcome.status]}: ${outcome.agencyName} ${outcome.year} (${outcome.edition})`);
  }
  bar.end();
  if (paths.length > 1)
    console.log(
      textTable(
        ['', words.files],
        [...counts].map(([status, count]) => [words[status], String(count)]),
      ),
    );
  if (counts.has('refused')) process.exitCode = REFUSED;
}

async function* incoming(paths: string[]): AsyncGenerator<IncomingFile> {
  for (const path of paths) {
    yield path === '-' ? { name: 'stdin', source: { bytes: await readStandardInput() } } : { name: path, source: { path } };
  }
}

async function regionOf(db: Db, { region: code, lang }: ImportCommandOptions): Promise<Region> {
  if (code) {
    const region = await findRegionByCode(db, code);
    if (region) return region;
    throw new CommandFailure(lang === 'zh' ? `没有区划代码为 ${code} 的地区` : `There is no region with the division code ${code}`);
  }
  const [only, ...others] = await listRegions(db);
  if (!only)
    throw new CommandFailure(
      lang === 'zh' ? '还没有地区；请先用 gongkai region add 登记' : 'There is no region yet; enter one with gongkai region add',
    );
  if (others.length)
    throw new CommandFailure(
      lang === 'zh' ? '有多个地区，请用 --region 指定区划代码' : 'There are several regions; name one with --region',
    );
  return only;
}
