#!/usr/bin/env node
// Starts the command with the Node that the package brings, whichever Node called this file.
import { spawnSync } from 'node:child_process';
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

const tsx = import.meta.resolve('tsx');
const { status, signal } = spawnSync(nodeProgram(), ['--import', tsx, join(root, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (signal) process.kill(process.pid, signal);
process.exit(status ?? 1);
