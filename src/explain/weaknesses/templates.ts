import type { Line } from '../../model/records.ts';
import { lineOf } from '../index-of.ts';
import { placed, type Found, type WeaknessKind } from './weakness.ts';

/** What `avowed new` and `avowed init` write in the place of what their user is to say. */
const toOverwrite = /\b(?:example|invented \p{L}+), to overwrite\b/iu;

const left = (at: Line | undefined, what: string): Found => ({
  ...placed(at),
  found: `${what} is still the example that it was made with, and is taken at its word`,
  mend: 'overwrite it with what is so, or take it out',
});

/** Examples that nobody has overwritten: they are judged and reported like all else. */
export const templates: WeaknessKind = {
  kind: 'template',
  of: ({ analysis: { workspace, entries } }) => {
    const { places, provisions, sources, appraisals, rules, vocabulary } = workspace;
    const named = (id: string, what: string) => left(places[id], what);
    return [
      ...provisions.filter(({ pinpoint }) => toOverwrite.test(pinpoint)).map((each) => left(lineOf(each), `the provision “${each.id}”`)),
      ...entries.flatMap(({ id, claims, claimsAt, at }) =>
        claims
          .filter(({ text }) => toOverwrite.test(text))
          .map((claim) => left(claimsAt[claim.id] ?? at, `the claim “${claim.id}” of ${id}`)),
      ),
      ...sources.filter(({ title }) => toOverwrite.test(String(title))).map(({ id }) => named(id, `the source “${id}”`)),
      ...Object.entries(appraisals)
        .filter(([, { because }]) => toOverwrite.test(because))
        .map(([id]) => left({ file: 'evidence/appraisals.yaml', line: 1, column: 1 }, `the appraisal of “${id}”`)),
      ...rules.filter(({ rationale }) => toOverwrite.test(rationale)).map(({ id }) => named(id, `the rule “${id}”`)),
      ...vocabulary.practices.filter(({ definition }) => toOverwrite.test(definition)).map(({ id }) => named(id, `the practice “${id}”`)),
    ];
  },
};
