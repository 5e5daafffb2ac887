/** The levels and doors of ARCHITECTURE.md, as a build step. A new folder of src/ gets a level here. */
const LEVELS = [
  ['platform', 'ui'],
  ['calendar', 'organizations', 'identity', 'audit', 'documents', 'search', 'notifications'],
  ['services', 'publications', 'licences'],
  ['disclosure', 'cases', 'consultations', 'tickets'],
  ['ratings', 'annual-reports', 'supervision'],
  ['portal', 'console'],
];
const FOUNDATIONS = 1;

const group = (names) => `^src/(${names.join('|')})/`;
const TEST = '\\.(test|spec)\\.tsx?$|/testing(\\.ts|/)';

const downwardOnly = LEVELS.slice(0, -1).map((level, index) => ({
  name: `downward-only-${index}`,
  severity: 'error',
  from: { path: group(level), pathNot: TEST },
  to: { path: group(LEVELS.slice(index + 1).flat()) },
}));

const noPeers = LEVELS.flatMap((level, index) =>
  index <= FOUNDATIONS
    ? []
    : level.map((name) => ({
        name: `no-peers-${name}`,
        severity: 'error',
        from: { path: `^src/${name}/` },
        to: { path: group(level), pathNot: `^src/${name}/` },
      })),
);

const capabilities = LEVELS.slice(FOUNDATIONS).flat();
const twoDoors = capabilities.map((name) => ({
  name: `two-doors-${name}`,
  severity: 'error',
  from: { path: '^src/[^/]+/', pathNot: [`^src/${name}/`, TEST] },
  to: { path: `^src/${name}/`, pathNot: `^src/${name}/(index|server)\\.tsx?$` },
}));

const ROLE = '\\.(store|actions|api|pages|view|jobs|cli|contract|plugin)\\.tsx?$';

module.exports = {
  forbidden: [
    ...downwardOnly,
    ...noPeers,
    ...twoDoors,
    {
      name: 'sql-in-stores',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.store\\.ts$', '^src/platform/', TEST] },
      to: { path: '^(kysely|pg)$|node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-only-show',
      severity: 'error',
      from: { path: '\\.view\\.tsx$' },
      to: { path: ['\\.(store|actions|api|pages|jobs|cli)\\.tsx?$', '^src/platform/(db|http)/'] },
    },
    {
      name: 'index-is-pure',
      severity: 'error',
      from: { path: '^src/[^/]+/index\\.ts$' },
      to: { path: ROLE },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(node|bun):' } },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
