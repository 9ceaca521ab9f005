import fc from 'fast-check';
import type { Workspace } from '../../src/model/records.ts';
import { anyAppraisals, anyEntry, anySource } from './any-entry.ts';
import { anyBeside, anyCommitment, anyInstrument, anyRule, anyVocabulary } from './any-policy.ts';
import { instruments, nothing, sources } from './any-word.ts';

const between = <T>(min: number, max: number, each: (at: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.integer({ min, max }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => each(at))));

/** A whole workspace by chance. */
export const anyWorkspace: fc.Arbitrary<Workspace> = fc.record({
  about: fc.constant({}),
  instruments: fc.tuple(...instruments.map(anyInstrument)),
  provisions: nothing as fc.Arbitrary<[]>,
  commitments: fc
    .tuple(
      between(2, 4, anyCommitment),
      between(0, 2, (at) => anyBeside(at + 4)),
    )
    .map((both) => both.flat()),
  unread: nothing as fc.Arbitrary<[]>,
  decisions: nothing as fc.Arbitrary<[]>,
  entries: between(1, 3, (at) => anyEntry(['first', 'second', 'third'][at]!)),
  sources: fc.tuple(...sources.map(anySource)),
  appraisals: anyAppraisals,
  asks: nothing as fc.Arbitrary<[]>,
  rules: between(1, 3, (at) => anyRule(['one', 'two', 'three'][at]!)),
  ruleSources: nothing as fc.Arbitrary<[]>,
  vocabulary: anyVocabulary,
  places: fc.constant({}),
  problems: nothing as fc.Arbitrary<[]>,
});
