import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Figure, rate, times } from './measure.ts';

const SECONDS = 5;
const CONNECTIONS = 16;
const ENCODING = { 'accept-encoding': 'gzip' };
/** Clock ticks a second in /proc (USER_HZ on every Linux). */
const TICKS = 100;

/**
 * A hot page and a cold one of the real server. The load generator shares the machine with the server, so speed is given as
 * requests in one second of the server's own processor time; nginx sends the same bytes from a file, with one worker.
 */
export async function benchPortal(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  const server = await startServer(join(folder, 'data'));
  const forgetful = await startServer(join(folder, 'data-cold'), { KEPT_PAGES_MB: '1' });
  try {
    const cold = await loadCold(forgetful, await reportPaths(forgetful.url));
    await forgetful.stop();
    const paths = await reportPaths(server.url);
    const hot = await load(server.url + paths[0], server.pid);
    const nginx = await loadNginx(folder, await bytesOf(server.url + paths[0]));
    return [
      {
        what: 'hot report page',
        measured: `${rate(hot.perCpuSecond)} of processor time (${rate(hot.perSecond)} beside the load generator)`,
        goal: '',
        met: null,
      },
      nginx
        ? {
            what: `against nginx sending the same file (${rate(nginx.perCpuSecond)})`,
            measured: times(hot.perCpuSecond / nginx.perCpuSecond),
            goal: '≥ 0.6 × per core',
            met: hot.perCpuSecond / nginx.perCpuSecond >= 0.6,
          }
        : { what: 'against nginx', measured: 'nginx is not on this machine', goal: '≥ 0.6 × per core', met: null },
      {
        what: 'cold report page, read from the database and rendered',
        measured: `${rate(cold.perCpuSecond)} of processor time (${rate(cold.perSecond)})`,
        goal: '≥ 1,000/s',
        met: cold.perCpuSecond >= 1000,
      },
    ];
  } finally {
    await forgetful.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Load {
  perSecond: number;
  perCpuSecond: number;
}

async function load(url: string, pid: number, requests?: autocannon.Request[]): Promise<Load> {
  const options = { url, connections: CONNECTIONS, headers: ENCODING, ...(requests && { requests }) };
  await autocannon({ ...options, duration: 1 });
  const before = cpuSeconds(pid);
  const { requests: sent, duration, non2xx, errors } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} failed`);
  return { perSecond: sent.total / duration, perCpuSecond: sent.total / (cpuSeconds(pid) - before) };
}

/** Pages in turn, far more of them than this server keeps. */
function loadCold(server: Server, paths: string[]): Promise<Load> {
  return load(
    server.url,
    server.pid,
    paths.map((path) => ({ path })),
  );
}

async function reportPaths(url: string): Promise<string[]> {
  const page = await (await fetch(`${url}/api/v1/annual-reports?limit=100`)).json();
  return (page as { reports: { page: string }[] }).reports.map((report) => new URL(report.page).pathname);
}

async function bytesOf(url: string): Promise<{ body: Buffer; type: string }> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' };
}

async function loadNginx(folder: string, { body }: { body: Buffer }): Promise<Load | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined;
  const port = await freePort();
  const { gzipSync } = await import('node:zlib');
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'page.html'), body);
  await writeFile(join(folder, 'page.html.gz'), gzipSync(body));
  await writeFile(join(folder, 'nginx.conf'), nginxConfiguration(folder, port));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  try {
    await untilAnswers(`http://127.0.0.1:${port}/page.html`);
    return await load(`http://127.0.0.1:${port}/page.html`, nginx.pid as number);
  } finally {
    await ended(nginx);
  }
}

const nginxConfiguration = (folder: string, port: number) => `
daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on; open_file_cache max=10;
  types { text/html html; } client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}; etag on; }
}`;

interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

async function startServer(dataFolder: string, settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '0',
      DATABASE_URL: '',
      ...settings,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/readyz`);
  return { url, pid: child.pid as number, stop: () => ended(child) };
}

async function untilAnswers(url: string, attempts = 300): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} does not answer`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** User and system time of a process with all its threads. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
