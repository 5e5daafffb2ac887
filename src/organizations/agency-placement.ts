import { nameKey } from './agency-name.ts';
import type { AgencyLine, LineProblem } from './agency-table.ts';
import { circles } from './hierarchy.ts';

/** What the register already has, by name and code. */
export interface Register {
  /** Ids of the agencies in being by the key of their name. */
  idByName: ReadonlyMap<string, string>;
  creditCodes: ReadonlySet<string>;
}

export interface PlacedLine extends AgencyLine {
  id: string;
  parentId: string | null;
}

/** Gives every line its id and its parent's, parents before children; names what cannot stand beside the register or the rest of the list. */
export function placeLines(
  lines: readonly AgencyLine[],
  register: Register,
  newId: () => string,
): { placed: PlacedLine[]; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const lineOfName = new Map<string, number>();
  const lineOfCode = new Map<string, number>();
  const idByName = new Map(register.idByName);
  const placed = lines.map((entry): PlacedLine => {
    const { line, details } = entry;
    const id = newId();
    const key = nameKey(details.name);
    if (register.idByName.has(key))
      problems.push({ line, message: `「${details.name}」已在机构库中`, messageEn: `"${details.name}" is already in the register` });
    else if (lineOfName.has(key)) problems.push(repeated(line, details.name, lineOfName.get(key)!));
    else idByName.set(key, id);
    lineOfName.set(key, lineOfName.get(key) ?? line);
    const code = details.unifiedSocialCreditCode;
    if (code && register.creditCodes.has(code))
      problems.push({
        line,
        message: `统一社会信用代码 ${code} 已在机构库中`,
        messageEn: `Credit code ${code} is already in the register`,
      });
    else if (code && lineOfCode.has(code)) problems.push(repeated(line, code, lineOfCode.get(code)!));
    else if (code) lineOfCode.set(code, line);
    return { ...entry, id, parentId: null };
  });
  for (const entry of placed) {
    if (entry.parentName === null) continue;
    entry.parentId = idByName.get(nameKey(entry.parentName)) ?? null;
    if (entry.parentId === null) {
      problems.push({
        line: entry.line,
        message: `上级机构「${entry.parentName}」不存在`,
        messageEn: `The parent "${entry.parentName}" does not exist`,
      });
    }
  }
  const tree = placed.map(({ id, parentId, details }) => ({ id, parentId, name: details.name, position: details.position }));
  const looped = new Set(circles(tree));
  for (const { id, line, details } of placed) {
    if (looped.has(id))
      problems.push({ line, message: `「${details.name}」的上级机构互相隶属`, messageEn: `"${details.name}" would stand below itself` });
  }
  return { placed: problems.length > 0 ? [] : parentsFirst(placed), problems: problems.sort((a, b) => a.line - b.line) };
}

function repeated(line: number, what: string, firstLine: number): LineProblem {
  return { line, message: `「${what}」与第 ${firstLine} 行重复`, messageEn: `"${what}" repeats line ${firstLine}` };
}

function parentsFirst(placed: readonly PlacedLine[]): PlacedLine[] {
  const children = Map.groupBy(placed, (entry) => entry.parentId);
  const inList = new Set(placed.map(({ id }) => id));
  const ordered = placed.filter(({ parentId }) => parentId === null || !inList.has(parentId));
  for (const entry of ordered) ordered.push(...(children.get(entry.id) ?? []));
  return ordered;
}
