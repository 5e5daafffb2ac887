import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, test } from 'vitest';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Required<
  Pick<IConfiguration, 'forbidden' | 'options'>
>;

describe('levels and doors', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
      tsConfig: extractTSConfig('tsconfig.json'),
    });
    result = output as ICruiseResult;
  });

  test('every file was read', () => {
    const read = new Set(result.modules.map((module) => module.source));
    const unread = globSync('src/**/*.{ts,tsx}').filter((file) => !read.has(file));
    expect(unread).toEqual([]);
    // A file whose imports were not seen would pass every rule.
    const imports = result.modules.find((module) => module.source === 'src/app.ts')?.dependencies.length ?? 0;
    expect(imports).toBeGreaterThan(10);
  });

  test('no import goes upwards, sideways or past a door', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
