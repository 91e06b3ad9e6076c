import * as fc from 'fast-check';
import type { Journal, PlayEvent } from '../../src/store/index.ts';
import { argue, choice, decision, end, evidence, open, reviewedEnd, start, undo } from './desk.ts';

/** What a learner does next: in a process that has a journal open, or in a new one. */
export interface Step {
  readonly kind: 'begin' | 'take-up' | 'go-on' | 'argue';
  /** Which of the runs, or of the open journals. */
  readonly which: number;
  readonly hoursLater: number;
  readonly scenario: string;
  readonly variant: string;
  readonly events: readonly PlayEvent[];
}

const someDecision = fc
  .record({
    principle: fc.constantFrom('say-no', 'ask-why'),
    loss: fc.nat(20).map((quarters) => quarters / 4),
    luck: fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4),
    options: fc.constantFrom(1, 2, 4),
    like: fc.subarray(['longest', 'shortest', 'surface']),
    astray: fc.subarray(['longest', 'revenue', 'surface']),
  })
  .map(decision);

const someEvent: fc.Arbitrary<PlayEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c').map(choice) },
  { weight: 1, arbitrary: fc.constant(undo) },
  { weight: 1, arbitrary: fc.constant(evidence('a-table')) },
  { weight: 1, arbitrary: fc.constantFrom('Not so.', 'Never.').map((text) => argue(text)) },
  {
    weight: 2,
    arbitrary: fc.array(someDecision, { maxLength: 3 }).map((list) => reviewedEnd(...list)),
  },
  { weight: 1, arbitrary: fc.constant(end()) },
);

const someStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('begin', 'begin', 'take-up', 'take-up', 'go-on', 'argue'),
  which: fc.nat(20),
  hoursLater: fc.constantFrom(0, 1, 30, 300),
  scenario: fc.constantFrom('one-case', 'other-case'),
  variant: fc.constantFrom('base', 'a-twin'),
  events: fc.array(someEvent, { maxLength: 4 }),
});

/** Months of practice, by one process and by many, some at once. */
export const somePractice: fc.Arbitrary<readonly Step[]> = fc
  .tuple(someStep, fc.array(someStep, { maxLength: 13 }))
  .map(([first, rest]) => [{ ...first, kind: 'begin' }, ...rest]);

/** Does it in a folder; after each step something may be looked at. */
export async function practise(
  root: string,
  steps: readonly Step[],
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const journals: Journal[] = [];
  let now = Date.UTC(2026, 0, 10);
  for (const step of steps) {
    now += step.hoursLater * 3_600_000 + 1;
    const at = now;
    const record = open(root, () => at);
    const runs = await record.runs();
    const run = runs[step.which % Math.max(1, runs.length)];
    switch (step.kind) {
      case 'begin':
        journals.push(await record.begin(start(step.scenario, step.variant)));
        await write(journals.at(-1), step.events);
        break;
      case 'take-up': {
        const taken = run && (await record.takeUp(run));
        if (taken?.ok !== true) break;
        journals.push(taken.journal);
        await write(taken.journal, step.events);
        break;
      }
      case 'go-on': {
        const journal = journals[step.which % Math.max(1, journals.length)];
        if (!(await hasEnded(root, journal))) await write(journal, step.events);
        break;
      }
      case 'argue':
        if (run !== undefined) await record.argue(run.id, { decision: undefined, text: `At ${at}.` });
    }
    await look();
  }
}

/** What is played in a journal is nothing after its end: then it can be taken up no more. */
async function write(journal: Journal | undefined, events: readonly PlayEvent[]): Promise<void> {
  for (const event of events) {
    await journal?.append(event);
    if (event.event === 'end') return;
  }
}

async function hasEnded(root: string, journal: Journal | undefined): Promise<boolean> {
  const runs = await open(root).runs();
  return runs.some(({ files, ended }) => ended !== undefined && files.includes(journal?.id ?? ''));
}
