import { type Passage, quote } from './passage.ts';

/** A slip of the pen that changes no number: a misspelt word, a lost measure word, a date left blank. */
export interface Slip {
  kind: 'confusable' | 'measure-word' | 'blank-date' | 'broken-date';
  printed: string;
  /** The usual form, where there is one. */
  usual?: string;
  sentence: string;
}

/** Words of official prose that are often typed with a wrong character; none of them is good Chinese across a word border. */
const CONFUSABLE: readonly (readonly [RegExp, string])[] = [
  // 减化肥 and the like are words of their own.
  [/(?<![增削])减化(?![肥学工疗])/g, '简化'],
  [/布署/g, '部署'],
  [/既使/g, '即使'],
  [/即然/g, '既然'],
  [/截止目前/g, '截至目前'],
  [/再接再励/g, '再接再厉'],
  [/一如继往/g, '一如既往'],
  [/按步就班/g, '按部就班'],
  [/不径而走/g, '不胫而走'],
  [/迫不急待/g, '迫不及待'],
  [/松驰/g, '松弛'],
  [/幅射/g, '辐射'],
  [/震憾/g, '震撼'],
  [/追朔/g, '追溯'],
  [/坚难/g, '艰难'],
  [/贯策/g, '贯彻'],
  [/协凋/g, '协调'],
  [/完擅/g, '完善'],
  [/公开公开/g, '公开'],
];

/** 「信息22通过网站公开」: a verb follows the number directly. */
const LOST_MEASURE_WORD =
  /(?<=[\u4e00-\u9fa5])(?<![表图件附第项条款章节号版年月日])\d{1,4}(?:通过|完成|发布|公开|公布|公示|公告|办理|办结|受理|收到|答复|回复|组织|开展|印发|制定|召开|举办|处理)/g;
const BLANK_DATE = /(?<!出生|生)(?:年月\d{0,2}日|\d{4}年月\d{0,2}日?)/g;
/** 「20201月1日」, 「2020 1月」: the 年 is lost. */
const LOST_YEAR_MARK = /(?<![\d.])20\d\d ?(?:1[0-2]|0?[1-9])月/g;
const DAY_WITHOUT_MONTH = /20\d\d年\d{3,4}日/g;

/** `reported` is text that another rule already reports, the period sentence. */
export function findSlips(passages: readonly Passage[], reported: string): Slip[] {
  const slips: Slip[] = [];
  const reportedText = reported.replace(/\s/g, '');
  for (const { sentences } of passages) {
    for (const { text } of sentences) {
      const add = (kind: Slip['kind'], match: RegExpExecArray, usual?: string) => {
        const sentence = quote(text, match.index, match[0].length);
        slips.push(usual === undefined ? { kind, printed: match[0], sentence } : { kind, printed: match[0], usual, sentence });
      };
      for (const [pattern, usual] of CONFUSABLE) for (const match of text.matchAll(pattern)) add('confusable', match, usual);
      if (!/\d|年月/.test(text)) continue;
      for (const match of text.matchAll(LOST_MEASURE_WORD)) add('measure-word', match);
      for (const match of text.matchAll(BLANK_DATE)) add('blank-date', match);
      for (const pattern of [LOST_YEAR_MARK, DAY_WITHOUT_MONTH]) {
        for (const match of text.matchAll(pattern)) if (!reportedText.includes(match[0].replace(' ', ''))) add('broken-date', match);
      }
    }
  }
  return slips;
}
