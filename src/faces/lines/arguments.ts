import type { Session } from '../../session/index.ts';

/** What the player said against the verdict on a decision, from 0, or against the review of the whole run. */
export function argumentLines(session: Session, decision: number | undefined): readonly string[] {
  const said = session.arguments.filter((argument) => argument.decision === decision);
  return said.length === 0 ? [] : ['', ...said.map(({ text }) => `You argued: “${text}”`)];
}
