import { connectionProblem } from './connection-problem.ts';
import { type ConnectionOptions, connect, type Db, ping } from './database.ts';
import { type EmbeddedOptions, startEmbedded, WEB_ROLE } from './embedded.ts';
import { migrate } from './migrate.ts';

const WEB_STATEMENT_SECONDS = 60;

export interface DatabaseSettings {
  readonly dataFolder: string;
  /** Another PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string;
  /** The role that owns the tables there, when the web process uses a lesser one. */
  readonly ownerUrl?: string;
  /** A replica that pages may be read from. */
  readonly readUrl?: string;
  readonly connections: number;
}

export interface OpenDatabase {
  readonly db: Db;
  /** For reading what need not be newer than a replica is. */
  readonly readDb: Db;
  readonly url: string;
  /** True when the web process could rewrite the audit log, having the owner's role. */
  readonly sharesOwnerRole: boolean;
  readonly migrations: readonly string[];
  close(): Promise<void>;
}

/** Connects to the database, starting the embedded one if need be, and brings it up to this program. */
export async function openDatabase(
  settings: DatabaseSettings,
  options: EmbeddedOptions & Pick<ConnectionOptions, 'onBrokenConnection'> = {},
): Promise<OpenDatabase> {
  const { ownerUrl, webUrl, stop } = settings.databaseUrl
    ? external(settings.databaseUrl, settings)
    : await startEmbedded(settings.dataFolder, options);
  const opened: Db[] = [];
  const open = (url: string) => {
    const statementSeconds = options.serving ? WEB_STATEMENT_SECONDS : 0;
    const db = connect(url, { connections: settings.connections, statementSeconds, onBrokenConnection: options.onBrokenConnection });
    opened.push(db);
    return db;
  };
  const close = async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    await stop();
  };

  try {
    const sharesOwnerRole = new URL(ownerUrl).username === new URL(webUrl).username;
    const webRole = sharesOwnerRole ? undefined : settings.databaseUrl ? decodeURIComponent(new URL(webUrl).username) : WEB_ROLE;
    const migrations = await migrateAsOwner(ownerUrl, settings.ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL', webRole);
    const db = await tried(open(webUrl), 'DATABASE_URL', webUrl);
    const readDb = settings.readUrl ? await tried(open(settings.readUrl), 'DATABASE_READ_URL', settings.readUrl) : db;
    return { db, readDb, url: webUrl, sharesOwnerRole, migrations, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function external(databaseUrl: string, { ownerUrl = databaseUrl }: DatabaseSettings) {
  return { ownerUrl, webUrl: databaseUrl, stop: async () => {} };
}

async function migrateAsOwner(url: string, name: string, webRole: string | undefined): Promise<string[]> {
  const owner = connect(url, { connections: 1 });
  try {
    await tried(owner, name, url);
    return await migrate(owner, { webRole });
  } finally {
    await owner.destroy();
  }
}

async function tried(db: Db, name: string, url: string): Promise<Db> {
  await ping(db).catch((error) => {
    throw connectionProblem(name, url, error);
  });
  return db;
}
