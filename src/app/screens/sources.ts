import { remember } from '../../model/remember.ts';
import { restingOn } from '../../explain/rests-on.ts';
import { plural } from '../../explain/words.ts';
import { chosenSources } from '../../judge/choose.ts';
import { everything } from '../../model/filters/filters.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Source } from '../../model/records.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { issuedSpan, outwardSource, plainTitle, shortReference } from '../../model/sources.ts';
import { listOfRows, type List } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { twoParts } from '../lists/words.ts';
import type { Chosen, Screen } from './screen.ts';

/** Every source with what we think of it and how much rests on it, made once for an analysis. */
const rowsOf = remember(
  (analysis: Analysis): ReadonlyMap<string, Row> =>
    new Map(analysis.workspace.sources.map((source) => [source.id, sourceRow(source, analysis)])),
);

function sourceRow(source: Source, analysis: Analysis): Row {
  const appraisal = analysis.workspace.appraisals[source.id];
  const { claims, findings } = restingOn(source.id, analysis);
  const withdrawn = appraisal?.withdrawn !== undefined;
  const title = plainTitle(source);
  const said = shortReference(source, source.id);
  // Who wrote it may be long, and the year tells as much.
  const [, who, when] = /^(.+) ((?:c\. )?\d{4}|\(no date\))$/.exec(said) ?? [];
  const reference = who !== undefined && when !== undefined ? twoParts(who, ' ', when) : { name: said };
  const { URL: address } = outwardSource(source);
  return {
    id: source.id,
    mark: withdrawn ? '×' : (appraisal?.reliability ?? 'F'),
    ...reference,
    words: [
      ...(withdrawn ? ['withdrawn: it counts for nothing'] : []),
      // One author of one year is told from the same by nothing but the title.
      ...(title ? [title] : []),
      claims.length === 0 ? 'nothing rests on it' : `${plural(claims.length, 'claim')}, ${plural(findings.length, 'finding')}`,
      ...(appraisal
        ? [appraisal.kind, appraisal.firstHand ? 'first-hand' : 'second-hand', appraisal.independent ? 'independent' : 'not independent']
        : ['not appraised']),
    ].join(' · '),
    end: '',
    ...(typeof address === 'string' ? { also: address } : {}),
    ...(withdrawn ? { tone: 'warning' as const } : {}),
  };
}

/** All of them by the words that their rows begin with. */
const byAuthor = remember((analysis: Analysis): readonly Source[] => {
  const named = rowsOf(analysis);
  return analysis.workspace.sources.toSorted((a, b) => byCodeUnit(named.get(a.id)!.name, named.get(b.id)!.name) || byCodeUnit(a.id, b.id));
});

const listed = (of: Chosen, order?: (a: Source, b: Source) => number): List => {
  const known = rowsOf(of.whole);
  const sources = new Set(chosenSources(of.whole, of.filters));
  const inOrder = byAuthor(of.whole).filter((each) => sources.has(each));
  return listOfRows((order ? inOrder.toSorted(order) : inOrder).map(({ id }) => known.get(id)!));
};

export const sources: Screen = {
  id: 'sources',
  key: '7',
  name: 'Sources',
  command: 'avowed sources',
  chooses: everything.filter((each) => each !== 'words'),
  sorts: [
    { name: 'author', list: (of) => listed(of) },
    {
      name: 'what rests on it',
      list: (of) => listed(of, (a, b) => restingOn(b.id, of.whole).findings.length - restingOn(a.id, of.whole).findings.length),
    },
    { name: 'year', list: (of) => listed(of, (a, b) => (issuedSpan(b)?.from ?? -Infinity) - (issuedSpan(a)?.from ?? -Infinity) || 0) },
    {
      name: 'reliability',
      list: (of) => {
        const grade = ({ id }: Source) => of.whole.workspace.appraisals[id]?.reliability ?? 'F';
        return listed(of, (a, b) => byCodeUnit(grade(a), grade(b)));
      },
    },
  ],
  nameShare: 0.42,
  finds: { kinds: ['source'] },
  empty: 'No source yet. I imports a library of sources (CSL-JSON, BibTeX or RIS).',
  legend: [
    'A completely reliable · B usually · C fairly · D not usually · E unreliable · F cannot be judged (Admiralty code)',
    '×  withdrawn: it counts for nothing',
    'first-hand: saw or heard it itself · independent: of the organisation',
  ],
};
