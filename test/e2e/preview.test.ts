import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshHome } from '../harness/home.ts';
import { KEY } from '../harness/keyboard.ts';
import { inPty } from '../harness/pty.ts';

const FIRST_DAY = fileURLToPath(new URL('../../scenarios/first-day.json', import.meta.url));

/** The tutorial in a file of its own, played in a terminal while it is written, at its first decision. */
async function previewed() {
  const [home, folder] = [freshHome(), freshHome()];
  const path = join(folder, 'first-day.json');
  copyFileSync(FIRST_DAY, path);
  const pty = inPty(['preview', path], { env: { INTERLOCK_HOME: home } });
  expect(await pty.shows('enter begin')).toContain('This is a preview');
  pty.type(KEY.enter);
  await pty.shows('decision 1');
  return { ...pty, home, path, text: readFileSync(path, 'utf8') };
}

/** Points at the option with these words and decides for it; does not say what decided it. */
async function choose({ shows, type }: Awaited<ReturnType<typeof previewed>>, words: string): Promise<void> {
  const place = new RegExp(`(\\d) {2}${words}`).exec(await shows(words))?.[1] ?? '';
  type(place);
  await shows(`❯ ${place}`);
  type(KEY.enter);
  await shows('What decided it for you?');
  type(KEY.enter);
}

test('a story is mended, broken and renamed while it is played, and nothing of it is recorded', async () => {
  const preview = await previewed();
  const { path, text, shows, type, ended, home } = preview;
  await choose(preview, 'Give Hana');
  expect(await shows('1 · the coach')).toContain('Best');

  writeFileSync(path, text.replace('The product was the weakest', 'The product is the weakest'));
  await shows('The product is the weakest');

  writeFileSync(path, text.replace('"format": 1,', '"format": 1'));
  expect(await shows('has 1 mistake')).toMatch(/first-day\.json:4:\d+: /);
  type(KEY.enter);
  expect(await shows('what happened')).toContain('has 1 mistake');

  writeFileSync(`${path}.tmp`, text.replace('"id": "mend-the-door"', '"id": "repair-the-door"'));
  renameSync(`${path}.tmp`, path);
  const back = await shows('decision 1');
  expect(back).toContain('! Your choice in decision 1');
  expect(back).not.toContain('mistake');

  rmSync(path);
  await shows('There is no such file.');
  writeFileSync(path, text);
  expect(await shows('what happened')).not.toContain('!');

  type('q');
  expect(await ended).toMatchObject({ exitCode: 0 });
  await shows(() => preview.bufferType() === 'normal');
  expect(readdirSync(home, { recursive: true }).filter((name) => String(name).includes('runs'))).toEqual([]);
});

test('the review follows the numbers that are saved', async () => {
  const { path, text, shows, type, ended } = await previewed();
  type('1\r\r\r\r1\r\r\r\r1\r\r\r\r\r');
  await shows('see the review');
  type(KEY.enter);
  const score = (screen: string) => /Score (\d+\.\d) = best play (\d+\.\d)/.exec(screen)?.[0] ?? '';
  const before = score(await shows('best play'));
  writeFileSync(path, text.replaceAll('"revenue": 60', '"revenue": 90'));
  await shows((screen) => ![before, ''].includes(score(screen)));
  writeFileSync(path, text);
  await shows((screen) => score(screen) === before);
  type('q');
  expect(await ended).toMatchObject({ exitCode: 0 });
});
