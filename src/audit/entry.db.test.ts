import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { connect, inTransaction } from '../platform/db/database.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { record, recordAll } from './entry.store.ts';
import { verifyAudit } from './verification.actions.ts';

const { db, webUrl } = await testDatabase();
const web = connect(webUrl);
afterAll(() => web.destroy());

const deed = (subject: string) => ({ actor: 'officer-1', action: 'annual-reports.imported', subject, detail: { b: 1, a: { 年: 2024 } } });

/** Somebody with every right on the machine rewrites history. */
async function tamper(change: string): Promise<void> {
  await sql.raw(`alter table audit.entry disable trigger all; ${change}; alter table audit.entry enable trigger all`).execute(db);
}

describe('the audit log', () => {
  it('holds together when many record at once, some of them many entries', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        inTransaction(web, (trx) =>
          index % 4 === 0
            ? recordAll(
                trx,
                Array.from({ length: 50 }, (_, n) => deed(`bulk-${index}-${n}`)),
              )
            : record(trx, deed(`one-${index}`)),
        ),
      ),
    );
    const { entries, head, broken } = await verifyAudit(web);
    expect({ entries, number: head.number, broken }).toEqual({ entries: 530, number: 530, broken: [] });
  });

  it('forgets an entry whose deed was rolled back, and goes on', async () => {
    const before = await verifyAudit(db);
    const failing = inTransaction(db, async (trx) => {
      await record(trx, deed('undone'));
      throw new Error('the deed failed');
    });
    await expect(failing).rejects.toThrow('the deed failed');
    await record(db, deed('done'));
    expect(await verifyAudit(db)).toMatchObject({ entries: before.entries + 1, broken: [] });
  });

  it('takes ten thousand entries in one go, a detail with odd text among them', async () => {
    const before = await verifyAudit(db);
    const odd = {
      text: 'half \ud800 pair, NUL \0, 繁體',
      number: 0.1,
      large: 1e21,
      nothing: null,
      absent: undefined,
      list: [{ z: 1, a: 2 }],
    };
    await recordAll(db, [...Array.from({ length: 10_000 }, (_, n) => deed(`report-${n}`)), { ...deed('odd'), detail: odd }]);
    expect(await verifyAudit(db)).toMatchObject({ entries: before.entries + 10_001, broken: [] });
  });

  it('refuses to change, delete or truncate, to the owner too', async () => {
    for (const statement of [`update audit.entry set actor = 'x'`, 'delete from audit.entry', 'truncate audit.entry']) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
      await expect(sql.raw(statement).execute(web)).rejects.toThrow('permission denied');
    }
    await expect(sql.raw('alter table audit.entry disable trigger all').execute(web)).rejects.toThrow('must be owner');
  });

  it('shows a changed entry', async () => {
    await tamper(`update audit.entry set detail = '{"a":{"年":2023},"b":1}' where number = 7`);
    expect((await verifyAudit(db)).broken).toEqual([{ number: 7, problem: 'changed' }]);
    await tamper(`update audit.entry set detail = '{"a":{"年":2024},"b":1}' where number = 7`);
    expect((await verifyAudit(db)).broken).toEqual([]);
  });

  it('shows a removed entry, and a forged one in its place', async () => {
    await tamper('delete from audit.entry where number = 9');
    expect((await verifyAudit(db)).broken).toEqual([{ number: 9, problem: 'missing' }]);
    await tamper(`insert into audit.entry select 9, recorded_at, 'somebody-else', action, subject, detail,
      (select hash from audit.entry where number = 8), repeat('a', 64) from audit.entry where number = 8`);
    expect((await verifyAudit(db)).broken).toEqual([
      { number: 9, problem: 'changed' },
      { number: 10, problem: 'unlinked' },
    ]);
  });

  it('shows that its end was cut off to whoever kept an earlier hash', async () => {
    const { head } = await verifyAudit(db);
    expect(await verifyAudit(db, head.hash)).toMatchObject({ knownHashFound: true });
    await tamper(`delete from audit.entry where number > ${head.number - 3}`);
    expect(await verifyAudit(db, head.hash)).toMatchObject({ knownHashFound: false });
  });
});
