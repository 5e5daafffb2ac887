import { formatNumber } from './docx-number-format.ts';
import type { DocxPackage } from './docx-package.ts';
import { isOn, listenTo, type XmlElement, type XmlListener } from './docx-xml.ts';

interface Level {
  start: number;
  format: string;
  /** `第%1章`: %1 to %9 stand for the numbers of the levels. */
  text: string;
  /** Word then writes every number of the label in Arabic figures. */
  isLegal: boolean;
  restartsAfter?: number;
}

interface AbstractList {
  levels: Map<number, Level>;
  /** A list that only refers to the list of a numbering style. */
  styleLink?: string;
  ofStyle?: string;
}

interface ListInstance {
  abstractId: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const LEVELS = 9;

/** Counts the automatic numbers of a document: Word stores that a heading is numbered, not the 一、 that it prints. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly instances = new Map<string, ListInstance>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly startsUsed = new Set<string>();

  static async read(source: DocxPackage, part: string): Promise<Numbering> {
    const numbering = new Numbering();
    await listenTo(source, part, new NumberingListener(numbering.abstracts, numbering.instances));
    return numbering;
  }

  /** The label of the next paragraph of this list and level, `''` for a bullet. */
  next(listId: string, levelIndex: number): string {
    const instance = this.instances.get(listId);
    const abstractId = instance && this.resolve(instance.abstractId);
    const level = instance && abstractId !== undefined ? this.level(instance, abstractId, levelIndex) : undefined;
    if (!instance || abstractId === undefined || !level) return '';
    const counters = this.counters.get(abstractId) ?? [];
    this.counters.set(abstractId, counters);
    this.applyStart(listId, instance, levelIndex, counters);
    counters[levelIndex] = counters[levelIndex] === undefined ? level.start : counters[levelIndex] + 1;
    for (let deeper = levelIndex + 1; deeper < LEVELS; deeper++) {
      const restartsAfter = this.level(instance, abstractId, deeper)?.restartsAfter;
      if (restartsAfter === undefined || (restartsAfter > 0 && levelIndex < restartsAfter)) counters[deeper] = undefined;
    }
    return this.label(instance, abstractId, level, counters);
  }

  /** `w:startOverride` makes a list that shares its numbers with others begin anew, once. */
  private applyStart(listId: string, instance: ListInstance, levelIndex: number, counters: (number | undefined)[]): void {
    const start = instance.starts.get(levelIndex);
    const key = `${listId} ${levelIndex}`;
    if (start === undefined || this.startsUsed.has(key)) return;
    this.startsUsed.add(key);
    counters[levelIndex] = start - 1;
  }

  private label(instance: ListInstance, abstractId: string, level: Level, counters: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = this.level(instance, abstractId, index);
      const value = counters[index] ?? other?.start ?? 1;
      return formatNumber(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal')) ?? '';
    });
  }

  private level(instance: ListInstance, abstractId: string, index: number): Level | undefined {
    return instance.levels.get(index) ?? this.abstracts.get(abstractId)?.levels.get(index);
  }

  private resolve(abstractId: string): string {
    const link = this.abstracts.get(abstractId)?.styleLink;
    if (link === undefined) return abstractId;
    for (const [id, list] of this.abstracts) if (list.ofStyle === link) return id;
    return abstractId;
  }
}

class NumberingListener implements XmlListener {
  private abstract: AbstractList | undefined;
  private instance: ListInstance | undefined;
  private level: Level | undefined;
  private overridden = 0;
  private readonly abstracts: Map<string, AbstractList>;
  private readonly instances: Map<string, ListInstance>;

  constructor(abstracts: Map<string, AbstractList>, instances: Map<string, ListInstance>) {
    this.abstracts = abstracts;
    this.instances = instances;
  }

  open(element: XmlElement): void {
    const value = element.attribute('val') ?? '';
    switch (element.name) {
      case 'abstractNum':
        this.abstract = { levels: new Map() };
        this.abstracts.set(element.attribute('abstractNumId') ?? '', this.abstract);
        break;
      case 'num':
        this.instance = { abstractId: '', starts: new Map(), levels: new Map() };
        this.instances.set(element.attribute('numId') ?? '', this.instance);
        break;
      case 'abstractNumId':
        if (this.instance) this.instance.abstractId = value;
        break;
      case 'numStyleLink':
        if (this.abstract) this.abstract.styleLink = value;
        break;
      case 'styleLink':
        if (this.abstract) this.abstract.ofStyle = value;
        break;
      case 'lvlOverride':
        this.overridden = Number(element.attribute('ilvl'));
        break;
      case 'startOverride':
        this.instance?.starts.set(this.overridden, toNumber(value, 1));
        break;
      case 'lvl':
        this.level = { start: 1, format: 'decimal', text: '', isLegal: false };
        (this.instance ?? this.abstract)?.levels.set(Number(element.attribute('ilvl')), this.level);
        break;
      default:
        if (this.level) setProperty(this.level, element, value);
    }
  }

  close(name: string): void {
    if (name === 'abstractNum') this.abstract = undefined;
    if (name === 'num') this.instance = undefined;
    if (name === 'lvl') this.level = undefined;
  }
}

function setProperty(level: Level, element: XmlElement, value: string): void {
  if (element.name === 'start') level.start = toNumber(value, 1);
  else if (element.name === 'numFmt') level.format = value;
  else if (element.name === 'lvlText') level.text = value;
  else if (element.name === 'isLgl') level.isLegal = isOn(element);
  else if (element.name === 'lvlRestart') level.restartsAfter = toNumber(value, 0);
}

function toNumber(value: string, otherwise: number): number {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? number : otherwise;
}
