import { createServer } from 'node:net';
import { StartProblem } from '../start-problem.ts';

/** Tells early, before a database is started in vain. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw listenProblem(error, host, port);
  } finally {
    probe.close();
  }
}

export function listenProblem(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program; stop it, or set PORT to another one.`,
    EACCES: `Port ${port} needs rights that this account does not have; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine.`,
    ENOTFOUND: `HOST is ${host}, which is no address of this machine.`,
  };
  return code && reasons[code] ? new StartProblem(reasons[code]) : error;
}
