import { expect, test } from 'vitest';
import { remarks } from '../../src/author/index.ts';
import { decision, option } from '../engine/build.ts';
import { fileOf, scenarioIn, surveyOf } from './surveyed.ts';

const long = Array.from({ length: 80 }, () => 'word').join(' ');
const ask = { ...decision(option('go', { sets: ['had'] })), text: [long] };
const rulesOf = (tutorial: boolean) =>
  remarks(surveyOf(scenarioIn(fileOf({ ask }, { tutorial })))).map(({ rule }) => rule);

test('a tutorial may be long, and leave out evidence and interview questions', () => {
  expect(rulesOf(false)).toEqual(
    expect.arrayContaining(['long-text', 'missing-evidence', 'missing-interview']),
  );
  expect(rulesOf(true)).toEqual(['unused-flag']);
});
