import type { ChapterId } from '../../src/annual-reports/published-report.ts';
import { formatOfYear } from '../../src/annual-reports/statutory-tables.ts';
import type { DemoAgency } from './agencies.ts';
import type { Figures } from './sums.ts';

export type Narrative = Record<ChapterId, string[]>;

interface Facts {
  agency: DemoAgency;
  year: number;
  figures: Figures;
}

/** Invented texts in three wordings; the wording changes from year to year, the figures are those of the tables. */
export function narrativeOf(agency: DemoAgency, year: number, figures: Figures): Narrative {
  const facts = { agency, year, figures };
  return {
    ch1: [proactive, onRequest, management, platform, supervision].map((part) => part(facts)),
    ch2: [],
    ch3: [],
    ch4: [],
    ch5: problems(facts),
    ch6: [fees(facts)],
  };
}

function wording<T>({ agency, year }: Facts, wordings: readonly T[]): T {
  return wordings[(year + agency.id.length) % wordings.length]!;
}

function proactive(facts: Facts): string {
  const { agency, figures, year } = facts;
  const documents =
    formatOfYear(year) === 'F2019'
      ? `全年新制作规范性文件${figures['T2.art20_1.normativeDocs.newlyMade']}件`
      : `全年制发行政规范性文件${figures['T2.art20_1.normativeDocs.issued']}件,废止${figures['T2.art20_1.normativeDocs.repealed']}件`;
  return wording(facts, [
    `(一)主动公开。围绕${agency.field}这条主线更新公开目录,把办事依据、办理流程和结果放在同一处,方便群众对照查找。${documents},印发后同步配发图解或问答。`,
    `(一)主动公开。先梳理群众常问的问题,再决定公开什么、怎样公开。${documents}。${agency.field}方面的信息按月归集,做到栏目不空、内容不旧。`,
    `(一)主动公开。对照基本目录逐条核对,补上缺少的要素,撤下过时的内容。${documents}。涉及${agency.field}的重要事项,在作出决定以前听取公众意见。`,
  ]);
}

function onRequest(facts: Facts): string {
  const received = facts.figures['T3.newlyReceived.total']!;
  if (received === 0) {
    return wording(facts, [
      '(二)依申请公开。全年未收到政府信息公开申请,受理渠道保持畅通。',
      '(二)依申请公开。全年没有收到政府信息公开申请,窗口和信箱均有人值守。',
      '(二)依申请公开。全年未收到政府信息公开申请,申请指南已按要求更新。',
    ]);
  }
  return wording(facts, [
    `(二)依申请公开。全年收到政府信息公开申请${received}件,每一件都登记编号、专人跟办,答复前与申请人沟通所需内容。`,
    `(二)依申请公开。收到政府信息公开申请${received}件。疑难的申请由业务、法制两方会商,答复书写明理由和救济途径。`,
    `(二)依申请公开。本年新收政府信息公开申请${received}件,统一由一个窗口收件,到期前三天提醒承办人。`,
  ]);
}

function management(facts: Facts): string {
  return wording(facts, [
    '(三)政府信息管理。文件起草时就注明公开属性,定稿前完成保密审查,一事一审、全程留痕。',
    '(三)政府信息管理。对存量文件做了一次清理,逐件标明是否有效,并与纸质档案核对。',
    '(三)政府信息管理。实行先审查、后公开,发布以后再由另一名工作人员抽读,发现错漏当天更正。',
  ]);
}

function platform(facts: Facts): string {
  return wording(facts, [
    '(四)政府信息公开平台建设。网站检索支持按文号和关键词查找,大字版和读屏浏览可以正常使用。',
    '(四)政府信息公开平台建设。精简了重复的栏目,把手机上的页面改成一列,老年人也看得清。',
    '(四)政府信息公开平台建设。在服务大厅和社区设置查阅点,备有纸质目录,工作人员可以代为打印。',
  ]);
}

function supervision(facts: Facts): string {
  const { agency } = facts;
  if (agency.kind === 'government') {
    return wording(facts, [
      '(五)监督保障。公开工作列入对各单位的工作考核,年底请群众代表开展社会评议,全年没有发生需要责任追究的情形。',
      '(五)监督保障。组织两期业务培训。工作考核结果在全区通报,社会评议意见逐条回复,未出现责任追究情形。',
      '(五)监督保障。每季度抽查一次并反馈清单。社会评议与工作考核同步进行,全年未发生责任追究情况。',
    ]);
  }
  return wording(facts, [
    '(五)监督保障。明确一名负责人分管、一名工作人员专办,遇有人员变动当天交接。',
    '(五)监督保障。组织了内部培训,用真实格式的空白文书练习填写,并做了互评。',
    '(五)监督保障。每月自查一次,问题列成清单,由办公室跟踪到改好为止。',
  ]);
}

function problems(facts: Facts): string[] {
  const { agency, year } = facts;
  return wording(facts, [
    [
      `${year}年的工作还有不足:一是解读材料以文字为主,形式比较单一;二是部分栏目更新不够均衡。`,
      `改进措施:围绕${agency.field}制作流程图和短片;按栏目确定更新周期,到期自动提醒。`,
    ],
    [
      `${year}年存在的主要问题:申请人所需内容有时没有一次问清,增加了往返;少数附件不便于检索。`,
      '改进情况:编写了沟通提纲,收件当天电话确认;新发布的附件一律使用可以复制文字的版式。',
    ],
    [
      `${year}年的主要问题是公开与业务工作衔接不紧,个别信息发布偏晚;基层人员对新的统计口径不熟悉。`,
      `下一步把公开要求写进${agency.field}的工作流程,并安排面对面的辅导。`,
    ],
  ]);
}

function fees(facts: Facts): string {
  return wording(facts, [
    '本年度没有收取政府信息公开信息处理费。',
    '本年度依申请提供政府信息未收取信息处理费,没有其他需要报告的事项。',
    '没有发生信息处理费收取情况,未收取任何费用。',
  ]);
}
