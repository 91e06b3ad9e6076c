import { rmSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlockName, PlayEvent, RunRecord } from '../../src/store/index.ts';
import { tries } from '../harness/tries.ts';
import {
  all,
  argue,
  attemptsIn,
  choice,
  end,
  evidence,
  folder,
  journalsIn,
  march,
  open,
  overIn,
  played,
  saidIn,
  undo,
} from './desk.ts';

const someEvent: fc.Arbitrary<PlayEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c-1').map(choice) },
  { weight: 2, arbitrary: fc.constant(undo) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, 'a-table', 3).map(evidence) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Not so.', 'Never.', 'Why?').map((text) => argue(text)),
  },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }).map((score) => end(score)) },
);

/** What is to be read back, said as simply as it can be. */
function model(events: readonly PlayEvent[]): object {
  const choices: string[] = [];
  const answers = new Map<number, BlockName | undefined>();
  const said = new Set<string>();
  for (const event of events) {
    if (event.event === 'choice') choices.push(event.option);
    if (event.event === 'evidence' && choices.length > 0) answers.set(choices.length - 1, event.block);
    if (event.event === 'undo') {
      choices.pop();
      answers.delete(choices.length);
    }
    if (event.event === 'argue') said.add(event.text);
  }
  const last = events.findLast(({ event }) => event !== 'argue' && event !== 'evidence');
  return {
    choices,
    answers,
    said: [...said],
    study: events.some(({ event }) => event === 'undo'),
    score: last?.event === 'end' ? last.score : undefined,
    events: events.filter(({ event }) => event !== 'argue').length,
  };
}

const readBack = ({ run, answers, arguments: said, study, ended, events }: RunRecord): object => ({
  choices: run.choices,
  answers,
  said: said.map(({ text }) => text),
  study,
  score: ended?.score,
  events,
});

it('events are read back as they were, through any number of continuations', async () => {
  const parts = fc.array(fc.array(someEvent, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parts, async ([first = [], ...rest]) => {
      const root = folder();
      let before = first;
      const { id } = await played(open(root), first);
      for (const part of rest) {
        const record = open(root);
        const found = await record.find(id);
        const taken = found && (await record.takeUp(found));
        if (taken?.ok !== true) continue;
        for (const event of part) await taken.journal.append(event);
        before = [...before, ...part];
      }
      const [run, ...others] = await open(root).runs();
      expect(others).toEqual([]);
      expect(run && readBack(run)).toEqual(model(before));
    }),
    { numRuns: tries(25, 200) },
  );
});

it('whoever argues with a run, it is one run with all that was said, whichever of its files are left', async () => {
  const steps = fc.array(fc.record({ who: fc.nat(3), text: fc.stringMatching(/^[a-z]{1,3}$/) }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (list, isGone) => {
      const root = folder();
      const id = await overIn(root);
      const people = Array.from({ length: 4 }, () => open(root, march));
      for (const { who, text } of list) expect(await people[who]?.argue(id, all(text))).toEqual({ ok: true });
      if (isGone && list.length > 0) rmSync(journalsIn(root).find((name) => name.includes(id)) ?? '');
      const runs = await open(root).runs();
      expect(runs).toMatchObject([{ id, run: { choices: ['a', 'b'] }, ended: { score: 60 } }]);
      const [said = []] = await saidIn(open(root));
      expect(said.toSorted()).toEqual([...new Set(list.map(({ text }) => text))].toSorted());
      expect(await attemptsIn(open(root))).toHaveLength(1);
    }),
    { numRuns: tries(20, 150) },
  );
});
