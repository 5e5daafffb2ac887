import { CHAPTER_TITLES } from '../published-report.ts';
import type { SampleReport } from './sample-report.ts';

/** What a report says around its tables; invented, and free of figures that the tables would have to bear out. */
export interface SampleText {
  title: string;
  preamble: string;
  overview: string[];
  problems: string[];
  others: string;
  signature: string[];
}

export function sampleText({ agency, year }: SampleReport): SampleText {
  return {
    title: `${agency}${year}年政府信息公开工作年度报告`,
    preamble: `本报告依照《中华人民共和国政府信息公开条例》编制,数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
    overview: ['本机关按月检查公开栏目,及时补齐缺项,回应群众关切。', '依申请公开工作由专人登记、按期答复。'],
    problems: ['栏目更新还不够快,解读形式比较单一。', '下一步将按季度抽查,增加图解和问答。'],
    others: '本年度没有收取政府信息公开信息处理费。',
    signature: [agency, `${year + 1}年1月20日`],
  };
}

/** The narrative around three rendered tables, as paragraphs. */
export function paragraphsOf(sample: SampleReport, tables: { t2: string[]; t3: string[]; t4: string[] }): string[] {
  const text = sampleText(sample);
  return [
    text.title,
    text.preamble,
    CHAPTER_TITLES.ch1.zh,
    ...text.overview,
    CHAPTER_TITLES.ch2.zh,
    ...tables.t2,
    CHAPTER_TITLES.ch3.zh,
    ...tables.t3,
    CHAPTER_TITLES.ch4.zh,
    ...tables.t4,
    CHAPTER_TITLES.ch5.zh,
    ...text.problems,
    CHAPTER_TITLES.ch6.zh,
    text.others,
    ...text.signature,
  ];
}
