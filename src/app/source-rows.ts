import { restingOn } from '../explain/rests-on.ts';
import { plural } from '../explain/words.ts';
import type { Analysis } from '../model/records.ts';
import { issuedSpan, plainTitle, shortReference } from '../model/sources.ts';
import type { Row } from './row.ts';

/** Every source with what we think of it and how much rests on it. */
export function sourceRows(analysis: Analysis): readonly Row[] {
  const { sources, appraisals } = analysis.workspace;
  return sources.map((source): Row => {
    const appraisal = appraisals[source.id];
    const { claims, findings } = restingOn(source.id, analysis);
    const withdrawn = appraisal?.withdrawn !== undefined;
    const span = issuedSpan(source);
    return {
      id: source.id,
      mark: withdrawn ? '×' : (appraisal?.reliability ?? 'F'),
      name: shortReference(source, source.id),
      words: [
        ...(withdrawn ? ['withdrawn: it counts for nothing'] : []),
        claims.length === 0 ? 'nothing rests on it' : `${plural(claims.length, 'claim')}, ${plural(findings.length, 'finding')}`,
        ...(appraisal
          ? [appraisal.kind, appraisal.firstHand ? 'first-hand' : 'second-hand', appraisal.independent ? 'independent' : 'not independent']
          : ['not appraised']),
        ...(source.title ? [plainTitle(source)!] : []),
      ].join(' · '),
      end: '',
      ...(typeof source['URL'] === 'string' ? { also: source['URL'] } : {}),
      ...(span ? { facets: { span } } : {}),
      ...(withdrawn ? { tone: 'warning' as const } : {}),
    };
  });
}
