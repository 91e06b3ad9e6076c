import { expect, test } from 'vitest';
import { spans } from '../../src/formats/markup.ts';
import { spans as inSession } from '../../src/session/index.ts';

test.each(['plain', '**b** and *i*', '*a', '**a*', 'a ** b ** c', '***x***', '', '2 * 3 * 4'])(
  'the markup of %j means the same as in a face',
  (text) => {
    expect(spans(text)).toEqual(inSession(text));
  },
);
