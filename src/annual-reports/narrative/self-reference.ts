import { type Passage, quote } from './passage.ts';

/** A word by which the text calls its own agency, such as 我局 or 「中心各项工作」. */
export interface SelfReference {
  /** The kind of body: 局, 处, 中心 … */
  body: string;
  sentence: string;
}

const OWN =
  /[我本](?:(局|厅|镇|乡|街道|中心|管委会)|(处)(?!理|置|于|罚|境|分)|(办)(?!理|结|事|件|法|公|学|好|成)|(委)(?!托|员|派|书|屈)|(院)(?!士|落)|(校|馆|站|公司)(?!准|验|位))/g;
/** 「促进了中心各项工作」: a bare kind of body in the place of the agency, no part of a longer name. */
const BARE =
  /(?<=[了将对为向把被使由,。;:、])(局|处|中心|委|办|院|馆|站|街道|管委会)(?=各项工作|全体(?:干部|职工|工作人员)|领导班子|主要领导|干部职工|机关各科室)/g;
/** Calls in quotation marks and titles of documents are other people's words. */
const QUOTED = /《[^》]{0,80}》|“[^”]{0,80}”/g;

/** Every different self-reference once, with the first sentence that holds it. */
export function findSelfReferences(passages: readonly Passage[]): SelfReference[] {
  const found = new Map<string, SelfReference>();
  for (const { sentences } of passages) {
    for (const { text } of sentences) {
      if (!/[我本]|各项工作|干部|职工|全体|领导班子|主要领导|机关各科室/.test(text)) continue;
      const own = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
      for (const pattern of [OWN, BARE]) {
        for (const match of own.matchAll(pattern)) {
          const body = match.slice(1).find((group) => group !== undefined) as string;
          if (!found.has(body)) found.set(body, { body, sentence: quote(text, match.index, match[0].length) });
        }
      }
    }
  }
  return [...found.values()];
}
