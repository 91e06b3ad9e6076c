import * as z from 'zod/mini';
import { scenarioFile } from './schema/file.ts';

/** The JSON Schema of a scenario's file, for editors: made from the definition that the reader uses. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioFile, { target: 'draft-7', io: 'input', reused: 'inline' });
}
