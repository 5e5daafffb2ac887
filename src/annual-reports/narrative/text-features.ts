import type { PublishedReport } from '../published-report.ts';
import { type Passage, type PassageId, quote } from './passage.ts';
import { findPersonalData, type PersonalData } from './personal-data.ts';
import { findSelfReferences, type SelfReference } from './self-reference.ts';
import { findSlips, type Slip } from './typography.ts';

/** What the rules ask of the text apart from its numbers, read once. */
export interface TextFeatures {
  selfReferences: readonly SelfReference[];
  slips: readonly Slip[];
  personalData: readonly PersonalData[];
  /** Chapter six states whether fees for information processing were charged; `null` without a chapter six. */
  feeStated: boolean | null;
  /** The sentence of chapter five that speaks of the problems of another year. */
  problemsOfOtherYear: string | null;
  /** Openings of sections in chapter six that are about other work of the government. */
  besideTheSubject: readonly string[];
  /** Results that a government reports besides (Art. 50(4)). */
  assessment: boolean;
  publicReview: boolean;
  accountability: boolean;
  /** A sentence saying that normative documents were published or made, without a number. */
  documentsClaimed: string | null;
  /** Whether the organiser in the page footer belongs here; `null` when none is printed. */
  organiser: 'own' | 'other-government' | 'no-government' | null;
}

export function readTextFeatures(report: PublishedReport, passages: readonly Passage[]): TextFeatures {
  const find = (id: PassageId) => passages.find((passage) => passage.id === id);
  const all = passages.map((passage) => passage.text).join('\n');
  const ch6 = find('ch6');
  return {
    selfReferences: findSelfReferences(passages),
    slips: findSlips(passages, report.period?.text ?? ''),
    personalData: findPersonalData(passages),
    feeStated: ch6 ? FEE_STATEMENT.test(ch6.text) : null,
    problemsOfOtherYear: problemsOfOtherYear(find('ch5'), report.year),
    besideTheSubject: ch6 ? sectionsBesideTheSubject(ch6) : [],
    assessment: /考核|考评|绩效评估|评估结果|政务公开评估/.test(all),
    publicReview: /社会评议|公众评议|满意度(?:调查|测评|评价)|群众评议|民主评议/.test(all),
    accountability: /责任追究|追责|问责|通报批评/.test(all),
    documentsClaimed: documentsClaimed([find('ch1'), find('ch2')]),
    organiser: organiserOf(report, all),
  };
}

const FEE_STATEMENT =
  /信息处理费|收取[^。;]{0,12}费|(?:未|没有|无|不|免)[^。;,]{0,6}收(?:取|费)|收费(?:情况|金额)?[^。;]{0,8}(?:为|是)?(?:0|零|无)/;

/** 《条例》第五十条: the problems are those of the year reported on. */
function problemsOfOtherYear(ch5: Passage | undefined, year: number | null): string | null {
  if (!ch5) return null;
  for (const { text } of ch5.sentences) {
    if (/(?:上年度|上一年度|上年|去年)(?:度)?(?:政府信息公开工作)?(?:中)?存在的?[^。,;]{0,8}(?:问题|不足)/.test(text)) return quote(text);
    const stated = /(20\d\d)年(?:度)?[^。;]{0,60}(?:存在|不足|差距|短板)/.exec(text);
    if (stated && year !== null && Number(stated[1]) < year && !text.includes(`${year}年`)) return quote(text, stated.index);
  }
  return null;
}

const SECTION_START = /(?:^|[\n。;])(?:[(][一二三四五六七八九十\d]+[)]|[一二三四五六七八九十]+是|\d{1,2}[.、])([^\n]{0,40})/g;
/** Fields of general government work that a disclosure report is not about. Government services stand close enough to it (第二十五条). */
const OTHER_WORK =
  /六稳|六保|稳就业|保就业|疫情防控|脱贫攻坚|乡村振兴|招商引资|安全生产|党的建设|党建工作|党风廉政|环境保护|污染防治|防汛|抗旱|扫黑除恶|文明城市|经济发展|重点项目建设/;

function sectionsBesideTheSubject(ch6: Passage): string[] {
  const sections: string[] = [];
  const heads = [...ch6.text.matchAll(SECTION_START)].map((match) => match[1] ?? '');
  if (heads.length === 0) heads.push(ch6.text.slice(0, 40));
  for (const head of heads) {
    const opening = (/^[^。;\n]+/.exec(head) ?? [head])[0];
    if (OTHER_WORK.test(opening) && !/公开|信息处理费/.test(opening)) sections.push(opening);
  }
  return sections;
}

const CLAIM =
  /(?<![应将要需拟须不未无可对])(?:主动公开|公开|发布|制定|印发|出台)(?:了)?[^,。;:\d]{0,6}规范性文件(?!解读|清理|草案|目录|备案|审查)[^,。;]*/;
const INTENTION = /(?:应当?|将|要|凡|拟|计划|继续|推进|推动|加大|加强|进一步|做好|完善)[^,。;]{0,12}$/;

function documentsClaimed(chapters: (Passage | undefined)[]): string | null {
  for (const chapter of chapters) {
    for (const { text } of chapter?.sentences ?? []) {
      const claim = CLAIM.exec(text);
      if (claim && !/\d/.test(claim[0]) && !INTENTION.test(text.slice(0, claim.index))) return quote(text, claim.index, claim[0].length);
    }
  }
  return null;
}

const GOVERNMENT_BODY = /政府|委员会|管委会|管理处|办公室|办事处|[局厅委办院署]$|中心$/;
const REGION = /[\u4e00-\u9fa5]{2,4}?(?:省|市|区|县|旗|州|镇|乡|街道)/g;

function organiserOf(report: PublishedReport, text: string): TextFeatures['organiser'] {
  const organiser = report.footer.organiser?.replace(/\s/g, '');
  if (!organiser) return null;
  const names = `${report.agency ?? ''}|${report.title ?? ''}|${report.signedBy ?? ''}|${text}`;
  const regions = organiser.match(REGION) ?? [];
  const shared =
    names.includes(organiser) ||
    (report.agency !== null && organiser.includes(report.agency)) ||
    regions.some((region) => names.includes(region) || names.includes(region.slice(0, -1)));
  if (GOVERNMENT_BODY.test(organiser)) return shared ? 'own' : 'other-government';
  return shared ? 'other-government' : 'no-government';
}
