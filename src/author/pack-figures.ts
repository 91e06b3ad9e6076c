import { POLICIES, type PolicyName } from '../solver/index.ts';
import {
  type CaseFigures,
  type Counted,
  type Figure,
  figure,
  type FigureName,
  percentOf,
  type TellingFigures,
} from './figures.ts';
import { type Limit, PACK_LIMITS } from './limits.ts';

/**
 * The averages over the cases of a pack, their bases and twins alike; tutorials are left out. Grades are averaged,
 * decisions and options counted together.
 */
export function packFigures(cases: readonly CaseFigures[]): readonly Figure[] {
  const all = cases.filter(({ scenario }) => !scenario.tutorial).flatMap(({ tellings }) => tellings);
  return [
    ...POLICIES.map((name) => meanOf(all, `grade-${name}`, limitOf(name))),
    together(all, 'longest', PACK_LIMITS.longest),
    together(all, 'straw-men', PACK_LIMITS.strawMen),
  ];
}

const limitOf = (name: PolicyName): Limit =>
  name === 'surface' || name === 'anti-surface' ? PACK_LIMITS.surfaceGrade : PACK_LIMITS.grade;

function meanOf(all: readonly TellingFigures[], name: FigureName, limit: Limit): Figure {
  const values = named(all, name).flatMap(({ value }) => value ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return figure(name, values.length === 0 ? null : sum / values.length, { limit });
}

function together(all: readonly TellingFigures[], name: FigureName, limit: Limit): Figure {
  const counted = named(all, name).reduce<Counted>(
    (sum, { counted: { part, whole } = { part: 0, whole: 0 } }) => ({
      part: sum.part + part,
      whole: sum.whole + whole,
    }),
    { part: 0, whole: 0 },
  );
  return figure(name, percentOf(counted), { counted, limit });
}

const named = (all: readonly TellingFigures[], name: FigureName): readonly Figure[] =>
  all.flatMap(({ figures }) => figures.filter((each) => each.name === name));
