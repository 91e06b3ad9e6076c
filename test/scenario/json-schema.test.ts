import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';

const FILE = new URL('../../scenarios/schema.json', import.meta.url);

/** UPDATE=1 npx vitest run test/scenario/json-schema writes the file anew. */
test('the published schema is that of the reader', async () => {
  const options = await resolveConfig(FILE);
  const current = await format(JSON.stringify(scenarioJsonSchema()), { ...options, parser: 'json' });
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, current);
  expect(readFileSync(FILE, 'utf8')).toBe(current);
});
