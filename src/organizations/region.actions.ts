import { randomUUIDv7 } from 'node:crypto';
import { record } from '../audit/server.ts';
import type { PlainDate } from '../platform/date.ts';
import { type Db, inTransaction } from '../platform/db/database.ts';
import { RuleViolation } from '../platform/errors.ts';
import { dropPages } from '../platform/http/kept-page-news.ts';
import { AGENCY_PAGES } from './agency-path.ts';
import { parseDivisionCode } from './division-code.ts';
import { findRegionByCode, insertRegion, type Region } from './region.store.ts';

export interface NewRegion {
  code: string;
  name: string;
  nameEn?: string;
  validFrom?: PlainDate;
}

export async function createRegion(db: Db, { code: text, name, nameEn, validFrom }: NewRegion, actor: string): Promise<Region> {
  const code = parseDivisionCode(text);
  if (!code) throw new RuleViolation('division-code', `行政区划代码「${text}」无效，应为 6、9 或 12 位数字`);
  if (name.trim() === '') throw new RuleViolation('name-missing', '请填写行政区划名称');
  return inTransaction(db, async (trx) => {
    const existing = await findRegionByCode(trx, code);
    if (existing) throw new RuleViolation('region-exists', `行政区划代码 ${code} 已用于「${existing.name}」`);
    const region: Region = {
      id: randomUUIDv7(),
      code,
      name: name.trim(),
      nameEn: nameEn ?? null,
      validFrom: validFrom ?? null,
      validTo: null,
      successorCode: null,
    };
    await insertRegion(trx, region);
    await dropPages(trx, [AGENCY_PAGES]);
    await record(trx, { actor, action: 'organizations.region-created', subject: region.id, detail: { code, name: region.name } });
    return region;
  });
}
