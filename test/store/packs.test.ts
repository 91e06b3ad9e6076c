import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addPack, packsIn, type Place, removePack } from '../../src/store/index.ts';
import { tries } from '../harness/tries.ts';
import { child } from './children/index.ts';
import { choice, end, folder, open, played, start, takenUp } from './desk.ts';
import { namesIn, packOf, removedIn, versionsIn } from './pack.ts';

const at = (root: string): Place => ({ kind: 'folder', root });
const now = () => Date.UTC(2026, 2, 10);
const add = (root: string, version: string, { id = 'course', replace = false } = {}) =>
  addPack(at(root), packOf(id, version), { replace, now });
const remove = (root: string, id = 'course') => removePack(at(root), id, now);

describe('a pack', () => {
  it('is there, whole, after it was added', async () => {
    const root = path.join(folder(), 'home');
    const where = path.join(root, 'packs', 'course', '1');
    expect(await add(root, 'one')).toEqual({ kind: 'added', folder: where });
    expect(versionsIn(root)).toEqual({ course: 'one' });
    expect(namesIn(path.join(root, 'packs'))).toEqual(['course']);
  });

  it.skipIf(process.platform === 'win32')('is for its owner only', async () => {
    const root = path.join(folder(), 'home');
    await add(root, 'one');
    const modes = ['packs', 'packs/course', 'packs/course/1', 'packs/course/1/a-case.json'].map(
      (name) => statSync(path.join(root, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o600]);
  });

  it('is not replaced without being asked', async () => {
    const root = folder();
    await add(root, 'one');
    expect(await add(root, 'two')).toEqual({ kind: 'taken' });
    expect([versionsIn(root), removedIn(root)]).toEqual([{ course: 'one' }, []]);
  });

  it('that is replaced stays elsewhere', async () => {
    const root = folder();
    await add(root, 'one');
    const before = path.join(root, 'removed-packs', 'course-2026-03-10T00-00-00-000Z');
    expect(await add(root, 'two', { replace: true })).toMatchObject({ kind: 'added', before });
    expect([versionsIn(root), removedIn(root)]).toEqual([{ course: 'two' }, ['one']]);
  });

  it('that is removed stays elsewhere, also where others went at the same moment', async () => {
    const root = folder();
    for (const version of ['one', 'two', 'three']) {
      await add(root, version);
      expect(await remove(root)).toMatchObject({ kind: 'removed' });
    }
    expect([versionsIn(root), removedIn(root)]).toEqual([{}, ['one', 'two', 'three']]);
    expect(namesIn(path.join(root, 'packs'))).toEqual([]);
  });

  it.each(['none', '..', '../runs', '', '.', '__proto__', 'constructor'])(
    'called %j is not there to be removed',
    async (id) => {
      const root = folder();
      await add(root, 'one');
      expect(await remove(root, id)).toEqual({ kind: 'none' });
      expect(versionsIn(root)).toEqual({ course: 'one' });
    },
  );
});

describe('what lies among the packs', () => {
  it.each([
    ['a file', (name: string) => writeFileSync(name, '')],
    ['an empty folder', (name: string) => mkdirSync(name)],
    ['a link to a folder', (name: string) => (mkdirSync(name), symlinkSync(folder(), path.join(name, '1')))],
    [
      'a pack without a number',
      (name: string) => (mkdirSync(name), writeFileSync(path.join(name, 'pack.json'), '')),
    ],
  ])('and is %s is no pack', async (_, make) => {
    const root = folder();
    await add(root, 'one');
    make(path.join(root, 'packs', 'another'));
    expect(packsIn(at(root)).packs.map(({ id }) => id)).toEqual(['course']);
  });

  it('and has a name that is no id is passed over', async () => {
    const root = folder();
    await add(root, 'one');
    for (const name of ['Course', '__proto__', '.hidden', 'a b'])
      mkdirSync(path.join(root, 'packs', name, '1'), { recursive: true });
    expect(packsIn(at(root))).toMatchObject({ packs: [{ id: 'course' }], trouble: [] });
  });

  it('is told where it can not be read', () => {
    const root = folder();
    writeFileSync(path.join(root, 'packs'), '');
    const { packs, trouble } = packsIn(at(root));
    expect([packs, trouble.length]).toEqual([[], 1]);
    expect(trouble[0]).toContain('a part of the path is a file');
  });
});

describe('a process that dies', () => {
  it('before the pack has its name leaves nothing that counts', async () => {
    const root = folder();
    await add(root, 'one');
    const draft = path.join(root, 'packs', '.adding-abcdef');
    mkdirSync(draft);
    for (const [name, text] of packOf('course', 'two').texts) writeFileSync(path.join(draft, name), text);
    expect(versionsIn(root)).toEqual({ course: 'one' });
  });

  it('leaves a draft that is swept away after a day, and no sooner', async () => {
    const root = folder();
    const drafts = ['.adding-old', '.adding-young'].map((name) => path.join(root, 'packs', name));
    const [old = '', young = ''] = drafts;
    drafts.forEach((draft) => mkdirSync(draft, { recursive: true }));
    utimesSync(old, now() / 1000 - 100_000, now() / 1000 - 100_000);
    utimesSync(young, now() / 1000 - 60, now() / 1000 - 60);
    await add(root, 'one');
    expect(namesIn(path.join(root, 'packs'))).toEqual(['.adding-young', 'course']);
  });

  it('after the new version has its name leaves that', async () => {
    const root = folder();
    await add(root, 'one');
    await add(root, 'two', { id: 'other' });
    // The next step would have moved version 1 away.
    const home = path.join(root, 'packs', 'course');
    execFileSync('cp', ['-r', path.join(root, 'packs', 'other', '1'), path.join(home, '2')]);
    expect(versionsIn(root)).toEqual({ course: 'two', other: 'two' });
    await add(root, 'three', { replace: true });
    expect([versionsIn(root)['course'], removedIn(root)]).toEqual(['three', ['one', 'two']]);
  });

  it('at any moment leaves the one version or the next, whole', async () => {
    const root = folder();
    await add(root, 'first');
    for (let round = 0; round < tries(4, 30); round += 1) {
      const { process: running, told } = child('add-packs', [root, `round-${round}`, 1000]);
      running.stdout?.once('data', () => setTimeout(() => running.kill('SIGKILL'), Math.random() * 40));
      const { text, signal } = await told;
      expect(signal).toBe('SIGKILL');
      const [said = ''] = text.split('\n').slice(0, -1).toReversed();
      const number = Number(said.split('-').at(-1));
      expect([number, number + 1].map((each) => `round-${round}-${each}`)).toContain(
        versionsIn(root)['course'],
      );
    }
  }, 60_000);
});

describe('two processes', () => {
  it('that add the same pack at once: one does, and the other is told', async () => {
    for (let round = 0; round < 20; round += 1) {
      const root = folder();
      const kinds = await Promise.all(['one', 'two'].map(async (version) => (await add(root, version)).kind));
      expect(kinds.toSorted()).toEqual(['added', 'taken']);
      expect(Object.keys(versionsIn(root))).toEqual(['course']);
    }
  });

  it('that replace the same pack over and over lose no version', async () => {
    const root = folder();
    const told = await Promise.all(['one', 'two'].map((name) => child('add-packs', [root, name, 15]).told));
    const lines = told.flatMap(({ text }) => text.trimEnd().split('\n'));
    const added = lines
      .filter((line) => line.startsWith('added '))
      .map((line) => line.slice('added '.length));
    expect(added.length).toBeGreaterThan(15);
    expect(new Set([...removedIn(root), versionsIn(root)['course']])).toEqual(new Set(added));
  }, 60_000);
});

describe('where nothing can be written', () => {
  it.each<[string, () => Place, RegExp]>([
    ['a file is in the way', () => at(fileIn(folder())), /a part of the path is a file/],
    [
      'there is no home folder',
      () => ({ kind: 'nowhere', why: 'there is no home folder' }),
      /no home folder/,
    ],
    ['it is /proc', () => at('/proc/self/interlock'), /\w/],
  ])('because %s, the reason is told', async (_, place, why) => {
    const added = await addPack(place(), packOf('course', 'one'), { replace: false, now });
    expect(added).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) });
    expect(await removePack(place(), 'course', now)).not.toMatchObject({ kind: 'removed' });
  });

  it('because the disk is full, the version before stays, and nothing else', async ({ skip }) => {
    const root = smallDisk() ?? skip('this process may not mount a small disk');
    await add(root, 'one');
    const large = packOf('course', 'x'.repeat(30_000));
    const added = await addPack(at(root), large, { replace: true, now });
    expect(added).toMatchObject({ kind: 'failed', why: expect.stringContaining('the disk is full') });
    expect([versionsIn(root), namesIn(path.join(root, 'packs'))]).toEqual([{ course: 'one' }, ['course']]);
  });
});

/** How a step goes, by whether the pack is there. */
function wanted(does: 'add' | 'replace' | 'remove', isThere: boolean): string {
  if (does === 'remove') return isThere ? 'removed' : 'none';
  return does === 'add' && isThere ? 'taken' : 'added';
}

it('whatever is added, replaced and removed, the last version is there and no other is lost', async () => {
  const step = fc.record({
    id: fc.constantFrom('course', 'other', 'constructor'),
    does: fc.constantFrom('add' as const, 'replace' as const, 'remove' as const),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const root = folder();
      const there = new Map<string, string>();
      const gone: string[] = [];
      for (const [index, { id, does }] of steps.entries()) {
        const old = there.get(id);
        const version = `version-${index}`;
        const { kind } = await (does === 'remove'
          ? remove(root, id)
          : add(root, version, { id, replace: does === 'replace' }));
        expect(kind).toBe(wanted(does, old !== undefined));
        if (kind === 'added') there.set(id, version);
        if (kind === 'removed') there.delete(id);
        if (old !== undefined && there.get(id) !== old) gone.push(old);
      }
      expect(versionsIn(root)).toEqual(Object.fromEntries(there));
      expect(removedIn(root).toSorted()).toEqual(gone.toSorted());
      rmSync(root, { recursive: true });
    }),
    { numRuns: tries(5, 60) },
  );
});

describe('runs of scenarios that have the same id in two packs', () => {
  const of = (pack: string) => ({ ...start(), pack });

  it('are summed up apart, also from the file of the summary', async () => {
    const root = folder();
    await played(open(root), [choice('a'), end(10, 10)]);
    await played(open(root), [choice('a'), end(20, 20)], of('course'));
    await played(open(root), [choice('a'), end(30, 30)], of('other'));
    await played(open(root), [choice('a'), end(40, 25)], of('course'));
    for (const record of [open(root), open(root)]) {
      const { scenarios } = await record.summary();
      await record.settle();
      const counts = Array.from(scenarios, ([name, { attempts, best }]) => [name, { attempts, best }]);
      expect(Object.fromEntries(counts)).toEqual({
        'the-case': { attempts: 1, best: 10 },
        'course/the-case': { attempts: 2, best: 25 },
        'other/the-case': { attempts: 1, best: 30 },
      });
    }
  });

  it('keep their pack when they are taken up', async () => {
    const root = folder();
    const { id } = await played(open(root), [choice('a')], of('course'));
    await (await takenUp(open(root), id)).append(end());
    expect((await open(root).find(id))?.pack).toBe('course');
    expect([...(await open(root).summary()).scenarios.keys()]).toEqual(['course/the-case']);
  });
});

function fileIn(root: string): string {
  const name = path.join(root, 'file');
  writeFileSync(name, '');
  return path.join(name, 'home');
}

/** A disk of 64 KiB; undefined where this process may not mount one. */
function smallDisk(): string | undefined {
  const name = folder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', name], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', name]));
  return name;
}
