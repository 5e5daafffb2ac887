import type { Words } from './rule.ts';

export const REGULATIONS_47: Words = { zh: '《政府信息公开条例》第四十七条', en: 'Disclosure Regulations, Art. 47' };
export const REGULATIONS_49: Words = { zh: '《政府信息公开条例》第四十九条', en: 'Disclosure Regulations, Art. 49' };
export const REGULATIONS_50: Words = { zh: '《政府信息公开条例》第五十条', en: 'Disclosure Regulations, Art. 50' };
export const REGULATIONS_15: Words = { zh: '《政府信息公开条例》第十五条', en: 'Disclosure Regulations, Art. 15' };
export const REGULATIONS_42: Words = { zh: '《政府信息公开条例》第四十二条', en: 'Disclosure Regulations, Art. 42' };
export const FORMAT: Words = {
  zh: '年度报告格式(国办公开办函〔2019〕60号、〔2021〕30号)',
  en: 'Report format (Guoban Gongkai Ban Han [2019] No. 60, [2021] No. 30)',
};
export const FORMAT_2019: Words = {
  zh: '年度报告格式(国办公开办函〔2019〕60号)',
  en: 'Report format (Guoban Gongkai Ban Han [2019] No. 60)',
};
export const FORMAT_2021: Words = {
  zh: '年度报告格式(国办公开办函〔2021〕30号)',
  en: 'Report format (Guoban Gongkai Ban Han [2021] No. 30)',
};
export const CAPTION: Words = {
  zh: '表三题注：第一项加第二项之和，等于第三项加第四项之和',
  en: 'Caption of Table 3: I + II = III + IV',
};
export const LEGISLATION_93: Words = { zh: '《立法法》第九十三条', en: 'Legislation Law, Art. 93' };
export const RECONSIDERATION_23: Words = { zh: '《行政复议法》第二十三条', en: 'Administrative Reconsideration Law, Art. 23' };
export const CROSS_CHECK: Words = { zh: '勾稽关系', en: 'Cross-check relation' };
export const PLAUSIBILITY: Words = { zh: '合理性核对', en: 'Plausibility check' };
export const SITE_REGISTER: Words = { zh: '政府网站备案信息', en: 'Government website register' };
