/** What a stretch of text is about. `other` names things that are counted but stand in no statutory table. */
export type Topic =
  | 'requests'
  | 'remedies'
  | 'reconsideration'
  | 'litigation'
  | 'litigation.direct'
  | 'litigation.afterReconsideration'
  | 'normativeDocs'
  | 'rules'
  | 'penalty'
  | 'coercion'
  | 'procurement'
  | 'adminFees'
  | 'processingFee'
  | 'licensing'
  | 'services'
  | 'information'
  | 'badRating'
  | 'unresolved'
  | 'other';

/** Compounds stand before the words they contain: the first pattern that fits at a place wins. */
const KEYWORDS: readonly (readonly [Topic, string])[] = [
  ['other', '规范性文件的?(?:解读|草案|清理|备案|目录|审查|意见|起草|评估)'],
  [
    'other',
    '规章制度|管理规章|审批(?:服务|管理)?(?:局|股|科|窗口|大厅|办)|政务服务(?:大厅|中心|网|办|局|窗口|能力|体系|平台|改革)|采购网|交易网',
  ],
  ['requests', '依申请公开(?:的)?(?:政府)?(?:信息)?(?:申请)?|(?:政府|政务)?信息公开申请|申请公开|公开申请|申请件'],
  ['other', '信息公开(?:指南|目录|制度|培训|会议|专栏|栏目|平台|年报|年度报告|联络员|人员)|(?:政策|文件)?解读(?:信息|材料)?'],
  ['litigation.afterReconsideration', '复议后(?:起诉|诉讼|提起)?'],
  ['litigation.direct', '未经复议(?:直接)?(?:起诉|诉讼)?|直接(?:起诉|诉讼)'],
  ['remedies', '行政复议(?:案件)?(?:和|与|及|、|或|以及)(?:行政)?(?:诉讼|应诉)'],
  ['reconsideration', '(?:行政)?复议'],
  ['litigation', '(?:行政)?(?:诉讼|应诉)'],
  ['normativeDocs', '(?:行政)?规范性文件'],
  ['rules', '规章'],
  ['penalty', '(?:行政)?处罚(?:决定|案件|结果|信息|公示|文书|公告|事项)*'],
  ['coercion', '行政强制(?:决定|措施|执行|案件|信息)*'],
  ['adminFees', '行政事业性收费'],
  ['processingFee', '(?:信息)?处理费'],
  ['information', '(?:政府)?(?:集中)?采购(?:公告|信息)'],
  ['procurement', '(?:政府)?(?:集中)?采购(?:项目|总?金额|总额|资金)*|招(?:投)?标(?:项目)?'],
  ['licensing', '(?:行政)?许可|行政审批(?:件|事项|业务)?|审批(?:件|事项|业务)|权限事项'],
  ['services', '政务服务(?:事项|业务|办件)?|网办(?:申请)?(?:业务|事项|件)?|办件|公共服务(?:事项)?|依申请(?:和公共服务)?事项'],
  ['badRating', '(?<!好)差评|不满意'],
  ['unresolved', '未(?:能)?办结|尚未答复|逾期|超期|未按期'],
  [
    'other',
    '会议|培训|检查|意见|建议|提案|咨询|留言|来信|新闻|公报|专栏|栏目|账号|账户|媒体|窗口|人员|群众|资金|补贴|文件|政策|清单|方案|活动|征地|视频|诉求|投诉|举报|信访|热线|信箱',
  ],
  ['information', '(?:政府|政务)?信息(?!公开|系统|化|员)'],
];

const PATTERN = KEYWORDS.map(([, pattern]) => `(${pattern})`).join('|');
const FIRST_KEYWORD = new RegExp(PATTERN);
const EVERY_KEYWORD = new RegExp(PATTERN, 'g');

export interface TopicMention {
  topic: Topic;
  /** The keyword as printed, and its place. */
  words: string;
  from: number;
}

/** The keyword nearest before a number decides what it counts. */
export function lastTopic(text: string): TopicMention | null {
  let last: TopicMention | null = null;
  for (const match of text.matchAll(EVERY_KEYWORD)) last = mention(match);
  return last;
}

export function firstTopic(text: string): TopicMention | null {
  const match = FIRST_KEYWORD.exec(text);
  return match && mention(match);
}

function mention(match: RegExpExecArray): TopicMention {
  const index = match.findIndex((group, i) => i > 0 && group !== undefined) - 1;
  return { topic: KEYWORDS[index]?.[0] ?? 'other', words: match[0], from: match.index };
}
