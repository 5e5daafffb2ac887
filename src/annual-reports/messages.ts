import type { Language } from '../ui/language.ts';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';

export const ANNUAL_REPORT_MESSAGES: Record<Language, typeof zh> = { zh, en };

/** The page tags of the column; they are Chinese on every page. */
export const COLUMN_TAGS = { name: zh.column, description: zh.columnDescription, keywords: zh.columnKeywords, type: '信息公开年报' };
