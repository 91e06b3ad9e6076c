import { useEffect, useEffectEvent } from 'react';
import type { Page } from '../../../session/index.ts';
import type { Staging } from '../stage.tsx';
import type { Look } from '../theme.ts';
import type { WayOut } from './play-keys.ts';
import { PlayPage } from './play-page.tsx';

/** A page that says one thing. */
export interface Word {
  readonly title: string;
  readonly place: string;
  readonly text: string;
  /** What enter does; in most places the same as the way out. */
  readonly onward: string;
  readonly wayOut: WayOut;
}

/** For so long something is waited for without a word, in milliseconds: a page that only flashes up disturbs. */
const WORDLESS_MS = 150;

/** How a page was left that says one thing: by enter, or by the way out. */
export type Way = 'onward' | 'out';

/** Says one thing until the player has read it, or the story is another one by now; how it was left. */
export async function told(word: Word, { show, look }: Staging): Promise<Way | 'renewed'> {
  return show<Way | 'renewed'>((done) => (
    <WordPage word={word} look={look} leave={done} renew={() => done('renewed')} />
  ));
}

/** Says one thing until the player has read it. */
export async function say(word: Word, { show, look }: Staging): Promise<void> {
  await show<Way>((done) => <WordPage word={word} look={look} leave={done} />);
}

/** What is worked out, with a word about it where it takes a while; how that was left where the player did not wait. */
export async function waitedFor<T>(
  promise: Promise<T>,
  word: Word,
  { show, look }: Staging,
): Promise<{ readonly value: T } | Way> {
  if (await isSoon(promise)) return { value: await promise };
  return show<{ readonly value: T } | Way>((done) => (
    <WaitingPage promise={promise} word={word} look={look} come={(value) => done({ value })} leave={done} />
  ));
}

/** What is worked out, with a word about it where it takes a while; nothing where the player did not wait for it. */
export async function awaited<T>(
  promise: Promise<T>,
  word: Word,
  staging: Staging,
): Promise<{ readonly value: T } | undefined> {
  const come = await waitedFor(promise, word, staging);
  return typeof come === 'string' ? undefined : come;
}

async function isSoon(promise: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), WORDLESS_MS);
  const soon = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return soon;
}

interface WordPageProps {
  readonly word: Word;
  readonly look: Look;
  readonly leave: (way: Way) => void;
  readonly renew?: () => void;
}

function WordPage({ word, look, leave, renew }: WordPageProps) {
  const { text, title, place, onward, wayOut } = word;
  const parts = [{ kind: 'note' as const, text }];
  const page: Page = { title, place, parts, onward, canTakeBack: false, isLast: true };
  return (
    <PlayPage
      page={page}
      moves={false}
      banner=""
      look={look}
      wayOut={wayOut}
      send={() => leave('onward')}
      leave={() => leave('out')}
      renew={() => renew?.()}
    />
  );
}

interface WaitingPageProps<T> extends WordPageProps {
  readonly promise: Promise<T>;
  readonly come: (value: T) => void;
}

function WaitingPage<T>({ promise, come, ...page }: WaitingPageProps<T>) {
  const arrived = useEffectEvent(come);
  useEffect(() => {
    void promise.then((value) => arrived(value));
  }, [promise]);
  return <WordPage {...page} />;
}
