import { CARRIED_OVER_RULES, YEAR_RULES } from './across-years.ts';
import { CHANGE_RULES } from './changes.ts';
import { CHAPTER_RULES } from './chapters.ts';
import { LEVEL_RULES } from './consolidation.ts';
import { DOCUMENT_RULES } from './documents.ts';
import { MONEY_RULES } from './money.ts';
import { NARRATIVE_PLAUSIBILITY_RULES } from './narrative-plausibility.ts';
import { NARRATIVE_REMEDY_RULES, NARRATIVE_REQUEST_RULES, SILENT_REQUEST_RULES } from './narrative-requests.ts';
import { NARRATIVE_WORK_RULES } from './narrative-work.ts';
import { IDENTITY_RULES, PERSONAL_DATA_RULES, PUBLICATION_RULES } from './publication.ts';
import { REMEDY_RULES } from './remedies.ts';
import { REQUEST_SHARE_RULES } from './request-shares.ts';
import { REQUEST_SUM_RULES } from './request-sums.ts';
import { REQUEST_FORM_RULES, REQUEST_RULES } from './requests.ts';
import type { Rule } from './rule.ts';
import { FORMAT_RULES, STRUCTURE_RULES } from './structure.ts';
import { VALUE_RULES } from './values.ts';

/** Every rule in the order in which a report is checked: S, V, T3 and T4, Y, L, N. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...PUBLICATION_RULES,
  ...FORMAT_RULES,
  ...IDENTITY_RULES,
  ...CHAPTER_RULES,
  ...PERSONAL_DATA_RULES,
  ...VALUE_RULES,
  ...CHANGE_RULES,
  ...MONEY_RULES,
  ...DOCUMENT_RULES,
  ...REQUEST_SUM_RULES,
  ...REQUEST_RULES,
  ...CARRIED_OVER_RULES,
  ...REQUEST_SHARE_RULES,
  ...REQUEST_FORM_RULES,
  ...REMEDY_RULES,
  ...YEAR_RULES,
  ...LEVEL_RULES,
  ...NARRATIVE_REQUEST_RULES,
  ...NARRATIVE_WORK_RULES,
  ...NARRATIVE_REMEDY_RULES,
  ...NARRATIVE_PLAUSIBILITY_RULES,
  ...SILENT_REQUEST_RULES,
];
