import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { generateSchema, SCHEMA_FILE } from './generate-schema.ts';

const { url } = await testDatabase();

it('has types that match the migrations', async () => {
  expect(await readFile(SCHEMA_FILE, 'utf8'), 'run "npm run schema"').toBe(await generateSchema(url));
});
