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
  /** What enter does, as the way out does. */
  readonly onward: string;
  readonly wayOut: WayOut;
}

/** For so long something is waited for without a word, in milliseconds: a page that only flashes up disturbs. */
const WORDLESS_MS = 150;

/** Says one thing until the player has read it. */
export async function say(word: Word, { show, look }: Staging): Promise<void> {
  await show<'read'>((done) => <WordPage word={word} look={look} leave={() => done('read')} />);
}

/** What is worked out, with a word about it where it takes a while; nothing where the player did not wait for it. */
export async function awaited<T>(
  promise: Promise<T>,
  word: Word,
  { show, look }: Staging,
): Promise<{ readonly value: T } | undefined> {
  if (await isSoon(promise)) return { value: await promise };
  return show((done) => (
    <WaitingPage
      promise={promise}
      word={word}
      look={look}
      come={(value) => done({ value })}
      leave={() => done(undefined)}
    />
  ));
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
  readonly leave: () => void;
}

function WordPage({ word, look, leave }: WordPageProps) {
  const { text, title, place, onward, wayOut } = word;
  const parts = [{ kind: 'note' as const, text }];
  const page: Page = { title, place, parts, onward, canTakeBack: false, isLast: true };
  return (
    <PlayPage page={page} moves={false} banner="" look={look} wayOut={wayOut} send={leave} leave={leave} />
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
