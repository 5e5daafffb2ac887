/** Chinese is the language of the law and stands first; English is complete: `const en: typeof zh` makes a missing key a type error. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

export const LANGUAGE_TAG: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
export const LANGUAGE_NAME: Record<Language, string> = { zh: '中文', en: 'English' };

/** Chinese pages stand at `/…`, English ones at `/en/…`. */
export function pathIn(language: Language, path: string): string {
  return language === 'zh' ? path : `/en${path === '/' ? '' : path}`;
}

export function splitLanguage(url: string): { language: Language; url: string } {
  const match = /^\/en(?=[/?#]|$)(.*)$/s.exec(url);
  if (!match) return { language: 'zh', url };
  const rest = match[1] ?? '';
  return { language: 'en', url: rest.startsWith('/') ? rest : `/${rest}` };
}
