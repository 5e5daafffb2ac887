import { describe, expect, it } from 'vitest';
import { plainDate as day } from '../platform/date.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { createAgency, updateAgency } from './agency.actions.ts';
import { findAgency, listAgencies } from './agency.store.ts';
import { findAgencyByName, getAgency } from './agency-lookup.actions.ts';
import { ancestorIds, listChildren, subtreeIds } from './hierarchy.store.ts';
import { createRegion } from './region.actions.ts';
import { abolishAgency, mergeAgencies, renameAgency, splitAgency } from './succession.actions.ts';
import { listSuccessions } from './succession.store.ts';
import { anAgency, aRegion } from './testing.ts';

const { db } = await testDatabase();
const namesOf = (agencies: { name: string }[]) => agencies.map(({ name }) => name);
const actions = async (subject: string) =>
  (await db.selectFrom('audit.entry').select('action').where('subject', '=', subject).orderBy('number').execute()).map(
    ({ action }) => action,
  );

describe('an agency', () => {
  it('is kept with all that it was created with, and audited', async () => {
    const region = await aRegion(db);
    const contact = {
      office: '办公室',
      phone: '0000-8880000',
      email: 'gk@example.gov.cn',
      address: '示范路1号',
      postcode: '000000',
      officeHours: '周一至周五 9:00–17:00',
    };
    const created = await createAgency(
      db,
      {
        regionId: region.id,
        name: '示范区档案局',
        nameEn: 'Archives Bureau',
        shortName: '区档案局',
        kind: 'authorised',
        divisionCode: '320899',
        unifiedSocialCreditCode: '11370322004222241N',
        contact,
        enforcesLaw: true,
        site: { organiser: '示范区档案局', siteIdCode: '3208990001', icpNo: '苏ICP备12345678号' },
        establishedOn: day('2019-03-01'),
        position: 7,
      },
      'test',
    );
    const { establishedOn, ...rest } = (await findAgency(db, created.id))!;
    expect(rest).toEqual({
      ...rest,
      name: '示范区档案局',
      kind: 'authorised',
      contact,
      makesRules: false,
      enforcesLaw: true,
      dissolvedOn: null,
    });
    expect(rest.site).toEqual({ organiser: '示范区档案局', siteIdCode: '3208990001', icpNo: '苏ICP备12345678号' });
    expect(`${establishedOn}`).toBe('2019-03-01');
    expect(await actions(created.id)).toEqual(['organizations.agency-created']);
  });

  it('cannot take the name of another of the region, but that of one elsewhere', async () => {
    await anAgency(db, { name: '民政局（本级）' });
    await expect(anAgency(db, { name: '民政局(本级) ' })).rejects.toMatchObject({ code: 'name-taken' });
    const elsewhere = await aRegion(db, '320898', '另一示范区');
    const other = await anAgency(db, { name: '民政局(本级)', regionId: elsewhere.id });
    expect(await findAgencyByName(db, '民政局(本级)')).toBeUndefined();
    expect((await findAgencyByName(db, '民政局(本级)', { regionId: elsewhere.id }))?.id).toBe(other.id);
  });

  it('that is not there is said so', async () => {
    await expect(getAgency(db, crypto.randomUUID())).rejects.toMatchObject({ code: 'agency-unknown' });
    expect(await findAgencyByName(db, '没有的局')).toBeUndefined();
    expect(await findAgencyByName(db, ' ')).toBeUndefined();
  });

  it('of a region whose code is taken or is none cannot come about', async () => {
    await aRegion(db);
    await expect(createRegion(db, { code: '320899000000', name: '重复' }, 'test')).rejects.toMatchObject({ code: 'region-exists' });
    await expect(createRegion(db, { code: '980000', name: '无' }, 'test')).rejects.toMatchObject({ code: 'division-code' });
  });
});

describe('the tree', () => {
  it('shows children in their order and keeps earlier parents for earlier years', async () => {
    const government = await anAgency(db, { name: '甲区人民政府', kind: 'government' });
    const parentId = government.id;
    const transport = await anAgency(db, { name: '甲区交通局', parentId, position: 2 });
    const finance = await anAgency(db, { name: '甲区财政局', parentId, position: 1, establishedOn: day('2019-03-01') });
    const station = await anAgency(db, { name: '甲区公路站', parentId: finance.id, kind: 'outpost' });
    await updateAgency(db, station.id, { parentId: transport.id }, { actor: 'test', since: day('2023-05-01') });

    expect(namesOf(await listChildren(db, parentId))).toEqual(['甲区财政局', '甲区交通局']);
    expect(namesOf(await listChildren(db, parentId, { on: day('2018-12-31') }))).toEqual(['甲区交通局']);
    expect(namesOf(await listChildren(db, transport.id))).toEqual(['甲区公路站']);
    expect(namesOf(await listChildren(db, finance.id, { on: day('2022-12-31') }))).toEqual(['甲区公路站']);
    expect(namesOf(await listChildren(db, finance.id, { on: day('2023-12-31') }))).toEqual([]);
    expect(namesOf(await listChildren(db, transport.id, { on: day('2022-12-31') }))).toEqual([]);
    expect(await subtreeIds(db, parentId)).toEqual([parentId, finance.id, transport.id, station.id].toSorted(byAppearance(parentId)));
    expect(await ancestorIds(db, station.id)).toEqual([station.id, transport.id, parentId]);
  });

  it('refuses to hang an agency under its own', async () => {
    const above = await anAgency(db, { name: '乙局' });
    const below = await anAgency(db, { name: '乙局下属站', parentId: above.id });
    const since = day('2024-01-01');
    await expect(updateAgency(db, above.id, { parentId: below.id }, { actor: 'test', since })).rejects.toMatchObject({
      code: 'own-ancestor',
    });
    await expect(anAgency(db, { name: '丙站', parentId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'parent-unknown' });
  });

  const byAppearance = (first: string) => (a: string, b: string) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1);
});

describe('over time', () => {
  it('a renamed agency is found by either name, and on a day by the name of that day', async () => {
    const agency = await anAgency(db, { name: '丁区国土资源局' });
    await renameAgency(db, agency.id, '丁区自然资源局', { on: day('2019-03-01'), actor: 'test' });
    const successor = await anAgency(db, { name: '丁区国土资源局' });

    expect((await findAgencyByName(db, '丁区自然资源局'))?.id).toBe(agency.id);
    expect((await findAgencyByName(db, '丁区国土资源局'))?.id).toBe(successor.id);
    expect((await findAgencyByName(db, '丁区国土资源局', { on: day('2018-12-31') }))?.id).toBeUndefined();
    await updateAgency(db, successor.id, { establishedOn: day('2022-01-01') }, { actor: 'test', since: day('2022-01-01') });
    expect((await findAgencyByName(db, '丁区国土资源局', { on: day('2018-12-31') }))?.id).toBe(agency.id);
    expect(await actions(agency.id)).toEqual(['organizations.agency-created', 'organizations.agency-renamed']);
    await expect(renameAgency(db, agency.id, '丁区国土资源局', { on: day('2024-01-01'), actor: 'test' })).rejects.toMatchObject({
      code: 'name-taken',
    });
  });

  it('a merger ends the predecessors and hands their children over', async () => {
    const on = day('2024-07-01');
    const [culture, sport] = [await anAgency(db, { name: '戊区文化局' }), await anAgency(db, { name: '戊区体育局' })];
    const library = await anAgency(db, { name: '戊区图书馆', kind: 'authorised', parentId: culture.id });
    const merged = await anAgency(db, { name: '戊区文体局', establishedOn: on });
    await mergeAgencies(db, [culture.id, sport.id], merged.id, { on, actor: 'test', note: '机构改革' });

    expect(`${(await findAgency(db, culture.id))?.dissolvedOn}`).toBe('2024-06-30');
    expect(namesOf(await listChildren(db, merged.id))).toEqual(['戊区图书馆']);
    expect(namesOf(await listChildren(db, culture.id, { on: day('2023-12-31') }))).toEqual(['戊区图书馆']);
    expect((await findAgencyByName(db, '戊区文化局'))?.id).toBe(culture.id);
    expect(await listSuccessions(db, [library.id])).toEqual([]);
    const [change] = await listSuccessions(db, [sport.id]);
    expect({ ...change, happenedOn: `${change?.happenedOn}` }).toEqual({
      kind: 'merge',
      happenedOn: '2024-07-01',
      predecessorIds: [culture.id, sport.id],
      successorIds: [merged.id],
      note: '机构改革',
    });
    await expect(mergeAgencies(db, [culture.id], merged.id, { on, actor: 'test' })).rejects.toMatchObject({ code: 'already-dissolved' });
  });

  it('a split agency with children has to place them first, and nothing is changed until then', async () => {
    const whole = await anAgency(db, { name: '己区商务局' });
    const child = await anAgency(db, { name: '己区粮站', parentId: whole.id });
    const parts = [await anAgency(db, { name: '己区商业局' }), await anAgency(db, { name: '己区粮食局' })];
    const change = { on: day('2025-01-01'), actor: 'test' };
    const split = () =>
      splitAgency(
        db,
        whole.id,
        parts.map(({ id }) => id),
        change,
      );
    await expect(split()).rejects.toMatchObject({ code: 'has-children' });
    expect((await findAgency(db, whole.id))?.dissolvedOn).toBeNull();
    expect(await listSuccessions(db, [whole.id])).toEqual([]);
    await updateAgency(db, child.id, { parentId: parts[1]!.id }, { actor: 'test', since: change.on });
    await split();
    expect(`${(await findAgency(db, whole.id))?.dissolvedOn}`).toBe('2024-12-31');
  });

  it('an abolished agency leaves the directory but not the register', async () => {
    const agency = await anAgency(db, { name: '庚区盐务局' });
    await abolishAgency(db, agency.id, { on: day('2024-01-01'), actor: 'test' });
    expect((await listAgencies(db, { text: '盐务' })).total).toBe(0);
    expect(namesOf((await listAgencies(db, { text: '盐务', dissolved: true })).agencies)).toEqual(['庚区盐务局']);
    await anAgency(db, { name: '庚区盐务局' });
  });
});
