import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';

/** A command that ends with one clear line and this exit status. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** Lines up columns, Chinese characters counted as two. */
export function textTable(head: string[], rows: string[][]): string {
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  table.push(...rows);
  return table.toString();
}

export interface Progress {
  advance(): void;
  end(): void;
}

/** A bar on standard error when a person watches; silent in a pipe. */
export function progress(total: number, unit: string): Progress {
  if (!process.stderr.isTTY || total < 2) return { advance() {}, end() {} };
  const bar = new SingleBar({ stream: process.stderr, format: `{bar} {value}/{total} ${unit}  {eta_formatted}`, hideCursor: true });
  bar.start(total, 0);
  return { advance: () => bar.increment(), end: () => bar.stop() };
}

/** Files as named, folders opened up to the files with one of these endings, in name order. `-` is standard input. */
export async function listInputFiles(names: string[], endings: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const isFolder =
      name !== '-' &&
      (await stat(name)
        .then((entry) => entry.isDirectory())
        .catch(() => false));
    if (!isFolder) files.push(name);
    else files.push(...(await filesBelow(name)).filter((file) => endings.some((ending) => file.toLowerCase().endsWith(ending))));
  }
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
