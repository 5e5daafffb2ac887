export type { RuleGroup } from './consistency.ts';
