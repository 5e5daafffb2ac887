import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from '../start-problem.ts';

const run = promisify(execFile);
const ACCOUNT = 'postgres';
/** Capabilities that let the account pass through closed parent folders, the narrower first; containers often grant only the second. */
const PASS_THROUGH = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
] as const;

/** PostgreSQL refuses to run as root, so root hands its programs to an account without rights; anybody else runs them as himself. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** A program and its arguments put in front of the command. */
  readonly prefix: readonly string[];
}

/** `mustReach` are the folders that the account has to get to, `owner` the account that already owns the data, if any. */
export async function postgresAccount(mustReach: readonly string[], owner?: { uid: number; gid: number }): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = owner && owner.uid !== 0 ? owner : (findAccount() ?? (await createAccount()));
  const closed = mustReach.find((folder) => !canReach(folder, ids));
  return closed === undefined ? { ...ids, prefix: [] } : { ...ids, prefix: passThrough(ids, closed) };
}

function findAccount(): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${ACCOUNT}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function createAccount(): Promise<{ uid: number; gid: number }> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT]);
  } catch {
    // the account is looked up below: another start may have made it just now
  }
  const ids = findAccount();
  if (ids) return ids;
  throw new StartProblem(
    `PostgreSQL does not run as root and the account "${ACCOUNT}" could not be made; create it, start Gongkai as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether every folder from `/` down to `folder` lets the account through. */
function canReach(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const status = statSync(folder);
  const bit = status.uid === uid ? 0o100 : status.gid === gid ? 0o010 : 0o001;
  const parent = dirname(folder);
  return (status.mode & bit) !== 0 && (parent === folder || canReach(parent, { uid, gid }));
}

function passThrough({ uid, gid }: { uid: number; gid: number }, closed: string): string[] {
  const held = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  const capability = PASS_THROUGH.find(({ bit }) => (held >> bit) & 1n);
  if (!capability) {
    throw new StartProblem(
      `The account "${ACCOUNT}", which PostgreSQL runs as, cannot reach ${closed}; move the folder, start Gongkai as an ordinary user, or set DATABASE_URL.`,
    );
  }
  const caps = `-all,+${capability.name}`;
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${caps}`, `--ambient-caps=${caps}`, '--'];
}
