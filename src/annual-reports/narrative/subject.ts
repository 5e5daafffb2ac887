import type { DocumentRole, FigureSubject, Outcome, RequestRole } from './figure.ts';
import type { Topic } from './topics.ts';

/** The words around one number. */
export interface Surroundings {
  topic: Topic | null;
  /** The topic was named for this number itself, not taken over from the number before. */
  ownTopic: boolean;
  /** From the last comma, colon or bracket to the number. */
  clause: string;
  /** From the number before (or the start of the sentence) to the number. */
  left: string;
  /** From the number to the next punctuation. */
  right: string;
  unit: string;
  /** Introduced by 其中. */
  part: boolean;
}

const CASES = new Set(['件', '例', '份', '宗', '起', '条', '个', '笔', '封', '']);
const DOCUMENTS = new Set(['件', '个', '份', '部', '项', '条', '篇', '']);
const MATTERS = new Set(['项', '个', '类', '条']);

/** What the number counts: its topic and, within the topic, its role. */
export function subjectOf(words: Surroundings): FigureSubject {
  if (words.unit === '%') return rateOf(words);
  if (words.unit === '元') return amountOf(words);
  switch (words.topic) {
    case 'requests':
      return CASES.has(words.unit) || (words.unit === '项' && /收到|受理/.test(words.clause)) ? requestSubject(words) : 'other';
    case 'remedies':
      return CASES.has(words.unit) && words.ownTopic && !words.part ? 'remedies.total' : 'other';
    case 'reconsideration':
    case 'litigation':
    case 'litigation.direct':
    case 'litigation.afterReconsideration':
      return CASES.has(words.unit) ? remedySubject(words.topic, words) : 'other';
    case 'normativeDocs':
    case 'rules':
      return DOCUMENTS.has(words.unit) ? documentSubject(words.topic, words) : 'other';
    case 'licensing':
    case 'services':
      return words.ownTopic ? serviceSubject(words.topic, words) : 'other';
    case 'penalty':
      if (!words.ownTopic || !CASES.has(words.unit)) return 'other';
      return /公开|公示|公布|公告|发布|信息/.test(words.clause + words.right) ? 'penalty.published' : 'penalty.decided';
    case 'coercion':
      return words.ownTopic && CASES.has(words.unit) ? 'coercion.decided' : 'other';
    case 'procurement':
      return words.ownTopic && /[个项宗件]/.test(words.unit) ? 'procurement.projects' : 'other';
    case 'information':
      return words.ownTopic && /[条篇件份]/.test(words.unit) && /公开|发布|公布/.test(words.left) ? 'information.published' : 'other';
    case 'badRating':
      return words.ownTopic ? 'complaints.bad' : 'other';
    case 'unresolved':
      return words.ownTopic ? 'complaints.unresolved' : 'other';
    default:
      return 'other';
  }
}

const REQUEST_RESULTS: readonly (readonly [RequestRole, RegExp])[] = [
  ['carriedOver', /(?:上年|上一年|去年|往年)度?[^,;]{0,4}(?:结转|转结|遗留|转来|转入)|结转(?:自)?(?:上年|上一年|去年)/],
  ['carriedForward', /(?:结转|转结|顺延|延至|转入|转至)[^,;]{0,3}(?:下年|下一年|次年|明年|20\d\d年)/],
  ['partiallyDisclosed', /部分公开/],
  ['disclosed', /(?<!不)予以公开|同意公开|准予公开|(?:^|[,、;:(])(?:其中)?公开$/],
  ['refused', /不予公开/],
  ['unavailable', /无法提供/],
  ['notProcessed', /不予处理/],
  ['part', /其他处理/],
];
const NAMES_A_SHARE = /网上|网络|在线|信函|邮寄|当面|现场|传真|邮件|书面|转办|渠道|方式|平台提交|补正|延期|撤回|咨询|涉及|[局委办厅]$/;

function requestSubject({ ownTopic, clause, right, part }: Surroundings): FigureSubject {
  const received = /收到|受理|接收|接到|新收|收件|登记/.test(clause);
  const handled = /答复|办结|回复|办理|处理|办复/.test(clause);
  // 「收到申请3件全部予以公开」 counts what was received.
  const results = REQUEST_RESULTS.filter(([, pattern]) => pattern.test(clause) || (!received && pattern.test(right)));
  if (results.length > 0) return results.length === 1 ? `requests.${results[0]?.[0] as RequestRole}` : 'requests.part';
  if (/自然人/.test(clause) && !/法人/.test(clause)) return 'requests.fromPersons';
  if (/法人|其他组织/.test(clause) && !/自然人|公民/.test(clause)) return 'requests.fromOrganisations';
  if (!ownTopic && !received && !handled) return 'other';
  if ((part || !ownTopic) && (NAMES_A_SHARE.test(clause) || NAMES_A_SHARE.test(right))) return 'requests.part';
  if (handled && !received) return 'requests.handled';
  if (part) return 'requests.part';
  if (received && !handled) return 'requests.received';
  return ownTopic ? 'requests.any' : 'other';
}

const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  ['pending', /未审结|未结|正在审理|在审|审理中|未办结/],
  ['upheld', /维持/],
  ['corrected', /纠正|纠错/],
  ['other', /其他/],
];
const NO_STATUTORY_OUTCOME = /驳回|撤回|终止|撤销|败诉|胜诉|审结|确认违法|和解|调解|责令/;

type RemedyTopic = 'reconsideration' | 'litigation' | 'litigation.direct' | 'litigation.afterReconsideration';

function remedySubject(topic: RemedyTopic, { clause, right, ownTopic, part }: Surroundings): FigureSubject {
  const words = `${clause}|${right}`;
  for (const [outcome, pattern] of OUTCOMES) if (pattern.test(words)) return `${topic}.${outcome}`;
  return ownTopic && !NO_STATUTORY_OUTCOME.test(words) && !(part && !topic.includes('.')) ? `${topic}.total` : 'other';
}

const DOCUMENT_ROLES: readonly (readonly [DocumentRole, RegExp])[] = [
  ['repealed', /废止|失效/],
  ['inForce', /有效|总数|累计|共有|现有/],
  ['published', /公开|发布|公布/],
  ['made', /制作|制定|制发|印发|出台|新增/],
];

function documentSubject(topic: 'normativeDocs' | 'rules', { clause, ownTopic }: Surroundings): FigureSubject {
  // No column counts what was changed, nor the documents of others that pass through a justice bureau.
  if (/审查|审核|备案|评估|征求|清理|修改|修订/.test(clause)) return 'other';
  for (const [role, pattern] of DOCUMENT_ROLES) if (pattern.test(clause)) return `${topic}.${role}`;
  return ownTopic ? `${topic}.any` : 'other';
}

const DECIDED = /办结|完成|办理|作出|准予|决定|核发|颁发|审批通过|发放/;

function serviceSubject(topic: 'licensing' | 'services', { clause, right, unit }: Surroundings): FigureSubject {
  if (MATTERS.has(unit)) {
    if (!/事项/.test(clause + right)) return 'other';
    return topic === 'licensing' ? 'licensing.matters' : 'matters.services';
  }
  if (!CASES.has(unit) && unit !== '张') return 'other';
  if (/受理|收件|申请(?!业务)/.test(clause) && !DECIDED.test(clause)) return 'licensing.accepted';
  return topic === 'licensing' ? 'licensing.decided' : 'licensing.services';
}

function rateOf({ clause, left }: Surroundings): FigureSubject {
  const words = /率|比|占/.test(clause) ? clause : left;
  if (/压缩|压减|缩短|提速|增长|下降|提升|提高|降低|同比|上升|减少|增加|节约|优惠/.test(words)) return 'rate.other';
  if (/满意|好评/.test(words)) return 'rate.satisfaction';
  if (/答复率|回复率|按期答复|按时答复/.test(words)) return 'rate.replies';
  if (/办结|完成|整改|办理率/.test(words)) return 'rate.completion';
  return 'rate.share';
}

function amountOf({ topic, ownTopic, left }: Surroundings): FigureSubject {
  if (topic === 'processingFee') return 'processingFee.amount';
  if (topic === 'adminFees') return 'adminFees.amount';
  if (topic === 'procurement' && (ownTopic || /金额|总额|资金/.test(left))) return 'procurement.amount';
  return 'other';
}
