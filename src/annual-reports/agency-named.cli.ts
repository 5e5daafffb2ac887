import type { Agency } from '../organizations/index.ts';
import { findAgency, findAgencyByName } from '../organizations/server.ts';
import type { Db } from '../platform/db/database.ts';
import { CommandFailure } from '../platform/terminal.ts';
import type { Language } from '../ui/language.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The agency that a command names, by its id or by a present or former name. */
export async function agencyNamed(db: Db, name: string, lang: Language): Promise<Agency> {
  const agency = UUID.test(name) ? await findAgency(db, name) : await findAgencyByName(db, name);
  if (agency) return agency;
  throw new CommandFailure(
    lang === 'zh' ? `机构库中没有「${name}」，或有多个同名机构` : `The register does not know “${name}”, or knows several`,
  );
}
