import { argumentText, LONGEST_ARGUMENT } from '../engine/index.ts';
import type { Argument, Session } from './session.ts';

/** The arguments with one more; the same where it can't be made now, makes no sense, or was made before. */
export function withArgument(session: Session, { decision, text }: Argument): readonly Argument[] {
  const { phase, turns, arguments: before } = session;
  const said = argumentText(text);
  const isThere =
    decision === undefined || (Number.isInteger(decision) && decision >= 0 && decision < turns.length);
  const isNew = !before.some((each) => each.decision === decision && each.text === said);
  const fits = phase === 'scored' && isThere && said !== '' && said.length <= LONGEST_ARGUMENT;
  return fits && isNew ? [...before, { decision, text: said }] : before;
}
