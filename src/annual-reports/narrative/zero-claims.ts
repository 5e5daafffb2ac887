import type { FigureSubject } from './figure.ts';

/** A statement that there was none: 「未收到政府信息公开申请」 is a count of 0 as good as a printed one. */
export interface ZeroClaim {
  subject: FigureSubject;
  from: number;
  to: number;
}

const NONE = '(?:未|没有|无|尚无|暂无|零)(?!法|偿|障碍|正当|论|效|需|条件|关|经)';
const REQUESTS = new RegExp(
  `${NONE}([^,。;:]{0,20}?)(?:信息公开申请|依申请公开|公开申请|申请公开)(?!费|引|导致|的?投诉|的?复议|的?诉讼|人|目录|流程|渠道|制度|[^,。;]{0,10}收[取费])`,
);
const NOT_ABOUT_NUMBER = /超期|逾期|投诉|举报|按|及时|规定|正当|收取|费|满意|异议|明确|补正|纠纷|不|落实|完善|规范|引发|因|审结|结转|上年/;
const REMEDIES = new RegExp(`${NONE}([^,。;]{0,40}?)(?:复议|诉讼)[^,。;]*`);
const REMEDIES_NIL = /(?:复议|诉讼)[^,。;:\d]{0,10}(?:为|均)(?:零|无)(?=$|[,。;])/;
const NOT_ABOUT_REMEDIES = /审结|按|及时|正当|败诉|纠错|纠正|撤销|不|费|机制|规范/;
const DOCUMENTS = new RegExp(`${NONE}[^,。;:]{0,6}(?:制定|制发|出台|印发|发布|新增)[^,。;:]{0,8}规范性文件(?!解读|清理|草案)`);

export function findZeroClaims(sentence: string): ZeroClaim[] {
  if (!/[未没无零]/.test(sentence)) return [];
  const claims: ZeroClaim[] = [];
  const add = (subject: FigureSubject, match: RegExpExecArray) =>
    claims.push({ subject, from: match.index, to: match.index + match[0].length });
  const requests = REQUESTS.exec(sentence);
  if (requests && !NOT_ABOUT_NUMBER.test(requests[1] ?? '')) add('requests.received', requests);
  const remedies = REMEDIES_NIL.exec(sentence) ?? REMEDIES.exec(sentence);
  if (remedies && !NOT_ABOUT_REMEDIES.test(remedies[0])) {
    if (/(?<!诉讼)复议/.test(remedies[0])) add('reconsideration.total', remedies);
    if (/诉讼/.test(remedies[0])) add('litigation.total', remedies);
  }
  const documents = DOCUMENTS.exec(sentence);
  if (documents) add('normativeDocs.made', documents);
  return claims;
}
