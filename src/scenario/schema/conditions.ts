import type * as z from 'zod';
import { described, id, list, meterValue, object, perMeter } from './values.ts';

const bound = described(
  object(
    {
      atLeast: meterValue('Holds from this value on.').exactOptional(),
      below: meterValue('Holds under this value.').exactOptional(),
    },
    'The values for which it holds.',
  ),
  { minProperties: 1 },
);
const meters = described(
  perMeter(() => bound.exactOptional(), 'What the meters must be.'),
  { minProperties: 1 },
);
const flags = (description: string) => list(id('A flag.'), { from: 1, of: 'flags' }, description);

export interface ConditionFile {
  meters?: z.infer<typeof meters>;
  flags?: string[];
  without?: string[];
  any?: ConditionFile[];
}

export const condition: z.ZodType<ConditionFile> = described(
  object(
    {
      meters: meters.exactOptional(),
      flags: flags('Flags that must all be set.').exactOptional(),
      without: flags('Flags of which none may be set.').exactOptional(),
      get any() {
        return list(
          condition,
          { from: 1, of: 'conditions' },
          'Holds when one of these does.',
        ).exactOptional();
      },
    },
    'What must hold: all parts of it.',
  ),
  { id: 'condition', minProperties: 1 },
);
