const ENDINGS =
  '人民政府办公室|人民政府|委员会|办事处|管委会|管理处|服务中心|办公室|政府|中心|街道|总队|支队|大队|学校|大学|学院|医院|公司|局|委|办|厅|处|镇|乡|院|站|所|队|会|区|县|旗';
const VERBS =
  '认真|坚持|在|以|深入|积极|按照|全面|紧紧|严格|高度|持续|切实|着力|始终|继续|根据|贯彻|围绕|不断|扎实|共|政府信息|信息公开|政务公开|依法|充分|主动|牢固|聚焦|结合|落实|进一步|紧扣|立足|把|对|严|通过|加强|强化|完善';
const SUBJECT_OF_YEAR = new RegExp(`(?:\\d{4}年(?:度)?(?:以来)?[,，、]?)([\\u4e00-\\u9fff]{3,28}?(?:${ENDINGS}))(?=(?:${VERBS}))`);
const COMPILER = new RegExp(
  `(?:由|现将|对)([\\u4e00-\\u9fff]{3,30}?(?:${ENDINGS}))(?=根据|编制|按照|依据|开展|组织|\\d{4}年|政府信息公开)`,
);
const HIGHER_REGION = /^[\u4e00-\u9fff]{2,7}?(?:省|市|自治区|州|盟)/;
const FUNCTION_WORDS = /[由在对向与和是为按据请将经及到于给归即的,，。;；:：(（《]/;
const REGION_BEFORE = /^[\u4e00-\u9fff]{2,8}(?:省|市|自治区|自治州|州|盟|地区|区|县|旗)$/;

export interface AgencyEvidence {
  fromTitle: string | null;
  fromSignature: string | null;
  fromSource: string | null;
  /** The text before and in chapter one. */
  opening: string;
}

export interface AgencyName {
  name: string;
  /** Named by the title or the signature, not only by the page or the text. */
  certain: boolean;
}

/**
 * The agency's full name. The title tells it first, then the signature, the page's source and the opening sentences;
 * a short name is completed by the region that the text prints before it.
 */
export function agencyName({ fromTitle, fromSignature, fromSource, opening }: AgencyEvidence): AgencyName | null {
  const text = opening.replace(/\s+/g, '');
  const named = [fromTitle, fromSignature, fromSource, COMPILER.exec(text)?.[1] ?? null, SUBJECT_OF_YEAR.exec(text)?.[1] ?? null];
  const at = named.findIndex((candidate) => candidate !== null && !isVague(candidate));
  if (at < 0) return null;
  const name = named[at]!;
  const longer = named.find((candidate) => candidate && candidate.length > name.length && candidate.endsWith(name));
  return { name: longer ?? withRegion(name, text), certain: at < 2 };
}

const isVague = (name: string) => /^(?:本机关|我[局委办区县市处]|区政府|县政府|市政府|区委|县委|本)/.test(name) || name.length < 3;

function withRegion(name: string, text: string): string {
  if (HIGHER_REGION.test(name)) return name;
  const counts = new Map<string, number>();
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text
      .slice(Math.max(0, at - 12), at)
      .split(FUNCTION_WORDS)
      .at(-1)!;
    if (REGION_BEFORE.test(before)) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const [region] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return region ? region + name : name;
}
