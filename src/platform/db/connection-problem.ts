import { StartProblem } from '../start-problem.ts';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  '28P01': 'the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no such database',
  '53300': 'it has no connection to spare',
  '57P03': 'it is starting up or shutting down',
};

/** Why a database could not be reached, without its password. */
export function connectionProblem(name: string, url: string, error: unknown): StartProblem {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const { username, hostname, port, pathname } = new URL(url);
  const place = `${username}@${hostname}:${port || 5432}${pathname}`;
  return new StartProblem(`${name} (${place}) cannot be used: ${REASONS[code] ?? (message || code)}.`);
}

const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|57014|08...|53...)$/;
const AWAY_IN_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database is away, too busy or too slow: it will answer later what it does not answer now. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return AWAY.test(String(code)) || AWAY_IN_WORDS.test(String(message));
}
