import { textTable } from '../src/platform/terminal.ts';
import type { Figure } from './measure.ts';

const BENCHES: Record<string, () => Promise<Figure[]>> = {
  reading: async () => (await import('./reading.ts')).benchReading(),
  audit: async () => (await import('./audit-command.ts')).benchAuditCommand(),
  scale: async () => (await import('./scale.ts')).benchScale(),
  portal: async () => (await import('./portal.ts')).benchPortal(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES[name]);
if (unknown.length) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.error(`${name} …`);
  const figures = await bench();
  console.log(
    textTable(
      [name, 'measured', 'goal', ''],
      figures.map(({ what, measured, goal, met }) => [what, measured, goal, met === null ? '–' : met ? '✓' : '✗']),
    ),
  );
}
