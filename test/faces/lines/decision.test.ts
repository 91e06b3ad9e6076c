import { expect, test } from 'vitest';
import { readPrinciples, readScenario } from '../../../src/scenario/index.ts';
import { begin } from '../../../src/session/index.ts';
import { judgeOf } from '../../harness/judge.ts';
import { FERRY, PRACTICE, PRINCIPLES } from '../../session/ferry.ts';
import { played } from './typist.ts';

/** The ferry with a word of the coach that is true in the storm only. */
function stormyFerry() {
  const principles = readPrinciples(JSON.stringify(PRINCIPLES));
  if (!principles.ok) throw new Error(JSON.stringify(principles.problems));
  const word = { when: { flags: ['storm'] }, text: 'The wind carried you.' };
  const text = JSON.stringify(FERRY).replace('"Too much."', `"Too much.",${JSON.stringify(word)}`);
  const reading = readScenario(text, { name: FERRY.id, principles: principles.principles });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

test('an opened decision has only those words of the coach that are true in its variant', async () => {
  const scenario = stormyFerry();
  const opened = async (variant: Parameters<typeof begin>[1]['variant']) => {
    const session = begin(scenario, { variant, seed: 1 }, { ...PRACTICE, asksEvidence: false });
    const row = ['1', '1', '2'];
    const { text } = await played(session, row, { judge: judgeOf(session), isInteractive: true });
    return text.slice(text.lastIndexOf('Day 2, decision 2.'));
  };
  expect(await opened('base')).not.toContain('The wind carried you.');
  const [storm] = scenario.variants;
  expect(storm && (await opened(storm.id))).toContain('The wind carried you.');
});
