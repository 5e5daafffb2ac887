import type { FigureSubject, NarrativeFigure } from '../narrative/figure.ts';
import { agrees } from '../narrative/number-scan.ts';
import { quote } from '../narrative/passage.ts';
import type { Check } from './check.ts';
import { NOTHING, type Observation } from './rule.ts';

const NONE: readonly NarrativeFigure[] = [];

/** The figures of the report year about these subjects. */
export function figuresOf({ prepared: { figuresBySubject } }: Check, ...subjects: FigureSubject[]): readonly NarrativeFigure[] {
  if (subjects.length === 1) return figuresBySubject.get(subjects[0] as FigureSubject) ?? NONE;
  return subjects.flatMap((subject) => figuresBySubject.get(subject) ?? NONE);
}

export type Comparison =
  | { outcome: 'agrees'; figure: NarrativeFigure }
  | { outcome: 'differs'; figure: NarrativeFigure }
  /** No figure, or nothing known to hold it against. */
  | { outcome: 'nothing' };

/** One figure that fits is enough: a report may also name numbers of a narrower scope. */
export function compare(figures: readonly NarrativeFigure[], ...values: readonly number[]): Comparison {
  const known = values.filter((value) => !Number.isNaN(value));
  const first = figures[0];
  if (!first || known.length === 0) return { outcome: 'nothing' };
  const agreeing = figures.find((figure) => known.some((value) => agrees(figure.value, figure.approx, value)));
  if (agreeing) return { outcome: 'agrees', figure: agreeing };
  // 「网上收到5件，信函收到3件」: the whole may be told in pieces.
  const sum = figures.reduce((total, { value }) => total + value, 0);
  return known.includes(sum) ? { outcome: 'agrees', figure: first } : { outcome: 'differs', figure: first };
}

/** The figure as printed, in its words: 「受理政府信息公开申请17件」. */
export function phraseOf(figure: NarrativeFigure): string {
  const phrase = figure.phrase.replace(/^[、.]/, '');
  return phrase.length <= 48 ? phrase : `…${phrase.slice(-48)}`;
}

export function evidenceOf(figure: NarrativeFigure): string {
  return quote(figure.sentence, Math.max(0, figure.sentence.indexOf(figure.printed)), figure.printed.length);
}

/** One finding for one rule, with everything it saw. */
export function joined(found: readonly { zh: string; en: string; evidence: string }[]): readonly Observation[] {
  if (found.length === 0) return NOTHING;
  return [
    {
      zh: found.map(({ zh }) => zh).join('；'),
      en: found.map(({ en }) => en).join('; '),
      evidence: [...new Set(found.flatMap(({ evidence }) => evidence.split('\n')))].join('\n'),
    },
  ];
}
