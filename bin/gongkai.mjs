#!/usr/bin/env node
// Starts the command with the Node that the package brings, whichever Node called this file.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 26;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function nodeProgram() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  try {
    return join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  } catch {
    console.error(`gongkai needs Node ${NEEDED} or newer; this is ${process.version}. Run "npm ci" in ${root} to bring it.`);
    process.exit(1);
  }
}

const child = spawn(nodeProgram(), ['--import', import.meta.resolve('tsx/esm'), join(root, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal tells both processes of Ctrl-C; a signal meant for this one has to be passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal) process.removeAllListeners(signal).kill(process.pid, signal);
  else process.exit(code ?? 1);
});
