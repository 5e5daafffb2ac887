import { readFile } from 'node:fs/promises';
import { type PlainDate, plainDate } from '../platform/date.ts';
import type { Db } from '../platform/db/database.ts';
import { CommandFailure, readStandardInput, textTable } from '../platform/terminal.ts';
import { findAgency, listAgencies } from './agency.store.ts';
import { AGENCY_KIND_LABELS, type Agency } from './agency.ts';
import { importAgencies } from './agency-import.actions.ts';
import { findAgencyByName } from './agency-lookup.actions.ts';
import { createRegion } from './region.actions.ts';
import { findRegionByCode, listRegions, type Region } from './region.store.ts';
import { mergeAgencies, renameAgency } from './succession.actions.ts';

const ACTOR = 'command';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LISTED_PROBLEMS = 50;

export async function printAgencies(db: Db, options: { region?: string; text?: string; all?: true; json?: true }): Promise<void> {
  const regionId = options.region ? (await getRegion(db, options.region)).id : undefined;
  const { agencies } = await listAgencies(db, {
    ...(regionId ? { regionId } : {}),
    ...(options.text ? { text: options.text } : {}),
    ...(options.all ? { dissolved: true } : {}),
  });
  if (options.json) for (const agency of agencies) console.log(JSON.stringify(agency));
  else console.log(textTable(['名称 Name', '类型 Kind', '统一社会信用代码', '撤销 Dissolved', 'id'], agencies.map(agencyRow)));
}

export async function importAgencyFile(db: Db, file: string, options: { region: string }): Promise<void> {
  const region = await getRegion(db, options.region);
  const { imported, problems } = await importAgencies(db, region.id, await readInput(file), ACTOR);
  for (const { line, column, message } of problems.slice(0, LISTED_PROBLEMS))
    console.error(`${file}:${line}: ${column ? `${column}: ` : ''}${message}`);
  if (problems.length > 0)
    throw new CommandFailure(`未导入任何机构，共 ${problems.length} 处问题 (nothing was imported: ${problems.length} problems)`);
  console.log(`已导入 ${imported} 个机构 (${imported} agencies imported)`);
}

export async function renameAgencyNamed(db: Db, name: string, newName: string, options: ChangeOptions): Promise<void> {
  const change = changeOf(options);
  const agency = await getNamed(db, name);
  await renameAgency(db, agency.id, newName, change);
  console.log(`${agency.name} → ${newName.trim()}，${change.on} 起`);
}

export async function mergeAgenciesNamed(db: Db, names: string[], options: ChangeOptions & { into: string }): Promise<void> {
  const change = changeOf(options);
  const successor = await getNamed(db, options.into);
  const predecessors = await Promise.all(names.map((name) => getNamed(db, name)));
  await mergeAgencies(
    db,
    predecessors.map(({ id }) => id),
    successor.id,
    change,
  );
  console.log(`${predecessors.map(({ name }) => name).join('、')} → ${successor.name}，${change.on} 起`);
}

export async function printRegions(db: Db): Promise<void> {
  const rows = (await listRegions(db)).map((region) => [
    region.code,
    region.name,
    region.validTo === null ? '' : `至 ${region.validTo}`,
    region.id,
  ]);
  console.log(textTable(['代码 Code', '名称 Name', '', 'id'], rows));
}

export async function addRegion(db: Db, code: string, name: string, options: { english?: string }): Promise<void> {
  const region = await createRegion(db, { code, name, ...(options.english ? { nameEn: options.english } : {}) }, ACTOR);
  console.log(`${region.code} ${region.name}`);
}

interface ChangeOptions {
  on: string;
  note?: string;
}

function changeOf({ on, note }: ChangeOptions): { on: PlainDate; actor: string; note?: string } {
  try {
    return { on: plainDate(on), actor: ACTOR, ...(note ? { note } : {}) };
  } catch {
    throw new CommandFailure(`「${on}」不是日期，应写作 2024-03-01 (a day is written as 2024-03-01)`);
  }
}

async function getNamed(db: Db, nameOrId: string): Promise<Agency> {
  const agency = UUID.test(nameOrId) ? await findAgency(db, nameOrId) : await findAgencyByName(db, nameOrId);
  if (!agency)
    throw new CommandFailure(`没有名为「${nameOrId}」的机构，或有多个同名机构，请改用 id (no such agency, or several; use the id)`);
  return agency;
}

async function getRegion(db: Db, code: string): Promise<Region> {
  const region = await findRegionByCode(db, code);
  if (!region)
    throw new CommandFailure(
      `没有代码为 ${code} 的行政区划，可用 gongkai region add 添加 (no region has this code; see gongkai region add)`,
    );
  return region;
}

async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') return readStandardInput();
  return readFile(file).catch((error) => {
    throw new CommandFailure(`${file}: 无法打开 (cannot be opened: ${(error as NodeJS.ErrnoException).code})`);
  });
}

function agencyRow(agency: Agency): string[] {
  return [
    agency.name,
    AGENCY_KIND_LABELS[agency.kind].zh,
    agency.unifiedSocialCreditCode ?? '',
    agency.dissolvedOn === null ? '' : `${agency.dissolvedOn}`,
    agency.id,
  ];
}
