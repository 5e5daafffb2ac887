import { createHash, getHashes } from 'node:crypto';
import { StartProblem } from './start-problem.ts';

/** GB/T 32905-2016, as lower-case hexadecimal. */
export function sm3(data: string | Uint8Array): string {
  return createHash('sm3').update(data).digest('hex');
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A Node built against a cut-down OpenSSL may lack SM3, which the audit log rests on. */
export function requireSm3(): void {
  if (!getHashes().includes('sm3')) throw new StartProblem('This build of Node has no SM3; use the Node that "npm ci" brings.');
}
