import { BASE, MAX_SEED, type Replay, type Run, type VariantChoice, variantOf } from '../engine/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { EXIT, failed, type Result } from './context.ts';
import { quoted } from './text.ts';
import { unknown } from './unknown.ts';

/** `a,b,c` as words; spaces around a word are not part of it. */
export function idsIn(list: string): readonly string[] {
  const words = list.split(',').map((word) => word.trim());
  return words.filter((word) => word !== '');
}

/** The seed that an argument names. */
export function seedIn(word: string): Result<{ seed: number }> {
  if (/^\d{1,10}$/.test(word) && Number(word) <= MAX_SEED) return { ok: true, seed: Number(word) };
  return failed(EXIT.usage, `--seed takes a whole number from 0 to ${MAX_SEED}, not ${quoted(word)}.`);
}

/** The variant that an argument names. */
export function variantIn(scenario: Scenario, word: string): Result<{ variant: VariantChoice }> {
  const variant = variantOf(scenario, word);
  if (variant !== undefined) return { ok: true, variant };
  const known = [BASE, ...scenario.variants.map(({ id }) => id)];
  return failed(EXIT.usage, unknown('variant', word, known));
}

/** Why the choices of a run can't be made. */
export function refusal(
  run: Pick<Run, 'variant' | 'choices'>,
  played: Extract<Replay, { ok: false }>,
): string {
  if (played.why === 'variant') return `there is no variant ${quoted(run.variant)}.`;
  const word = run.choices[played.at] ?? '';
  const which = `choice ${played.at + 1}`;
  return played.available.length === 0
    ? `${which}, ${quoted(word)}, comes after the end of the story at ${played.state.scene}.`
    : `${which}, at ${played.state.scene}: ${unknown('open option', word, played.available)}`;
}
