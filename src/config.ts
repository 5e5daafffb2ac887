import { availableParallelism } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseSettings } from './platform/db/open-database.ts';
import type { LogLevel } from './platform/http/log.ts';
import { StartProblem } from './platform/start-problem.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where readers find the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly dataFolder: string;
  readonly database: DatabaseSettings;
  readonly logLevel: LogLevel;
  /** Whether an empty database is filled with demonstration data. */
  readonly demo: boolean;
  readonly requestsPerMinute: number;
  readonly largestUploadBytes: number;
  readonly keptPageBytes: number;
  readonly heavyWorkAtOnce: number;
  readonly metricsToken?: string;
  /** Fonts of the installation for official documents, such as 仿宋 and 小标宋. */
  readonly fontsFolder?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MEGABYTE = 1_000_000;
const LOG_LEVELS: readonly LogLevel[] = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads the environment once; a value that cannot be used stops the start with its name. */
export function readConfig(environment: Environment): Config {
  const text = (name: string) => environment[name]?.trim() || undefined;
  const wrong = (name: string, need: string) => new StartProblem(`${name} must be ${need}; it is "${text(name)}".`);

  const number = (name: string, otherwise: number, least: number, most: number) => {
    const value = Number(text(name) ?? otherwise);
    if (!Number.isInteger(value) || value < least || value > most) throw wrong(name, `a whole number from ${least} to ${most}`);
    return value;
  };
  const choice = <T extends string>(name: string, otherwise: T, choices: readonly T[]) => {
    const value = choices.find((known) => known === (text(name) ?? otherwise));
    if (value === undefined) throw wrong(name, `one of ${choices.join(', ')}`);
    return value;
  };
  const url = (name: string, protocols: readonly string[], example: string) => {
    const value = text(name);
    // A wrong value may hold a password, so it is not repeated.
    if (value && !protocols.includes(URL.parse(value)?.protocol ?? ''))
      throw new StartProblem(`${name} must be an address like ${example}.`);
    return value;
  };
  const databaseUrl = (name: string) => url(name, ['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database');
  const folder = (path: string) => (isAbsolute(path) ? path : join(ROOT, path));

  const port = number('PORT', 3000, 0, 65_535);
  const host = text('HOST') ?? '127.0.0.1';
  const dataFolder = folder(text('DATA_DIR') ?? 'data');
  const fontsFolder = text('FONTS_DIR');
  const database: DatabaseSettings = {
    dataFolder,
    databaseUrl: databaseUrl('DATABASE_URL'),
    ownerUrl: databaseUrl('DATABASE_OWNER_URL'),
    readUrl: databaseUrl('DATABASE_READ_URL'),
    connections: number('DATABASE_CONNECTIONS', 10, 1, 500),
  };
  for (const [name, value] of [
    ['DATABASE_OWNER_URL', database.ownerUrl],
    ['DATABASE_READ_URL', database.readUrl],
  ]) {
    if (value && !database.databaseUrl) throw new StartProblem(`DATABASE_URL is missing; ${name} is of use only beside it.`);
  }

  return {
    port,
    host,
    publicUrl: (url('PUBLIC_URL', ['http:', 'https:'], 'https://www.example.gov.cn') ?? localUrl(host, port)).replace(/\/+$/, ''),
    trustProxy: choice('TRUST_PROXY', 'off', ['on', 'off']) === 'on',
    dataFolder,
    database,
    logLevel: choice('LOG_LEVEL', 'info', LOG_LEVELS),
    demo: choice('GONGKAI_DEMO', 'on', ['on', 'off']) === 'on',
    requestsPerMinute: number('REQUESTS_PER_MINUTE', 1_200, 0, 1_000_000_000),
    largestUploadBytes: number('LARGEST_UPLOAD_MB', 64, 1, 1_000) * MEGABYTE,
    keptPageBytes: number('KEPT_PAGES_MB', 128, 1, 100_000) * MEGABYTE,
    heavyWorkAtOnce: number('HEAVY_WORK_AT_ONCE', availableParallelism(), 1, 1_000),
    metricsToken: text('METRICS_TOKEN'),
    fontsFolder: fontsFolder && folder(fontsFolder),
  };
}

/** How a browser on this machine reaches the server. */
export function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
