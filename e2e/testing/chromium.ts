import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface BrowserProgram {
  executablePath?: string;
  /** An installed browser, where no program is brought along. */
  channel?: 'chrome';
  env: Record<string, string>;
}

const modules = join(import.meta.dirname, '../../node_modules');

/** The Chromium that npm brought on Linux, else the Chrome of the machine. `CHROMIUM` names another program. */
export async function findBrowser(): Promise<BrowserProgram> {
  const fonts = { FONTCONFIG_FILE: await writeFontSettings() };
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM, env: fonts };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', env: {} };
  const { folder, version } = broughtPackage();
  const executablePath = join(cacheFolder(version), 'chromium');
  if (!existsSync(executablePath)) await unpack(join(folder, 'bin/chromium.br'), executablePath);
  if (starts(executablePath)) return { executablePath, env: fonts };
  return { executablePath, env: { ...fonts, LD_LIBRARY_PATH: await unpackLibraries(folder, version) } };
}

function broughtPackage(): { folder: string; version: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = entry.slice(0, entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length);
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json'));
  return { folder, version };
}

const cacheFolder = (version: string) => join(modules, '.cache/gongkai', `chromium-${version}`);

/** Renamed into place when complete, so that test files which start together do not meet half a program. */
async function unpack(packed: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, brotliDecompressSync(await readFile(packed)), { mode: 0o755 });
  await rename(draft, target);
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The few shared libraries (NSS, expat) that a bare machine lacks. */
async function unpackLibraries(folder: string, version: string): Promise<string> {
  const target = join(cacheFolder(version), 'libraries');
  if (!existsSync(target)) {
    const draft = await mkdtemp(`${target}-`);
    const archive = brotliDecompressSync(await readFile(join(folder, 'bin/al2023.tar.br')));
    spawnSync('tar', ['-x', '-C', draft], { input: archive });
    await rename(draft, target).catch(() => rm(draft, { recursive: true }));
  }
  return join(target, 'lib');
}

/** Chinese letters from npm packages, so that pictures can be read on a machine without fonts. */
async function writeFontSettings(): Promise<string> {
  const folder = join(modules, '.cache/gongkai/fonts');
  await mkdir(folder, { recursive: true });
  const files = ['noto-sans-sc/400Regular', 'noto-sans-sc/500Medium', 'noto-sans-sc/700Bold', 'noto-serif-sc/700Bold'];
  const directories = files.map((file) => `<dir>${join(modules, '@expo-google-fonts', file)}</dir>`).join('');
  const alias = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const settings = join(folder, 'fonts.conf');
  const draft = `${settings}.${process.pid}`;
  await writeFile(
    draft,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}<cachedir>${join(folder, 'cache')}</cachedir>${alias('sans-serif', 'Noto Sans SC')}${alias('serif', 'Noto Serif SC')}${alias('monospace', 'Noto Sans SC')}</fontconfig>`,
  );
  await rename(draft, settings);
  return settings;
}
