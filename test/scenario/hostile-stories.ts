/** Good files that go so many ways that nobody can follow them all. */
import { decision, later, meters, option, outcome, passage, textOf, ending } from '../engine/build.ts';
import type { DecisionFile, SceneFile } from '../engine/file.ts';

export interface Explosion {
  readonly name: string;
  readonly make: () => string;
  /** The way to an end. */
  readonly choices: readonly string[];
}

const IDS = ['one', 'two', 'three', 'four', 'five', 'six'];

/** So many scenes in a row, each made with the name of the next; after the last comes `to`. */
function row(count: number, make: (nth: number, next: string) => SceneFile, to = 'end') {
  return Object.fromEntries(
    Array.from({ length: count }, (_, nth) => [
      `scene-${nth}`,
      make(nth, nth + 1 === count ? to : `scene-${nth + 1}`),
    ]),
  );
}

function story(scenes: Record<string, SceneFile>): string {
  return textOf({
    start: meters(50, 50, 50, 50),
    weights: meters(25, 25, 25, 25),
    opening: 'scene-0',
    scenes: { ...scenes, end: ending() },
  });
}

/** Each raises a flag of its own or leaves it; afterwards all are read. */
function flags(count: number): string {
  const raising = (nth: number, next: string): DecisionFile =>
    decision(option('one', { sets: [`flag-${nth}`], next }), option('leave', { next }));
  const reads = Array.from({ length: count }, (_, nth) => ({
    when: { flags: [`flag-${nth}`] },
    scene: 'end',
  }));
  return story({ ...row(count, raising, 'last'), last: passage([...reads, { scene: 'end' }]) });
}

function outcomes(place: number) {
  return IDS.map((_, nth) => {
    const by = (prime: number): number => (((place * 7 + nth) * prime) % 19) - 9;
    return outcome(nth === 0 ? 20 : 16, { effects: meters(by(5), by(7), by(11), by(13)) });
  });
}

const wild = (nth: number, next: string): DecisionFile =>
  decision(...IDS.map((id, place) => option(id, { next, outcomes: outcomes(nth * 6 + place) })));

const delayed = (nth: number, next: string): DecisionFile =>
  decision(
    ...IDS.map((id, place) =>
      option(id, {
        next,
        later: [later(6, meters((nth * place) % 7, place, nth % 5, (place * place) % 11))],
      }),
    ),
  );

const drifting = (nth: number, next: string): DecisionFile =>
  decision(
    ...IDS.map((id, place) =>
      option(id, { next, effects: meters(place, nth % 3, (place * nth) % 5, (place * place) % 7) }),
    ),
  );

/** As many conditions as a file holds, asked in every state. */
function doubts(): string {
  const depends = Array.from({ length: 900 }, (_, nth) => ({
    when: { meters: { customer: { atLeast: 97 + (nth % 3) }, strategy: { below: nth % 100 } } },
    effects: { customer: 1 },
  }));
  const last = decision(...IDS.map((id) => option(id, { depends })));
  return story({ ...row(9, drifting, 'last'), last });
}

const times = (count: number): readonly string[] => Array.from({ length: count }, () => 'one');

export const EXPLOSIONS: readonly Explosion[] = [
  { name: '17 flags in every combination', make: () => flags(17), choices: times(17) },
  { name: '400 flags in every combination', make: () => flags(400), choices: times(400) },
  { name: 'six options of six outcomes, 20 times', make: () => story(row(20, wild)), choices: times(20) },
  { name: 'six options of six outcomes, 100 times', make: () => story(row(100, wild)), choices: times(100) },
  { name: 'six later effects, 30 times', make: () => story(row(30, delayed)), choices: times(30) },
  { name: '499 decisions in a row', make: () => story(row(499, drifting)), choices: times(499) },
  { name: 'five thousand conditions', make: doubts, choices: times(10) },
];
