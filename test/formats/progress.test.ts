import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  type FinishedRun,
  html,
  markdown,
  progressCsv,
  progressDocument,
  progressJson,
  text,
} from '../../src/formats/index.ts';
import { UNSAFE } from '../commands/desk.ts';
import { daysFromToday, onDay } from '../coach/progress-practice.ts';
import { finishedRun, sheetRun, month, progressAfter } from './progress.ts';

const RUNS = [
  finishedRun({ variant: 'five-more', mode: 'exam' }),
  finishedRun({ title: 'Your First Day', case: 'first-day', study: true, judgement: null, luck: 0 }),
  finishedRun({ judgement: undefined, lost: undefined, luck: undefined }),
];
const paper = (latest: readonly FinishedRun[]) => ({ latest, called: 'interlock' });
const DOCUMENTS = {
  'a month': progressDocument(month(), paper(RUNS)),
  'a first run': progressDocument(
    progressAfter({
      days: [onDay(daysFromToday(0), 0, 2)],
      principles: [
        { principle: 'ask', honoured: 1, broken: 0, decisions: 2, lost: 2, lostSquares: 4, stake: 4 },
      ],
      habits: [{ policy: 'longest', agreed: 2, decisions: 2, byChance: 0.7, chanceVariance: 0.4 }],
    }),
    paper(RUNS.slice(0, 1)),
  ),
  'runs without a review': progressDocument(
    progressAfter({ days: [onDay(daysFromToday(-1))], unreviewed: 1 }),
    paper(RUNS.slice(2)),
  ),
  nothing: progressDocument(progressAfter(), paper([])),
};

describe.each(Object.entries(DOCUMENTS))('the progress of %s', (_, document) => {
  test.each([80, 40])('reads well in %i columns', (width) => {
    expect(text(document, width)).toMatchSnapshot();
  });

  test.each([20, 40, 80])('fits into %i columns and has no escape codes', (width) => {
    const written = text(document, width);
    expect(written.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(written).not.toMatch(UNSAFE);
  });

  test('is a page without a script', () => {
    const page = html(document);
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:|https?:/i);
  });

  test('is Markdown whose tables have as many cells in each row', () => {
    const tables = markdown(document).match(/(?:^\|.*\|\n)+/gm) ?? [];
    for (const table of tables) {
      const cells = table
        .trim()
        .split('\n')
        .map((row) => row.split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});

test('words of strangers are only words', () => {
  const evil = '<b>**x**</b>|`[a](javascript:1)`';
  const document = progressDocument(
    month({}, [{ id: 'reach', name: evil }]),
    paper([finishedRun({ title: evil })]),
  );
  expect(html(document)).not.toContain('<b>');
  expect(markdown(document)).not.toMatch(/[^\\]\]\(javascript/);
});

test('no more runs are told than can be read', () => {
  const many = Array.from({ length: 20 }, (_, nth) => finishedRun({ title: `Case ${nth}` }));
  const written = text(progressDocument(month(), paper(many)), 80);
  expect([written.includes('Case 9 '), written.includes('Case 10 ')]).toEqual([true, false]);
});

describe('the progress as JSON', () => {
  test('has all of it, not rounded', () => {
    const progress = month();
    const { fresh, latest, ...told } = progressJson(progress, RUNS);
    const { fresh: plays, ...rest } = progress;
    expect(told).toEqual(rest);
    expect(fresh).toHaveLength(plays.length);
    expect(fresh[0]).toMatchObject({ at: '2026-10-01T00:00:00.000Z', case: 'case-0', lostPerDecision: 3.1 });
    expect(latest[0]).toEqual({
      run: '01K5ABCDEFGHJKMNPQRSTVWXYZ',
      case: 'sales-prevention',
      title: 'The Sales Prevention Department',
      variant: 'five-more',
      mode: 'exam',
      study: false,
      at: '2026-11-09T14:05:00.000Z',
      date: '2026-11-09 15:05',
      decisions: 6,
      score: 67.449,
      judgement: 81.3,
      lost: 9.61,
      luck: -1.9,
    });
    expect(latest[2]).toMatchObject({ judgement: null, lost: null, luck: null });
  });

  test('a time that no clock can have said is null', () => {
    expect(progressJson(progressAfter(), [finishedRun({ at: 9e15 })]).latest[0]?.at).toBeNull();
  });
});

const ROW = '01K5ABCDEFGHJKMNPQRSTVWXYZ';
const CELLS =
  '2026-11-09T15:05:00+01:00,sales-prevention,The Sales Prevention Department,base,7,practice,false';

describe('the runs as comma-separated values', () => {
  test('are a row each, below the names of the columns', () => {
    const unfinished = { state: 'unfinished', score: undefined, judgement: undefined } as const;
    const none = { ...unfinished, lost: undefined, luck: undefined, decisions: 2 };
    expect(progressCsv([sheetRun(), sheetRun({ luck: -0.00001, judgement: null }), sheetRun(none)])).toBe(
      [
        'run,state,date,case,title,variant,seed,mode,study,score,judgement,lost,luck,decisions',
        `${ROW},finished,${CELLS},67.449,81.3333,9.61,-1.9,6`,
        `${ROW},finished,${CELLS},67.449,,9.61,0,6`,
        `${ROW},unfinished,${CELLS},,,,,2`,
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['a comma, too', '"a comma, too"'],
    ['"quoted"', '"""quoted"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaces ', '" spaces "'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['1 = 1', '1 = 1'],
    ["'tis", "'tis"],
    ['', ''],
  ])('the title %j is the cell %s', (title, cell) => {
    const [, row = ''] = progressCsv([sheetRun({ title, case: 'c' })]).split(/\r\n(?=01K5)/);
    expect(row).toContain(`,c,${cell},base,`);
  });
});
