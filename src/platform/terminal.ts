import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
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

/** A file that the person named for the result, opened before the work begins. */
export async function openOutput(path: string): Promise<FileHandle> {
  return open(path, 'w').catch((error) => {
    throw new CommandFailure(`${path}: 无法写入 (cannot be written): ${WHY_NOT[error.code] ?? error.code}`);
  });
}

export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  await using file = await openOutput(path);
  await file.writeFile(content);
}

const WHY_NOT: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹 (no such folder)',
  ENOTDIR: '没有这个文件夹 (no such folder)',
  EISDIR: '这是一个文件夹 (it is a folder)',
  EACCES: '没有权限 (no permission)',
  EPERM: '没有权限 (no permission)',
  EROFS: '只读 (read-only)',
  ENOSPC: '磁盘已满 (the disk is full)',
};
