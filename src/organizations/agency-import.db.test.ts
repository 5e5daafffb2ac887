import { describe, expect, it } from 'vitest';
import { testDatabase } from '../platform/testing/index.ts';
import { findAgency, listAgencies } from './agency.store.ts';
import { importAgencies } from './agency-import.actions.ts';
import { findAgencyByName } from './agency-lookup.actions.ts';
import { listChildren, subtreeIds } from './hierarchy.store.ts';
import { anAgency, aRegion } from './testing.ts';

const { db } = await testDatabase();
const region = await aRegion(db);
const utf8 = (text: string) => new TextEncoder().encode(text);
const take = (text: string) => importAgencies(db, region.id, utf8(text), 'test');
const count = async () => (await listAgencies(db, { dissolved: true })).total;

describe('a list of agencies', () => {
  it('is taken whole, whatever the order of parents and children', async () => {
    const outcome = await take(
      [
        '\uFEFF机构名称,机构类型,上级机构,统一社会信用代码,行政区划代码,电话,办公时间,执法主体,网站标识码,成立日期,排序',
        '示范区文化馆,法律、法规授权的组织,示范区文化局,,,,,,,,2',
        '示范区文化局,政府部门,示范区人民政府,11370322004222241N,,0000-1,"周一至周五, 9:00–17:00",是,3208990003,2019-03-01,1',
        '',
        '示范区人民政府,government,,,320899,,,否,,,',
      ].join('\r\n'),
    );
    expect(outcome).toEqual({ imported: 3, problems: [] });
    const culture = await findAgencyByName(db, '示范区文化局');
    expect(culture).toMatchObject({
      kind: 'department',
      unifiedSocialCreditCode: '11370322004222241N',
      enforcesLaw: true,
      site: { siteIdCode: '3208990003' },
    });
    expect(culture?.contact).toMatchObject({ phone: '0000-1', officeHours: '周一至周五, 9:00–17:00' });
    expect((await findAgency(db, culture!.parentId!))?.name).toBe('示范区人民政府');
    expect((await listChildren(db, culture!.id)).map(({ name }) => name)).toEqual(['示范区文化馆']);
    const audited = await db.selectFrom('audit.entry').select('detail').where('action', '=', 'organizations.agencies-imported').execute();
    expect(audited).toMatchObject([{ detail: { agencies: 3 } }]);
  });

  it('in GB18030 is read as well', async () => {
    const saved = Buffer.from('bbfab9b9c3fbb3c62cbbfab9b9c0e0d0cd0acabeb7b6c7f8cbaecef1bed62cd5feb8aeb2bfc3c5', 'hex');
    expect(await importAgencies(db, region.id, saved, 'test')).toEqual({ imported: 1, problems: [] });
    expect(await findAgencyByName(db, '示范区水务局')).toMatchObject({ kind: 'department' });
  });

  it('with problems changes nothing and names each of them with its line', async () => {
    await anAgency(db, { name: '示范区统计局' });
    const before = await count();
    const { imported, problems } = await take(
      [
        '机构名称,机构类型,上级机构,统一社会信用代码,执法主体,成立日期,排序',
        '示范区甲局,部门,,,,,',
        '示范区乙局,政府部门,,11440000006939748X,,,',
        '示范区丙局,政府部门,,,也许,2020-02-30,一',
        '示范区丁局,政府部门',
        ',政府部门,,,,,',
      ].join('\n'),
    );
    expect(imported).toBe(0);
    expect(problems.map(({ line, column, message }) => `${line} ${column ?? ''} ${message}`)).toEqual([
      '2 机构类型 「部门」应为 人民政府、政府部门、乡镇(街道)、派出机构、法律、法规授权的组织 之一',
      '3  统一社会信用代码校验位应为 G，现为 X',
      '4 成立日期 「2020-02-30」应写作 2024-03-01',
      '4 排序 「一」应为整数',
      '4 执法主体 「也许」应为「是」或「否」',
      '5  应有 7 列，现有 2 列',
      '6  请填写机构名称',
    ]);
    expect(await count()).toBe(before);
  });

  it('that contradicts itself or the register is refused', async () => {
    const before = await count();
    const { problems } = await take(
      [
        'name,kind,parent',
        '示范区统计局,department,',
        '示范区戊局,department,示范区己局',
        '示范区己局,department,示范区戊局',
        '示范区庚局,department,示范区没有的局',
        '示范区辛局,department,',
        '示范区 辛局,department,',
      ].join('\n'),
    );
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 「示范区统计局」已在机构库中',
      '3 「示范区戊局」的上级机构互相隶属',
      '4 「示范区己局」的上级机构互相隶属',
      '5 上级机构「示范区没有的局」不存在',
      '7 「示范区 辛局」与第 6 行重复',
    ]);
    expect(await count()).toBe(before);
  });

  it.each([
    ['an empty file', '', '文件是空的'],
    ['a file without the columns needed', '机构名称,色彩\n甲,红', '不认识的列「色彩」'],
    ['a column that stands twice', '机构名称,机构类型,机构类型\n', '列「机构类型」重复'],
  ])('%s is refused', async (_situation, text, message) => {
    expect((await take(text)).problems[0]).toMatchObject({ line: 1, message });
  });

  it('with a quote that never ends is refused with its line', async () => {
    await expect(take('机构名称,机构类型\n"示范区壬局,政府部门\n')).rejects.toMatchObject({ code: 'not-csv' });
  });

  it('of many lines is taken in one go', async () => {
    const elsewhere = await aRegion(db, '320897', '大示范区');
    const nameOf = (index: number) => `大示范区第${index}所`;
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `${nameOf(index)},outpost,${index ? nameOf(Math.floor((index - 1) / 20)) : ''}`,
    );
    const outcome = await importAgencies(db, elsewhere.id, utf8(['name,kind,parent', ...lines].join('\n')), 'test');
    expect(outcome).toEqual({ imported: 5_000, problems: [] });
    const root = await findAgencyByName(db, nameOf(0));
    expect(await subtreeIds(db, root!.id)).toHaveLength(5_000);
  });
});
