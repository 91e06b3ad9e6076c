import * as z from 'zod';
import { id, list, meterValue, object, perMeter } from './values.ts';

const someFlags = (description: string) =>
  list(id('A flag.'), { from: 1, to: Infinity, of: 'flags' }, description);

const bound = object(
  {
    atLeast: meterValue('Holds from this value on.').exactOptional(),
    below: meterValue('Holds under this value.').exactOptional(),
  },
  'The values of a meter for which it holds.',
).meta({ minProperties: 1 });

export interface ConditionFile {
  meters?: z.infer<typeof meters>;
  flags?: string[];
  without?: string[];
  any?: ConditionFile[];
}

const meters = perMeter(() => bound.exactOptional(), 'What the meters must be.').meta({ minProperties: 1 });

export const condition: z.ZodType<ConditionFile> = object(
  {
    meters: meters.exactOptional(),
    flags: someFlags('Flags that must all be set.').exactOptional(),
    without: someFlags('Flags of which none may be set.').exactOptional(),
    get any() {
      return list(
        condition,
        { from: 1, to: Infinity, of: 'conditions' },
        'Holds when one of these does.',
      ).exactOptional();
    },
  },
  'What must hold: all parts of it.',
).meta({ id: 'condition', minProperties: 1 });
