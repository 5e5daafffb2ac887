import type { Language } from '../ui/language.ts';

export const DIRECTORY_PATH = '/agencies';
/** Tag of every kept page that shows the register. */
export const AGENCY_PAGES = 'agencies';

export function agencyPath(id: string): string {
  return `${DIRECTORY_PATH}/${id}`;
}

/** English pages show the English name where there is one. */
export function nameIn(language: Language, named: { name: string; nameEn: string | null }): string {
  return language === 'en' ? (named.nameEn ?? named.name) : named.name;
}
