import { type Matrix, multiply, toMatrix } from './pdf-matrix.ts';
import type { Drawing, FontMetrics, OperationNames } from './pdf-operations.ts';
import { RulingCollector, type Rulings } from './pdf-ruling.ts';
import { type Run, RunCollector } from './pdf-run.ts';
import { TextState } from './pdf-text-state.ts';

export interface PageContent {
  page: number;
  width: number;
  height: number;
  runs: Run[];
  rulings: Rulings;
}

interface Page {
  number: number;
  width: number;
  height: number;
  view: Matrix;
}

interface State {
  toPage: Matrix;
  text: TextState;
}

type Fonts = ReadonlyMap<string, FontMetrics>;

/** The text and the straight lines of a page as they stand on it. A page printed sideways is turned. */
export function readPage(drawing: Drawing, page: Page, operations: OperationNames, fonts: Fonts): PageContent {
  const { content, turned } = follow(drawing, page, operations, fonts);
  if (!turned) return content;
  const turn: Matrix = turned === 'down' ? [0, -1, 1, 0, 0, page.width] : [0, 1, -1, 0, page.height, 0];
  const sideways = { number: page.number, width: page.height, height: page.width, view: multiply(turn, page.view) };
  return follow(drawing, sideways, operations, fonts).content;
}

/** Follows what a page draws. */
function follow(
  drawing: Drawing,
  page: Page,
  operations: OperationNames,
  fonts: Fonts,
): { content: PageContent; turned: 'down' | 'up' | undefined } {
  const runs = new RunCollector(page.width, page.height);
  const rulings = new RulingCollector(operations);
  const saved: State[] = [];
  let state: State = { toPage: page.view, text: new TextState() };
  const setFont = (name: unknown, size: unknown) => state.text.setFont(fonts.get(String(name)), Number(size) || 1);

  for (const [index, operation] of drawing.fnArray.entries()) {
    const args = (drawing.argsArray[index] ?? []) as unknown[];
    const numbers = args as number[];
    switch (operation) {
      case operations.save:
        saved.push({ toPage: state.toPage, text: state.text.copy() });
        break;
      case operations.restore:
      case operations.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case operations.transform:
        state.toPage = multiply(state.toPage, toMatrix(args) ?? [1, 0, 0, 1, 0, 0]);
        break;
      case operations.paintFormXObjectBegin: {
        saved.push({ toPage: state.toPage, text: state.text.copy() });
        const inner = toMatrix(args[0]);
        if (inner) state.toPage = multiply(state.toPage, inner);
        break;
      }
      case operations.constructPath:
        rulings.add(args, state.toPage);
        break;
      case operations.beginText:
        state.text.begin();
        break;
      case operations.setCharSpacing:
        state.text.charSpacing = numbers[0] ?? 0;
        break;
      case operations.setWordSpacing:
        state.text.wordSpacing = numbers[0] ?? 0;
        break;
      case operations.setHScale:
        state.text.scale = (numbers[0] ?? 100) / 100;
        break;
      case operations.setLeading:
        state.text.leading = numbers[0] ?? 0;
        break;
      case operations.setTextRise:
        state.text.rise = numbers[0] ?? 0;
        break;
      case operations.setFont:
        setFont(args[0], args[1]);
        break;
      case operations.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
        }
        break;
      case operations.moveText:
        state.text.move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case operations.setLeadingMoveText:
        state.text.leading = -(numbers[1] ?? 0);
        state.text.move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case operations.setTextMatrix:
        state.text.begin(toMatrix(args[0]));
        break;
      case operations.nextLine:
        state.text.nextLine();
        break;
      case operations.showText:
        for (const character of state.text.show((args[0] ?? []) as never[], state.toPage)) runs.add(character);
        break;
    }
  }
  const content = { page: page.number, width: page.width, height: page.height, runs: runs.finish(), rulings: rulings.rulings };
  return { content, turned: runs.turned() };
}
