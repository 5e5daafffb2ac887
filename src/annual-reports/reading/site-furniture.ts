import type { SiteFooter } from '../published-report.ts';
import type { Line } from './line.ts';
import { findDate, isOnlyDate } from './printed-date.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const ORGANISER = /主办(?:单位|方)?\s*[:：]\s*([^\s|,，;；©]{2,40})/;
const SITE_CODE = /标识码\s*[:：]?\s*([0-9A-Za-z]{8,12})/;
const ICP = new RegExp(`([${PROVINCES}]\\s?ICP\\s?[备证]\\s?\\d+\\s?号?(?:\\s?-\\s?\\d+)?)`, 'i');
const POLICE = new RegExp(`([${PROVINCES}]公网安备\\s*\\d{8,16}\\s*号?)`);
const FOOTER =
  /^\s*(?:主办|承办|版权|网站标识码|网站地图|扫一扫|打印|关闭|上一[篇条]|下一[篇条]|分享|责任编辑|编辑|相关(?:链接|文档|附件)|友情链接|附件\s*\d*\s*(?:[:：]|$)|【|\[?(?:打印|关闭|收藏))/;
const PAGE_HEAD =
  /^\s*(?:(?:信息)?来源|发布(?:时间|日期|机构|单位)|发文|公开(?:时间|日期)|索\s*引\s*号|主题分类|文\s*号|字体|浏览(?:次数|量)|阅读|点击|当前位置|您(?:现在)?的?(?:当前)?位置|首页|日期|时间|作者|分享|名\s*称|有效性|关键词)|[:：]\s*\[\s*\]|字体\s*[:：]/;
const DATE_LABELS: readonly RegExp[] = [
  /发布(?:时间|日期)\s*[:：]?/,
  /(?:公开|公布|上网|上传)(?:时间|日期)\s*[:：]?/,
  /(?<![\u4e00-\u9fff])(?:日期|时间)\s*[:：]/,
  /(?:更新|生成|录入|发文|成文|印发)(?:时间|日期)\s*[:：]?/,
];
const SOURCE = /(?:信息来源|文章来源|来源|发布机构|发布单位|发文机关|发文单位|公开主体)\s*[:：]\s*([\u4e00-\u9fff()（）]{4,36})/;

/** A line of the page around the report, not of the report. */
export const isFooterLine = (text: string): boolean => FOOTER.test(text) || POLICE.test(text) || ICP.test(text);
export const isPageHeadLine = (text: string): boolean => text.length < 200 && PAGE_HEAD.test(text);

export function findFooter(lines: readonly Line[]): SiteFooter {
  const footer: SiteFooter = {};
  for (const { text } of lines) {
    if (text.length > 600) continue;
    if (text.includes('主办')) assign(footer, 'organiser', ORGANISER.exec(text));
    if (text.includes('标识码')) assign(footer, 'siteIdCode', SITE_CODE.exec(text));
    if (/ICP/i.test(text)) assign(footer, 'icpNo', ICP.exec(text));
    if (text.includes('公网安备')) assign(footer, 'policeFilingNo', POLICE.exec(text));
  }
  return footer;
}

function assign(footer: SiteFooter, key: keyof SiteFooter, match: RegExpExecArray | null): void {
  if (match) footer[key] ??= match[1]!.replace(/\s+/g, '');
}

/** The day the page says it was published. Labels that name publication go before those that name another day. */
export function findPublishedOn(lines: readonly Line[], metaPublished: string | undefined): string | null {
  for (const [rank, label] of DATE_LABELS.entries()) {
    if (rank === DATE_LABELS.length - 1 && metaPublished) break;
    for (let at = 0; at < lines.length; at++) {
      const { text } = lines[at]!;
      if (text.length > 240) continue;
      const match = label.exec(text);
      if (!match) continue;
      const after = text.slice(match.index + match[0].length);
      const date = findDate(after.slice(0, 24)) ?? (after.trim() === '' ? dateBelow(lines, at) : null);
      if (date) return date;
    }
  }
  return metaPublished ? findDate(metaPublished) : null;
}

function dateBelow(lines: readonly Line[], at: number): string | null {
  const below = lines.slice(at + 1, at + 4).find(({ text }) => text !== '');
  return below && isOnlyDate(below.text.slice(0, 10)) ? findDate(below.text) : null;
}

/** The office that the page names as its source. */
export function findSource(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const match = text.length < 240 && SOURCE.exec(text);
    if (match) return match[1]!;
  }
  return null;
}
