import { byCodeUnit } from '../../model/sorting.ts';
import { bindsNobody } from './binding-nobody.ts';
import { dates } from './dates.ts';
import { generalWords } from './general-words.ts';
import { knownFromOthers } from './known-from-others.ts';
import { noNorm } from './no-norm.ts';
import { norms } from './norms.ts';
import { originals } from './originals.ts';
import { pinpoints } from './pinpoints.ts';
import { idleRules, reach } from './reach.ts';
import { replaced } from './replaced.ts';
import { runTogether } from './run-together.ts';
import { accessed, mirrors } from './sources.ts';
import { uncited } from './uncited.ts';
import { unjudged } from './unjudged.ts';
import { templates } from './templates.ts';
import { unreadTelling, unreadWords } from './unread.ts';
import { unknownBearers } from './unknown-bearers.ts';
import type { Patient, Weakness, WeaknessKind } from './weakness.ts';

/** All kinds of weaknesses, the worst first. */
const weaknessKinds: readonly WeaknessKind[] = [
  originals,
  templates,
  generalWords,
  unknownBearers,
  bindsNobody,
  replaced,
  uncited,
  dates,
  runTogether,
  unreadWords,
  idleRules,
  unjudged,
  noNorm,
  pinpoints,
  knownFromOthers,
  mirrors,
  accessed,
  unreadTelling,
  reach,
  norms,
];

/** All weaknesses of a workspace: the worst kind first, then by place. */
export const weaknessesOf = (patient: Patient): Weakness[] =>
  weaknessKinds.flatMap(({ kind, of }) =>
    of(patient)
      .map(({ file, line, column, found, mend }) => ({ kind, file, line, column, found, mend }))
      .toSorted((a, b) => (kind === 'date' || kind === 'reach' ? 0 : byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column)),
  );
