import type * as z from 'zod/mini';
import { described, id, list, meterValue, object, perMeter, optional } from './values.ts';

const bound = described(
  object(
    {
      atLeast: optional(meterValue('Holds from this value on.')),
      below: optional(meterValue('Holds under this value.')),
    },
    'The values for which it holds.',
  ),
  { minProperties: 1 },
);
const meters = described(
  perMeter(() => optional(bound), 'What the meters must be.'),
  { minProperties: 1 },
);
const flags = (description: string) => list(id('A flag.'), { from: 1, of: 'flags' }, description);

export interface ConditionFile {
  meters?: z.infer<typeof meters>;
  flags?: string[];
  without?: string[];
  any?: ConditionFile[];
}

export const condition: z.ZodMiniType<ConditionFile> = described(
  object(
    {
      meters: optional(meters),
      flags: optional(flags('Flags that must all be set.')),
      without: optional(flags('Flags of which none may be set.')),
      get any() {
        return optional(list(condition, { from: 1, of: 'conditions' }, 'Holds when one of these does.'));
      },
    },
    'What must hold: all parts of it.',
  ),
  { id: 'condition', minProperties: 1 },
);
