import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What type is used for; GB/T 9704 names a face for each. */
export type FontRole = 'title' | 'heading' | 'lead' | 'body';

/** 小标宋, 黑体, 楷体 and 仿宋 under the names that their makers give them. */
const OWN_FAMILIES: Record<FontRole, readonly string[]> = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'FZDaBiaoSong-B06S'],
  heading: ['SimHei', '黑体', 'FZHei-B01S'],
  lead: ['KaiTi', '楷体', 'KaiTi_GB2312', '楷体_GB2312', 'FZKai-Z03S', 'STKaiti'],
  body: ['FangSong', '仿宋', 'FangSong_GB2312', '仿宋_GB2312', 'FZFangSong-Z02S', 'STFangsong'],
};

/** Come with the program, and hold every character of GB 18030 level 1. */
const SERIF = 'Noto Serif SC';
const SANS = 'Noto Sans SC';
const SHIPPED_FACES = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold'],
] as const;

/** The order in which faces are tried: the unit's own first, then those that come with the program. */
export function fontFamilies(hasOwnFonts: boolean): Record<FontRole, string[]> {
  const own = (role: FontRole) => (hasOwnFonts ? OWN_FAMILIES[role] : []);
  return {
    title: [...own('title'), SERIF, SANS],
    heading: [...own('heading'), SANS, SERIF],
    lead: [...own('lead'), SERIF, SANS],
    body: [...own('body'), SERIF, SANS],
  };
}

/** Folders with the shipped faces that documents use, and the unit's own. */
export function fontFolders(ownFontsFolder?: string): string[] {
  const { resolve } = createRequire(import.meta.url);
  const shipped = SHIPPED_FACES.map(([packageName, weight]) => join(dirname(resolve(`${packageName}/package.json`)), weight));
  return ownFontsFolder ? [ownFontsFolder, ...shipped] : shipped;
}

export function hasFonts(folder: string | undefined): boolean {
  if (!folder) return false;
  try {
    return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|otc)$/i.test(String(name)));
  } catch {
    return false;
  }
}
