import { alike } from '../model/alike.ts';
import type { Line, Problem, Source } from '../model/records.ts';
import type { Defined } from './defined.ts';
import { entryProblems } from './entry-checks.ts';
import type { Everything } from './everything.ts';
import { anyoneOfNothing, decisionProblems, organisationProblems, unappraised, untitled } from './idle.ts';
import { unknownReferences } from './unknown-references.ts';

/** Checks references both ways: what is named and not there, what is there twice, what goes round in a circle, what nothing uses. */
export function crossCheck(all: Everything): Problem[] {
  const unknown = unknownReferences(all.references, all.defined, all.vocabulary, all);
  return [
    ...lookAlikes(all),
    ...unknown,
    ...duplicates(all),
    ...circles(all),
    ...entryProblems(all.entries, all),
    ...organisationProblems(all),
    ...decisionProblems(all),
    ...anyoneOfNothing(all),
    ...untitled(all),
    ...(all.incomplete.has('source') ? [] : unappraised(all)),
    // What nothing cites may be what an unknown id means.
    ...(all.broken || unknown.length > 0 ? [] : unused(all)),
  ];
}

/** Ids, and names of reviewers, that nobody can tell apart by looking. */
function lookAlikes({ defined, decisions, entries }: Everything): Problem[] {
  const reviewers = new Map(
    decisions.map(({ reviewer, where }) => [reviewer, { kind: 'reviewer', id: reviewer, at: { ...where, line: 1 } }]),
  );
  const claims = entries.map(({ claims: all, claimsAt, at }) => all.map(({ id }) => ({ kind: 'claim', id, at: claimsAt[id] ?? at })));
  return [defined, [...reviewers.values()], ...claims].flatMap((group: readonly Defined[]) =>
    alike(group).map(({ one, like }): Problem => ({
      severity: 'warning',
      ...one.at,
      found: `the ${one.kind} “${one.id}”, which looks like the ${like.kind} “${like.id}” in ${like.at.file}:${like.at.line}`,
      expected: 'names that can be told apart by looking',
      mend: 'give one of them another name, or the same if they are one',
      beside: like.at.file,
    })),
  );
}

function duplicates({ defined }: Everything): Problem[] {
  const first = new Map<string, { kind: string; at: Line }>();
  const problems: Problem[] = [];
  // General words first, so that the error stands where the workspace's own file can be mended.
  const generalFirst = defined.toSorted((a, b) => Number(isGeneral(b.at)) - Number(isGeneral(a.at)) || likelyCopy(a) - likelyCopy(b));
  for (const { kind, id, at } of generalFirst) {
    const before = first.get(id);
    if (!before) first.set(id, { kind, at });
    else if (!isSourceOfBoth(before.kind, kind) && !isOwnOfGeneral(before, { kind, at })) {
      problems.push({
        severity: 'error',
        ...at,
        found: `the ${kind} “${id}”, an id that another has: the ${before.kind} in ${before.at.file}:${before.at.line}`,
        expected: 'an id that nothing else has, so that `avowed explain` is clear',
        mend:
          before.kind === kind && before.at.file !== at.file
            ? `take ${at.file} away if it is a copy, else give it another id`
            : 'give one of them another id',
      });
    }
  }
  return problems;
}

const isSourceOfBoth = (one: string, other: string): boolean => one.endsWith('source') && other.endsWith('source') && one !== other;

/** Of two files with one id, the one that is called by it was there first, else the one with the shorter name. */
const likelyCopy = ({ id, at: { file } }: Defined): number => {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return name === id ? 0 : name.length;
};

/** A word of the general vocabulary to which the workspace's own adds. */
const isOwnOfGeneral = (one: { kind: string; at: Line }, other: { kind: string; at: Line }): boolean =>
  one.kind === other.kind && isGeneral(one.at) !== isGeneral(other.at);

const isGeneral = ({ file }: Line): boolean => file.startsWith('rules/vocabulary/general/');

function circles({ vocabulary, appraisals, entries, defined }: Everything): Problem[] {
  const at = new Map(defined.map((each) => [each.id, each.at]));
  const graphs: [string, Map<string, readonly string[]>][] = (['norms', 'practices', 'circumstances', 'persons', 'actors'] as const).map(
    (name) => ['broader', new Map(vocabulary[name].map((concept) => [concept.id, concept.broader ?? []]))],
  );
  graphs.push(['mitigates', new Map(entries.map(({ id, mitigates = [] }) => [id, mitigates]))]);
  graphs.push(['derivedFrom', new Map(Object.entries(appraisals).map(([id, each]) => [id, each.derivedFrom ?? []]))]);
  return graphs.flatMap(([key, graph]) =>
    circlesOf(graph).map((circle): Problem => ({
      severity: 'error',
      ...(at.get(circle[0]!) ?? { file: 'rules/vocabulary', line: 1, column: 1 }),
      found: `a circle in “${key}”: ${[...circle, circle[0]].join(' → ')}`,
      expected: 'an order without circles',
      mend: circle.length === 1 ? `take “${circle[0]}” out of its own “${key}”` : `take one of them out of “${key}” of another`,
    })),
  );
}

function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of graph.keys()) {
    const path: string[] = [];
    const stack: { id: string; next: number }[] = [{ id: start, next: 0 }];
    if (done.has(start)) continue;
    path.push(start);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const neighbour = (graph.get(top.id) ?? [])[top.next++];
      if (neighbour === undefined) {
        done.add(top.id);
        stack.pop();
        path.pop();
      } else if (path.includes(neighbour)) found.push(path.slice(path.indexOf(neighbour)));
      else if (!done.has(neighbour)) {
        stack.push({ id: neighbour, next: 0 });
        path.push(neighbour);
      }
    }
  }
  return found;
}

function unused({ sources, ruleSources, references, defined }: Everything): Problem[] {
  const at = new Map(defined.map((each) => [`${each.kind} ${each.id}`, each.at]));
  const used = new Set(references.map((reference) => `${reference.kind} ${reference.id}`));
  return [
    ...uncited(sources, 'source', used, at, 'list them with “avowed sources --uncited”'),
    ...uncited(ruleSources, 'rule-source', used, at, 'no rule or concept cites what stands in rules/sources.json alone'),
  ];
}

/** One line for all: a whole library has hundreds, and they would hide what is wrong elsewhere. */
function uncited(
  sources: readonly Source[],
  kind: 'source' | 'rule-source',
  used: ReadonlySet<string>,
  at: ReadonlyMap<string, Line>,
  mend: string,
): Problem[] {
  const without = sources.filter((source) => !used.has(`${kind} ${source.id}`));
  const [first] = without;
  const where = first && at.get(`${kind} ${first.id}`);
  if (!where) return [];
  const found = without.length === 1 ? `the source “${first.id}”, which nothing cites` : `${without.length} sources that nothing cites`;
  const expected = kind === 'source' ? 'a claim or an instrument that cites them' : 'a rule or concept that cites them';
  return [{ severity: 'warning', ...where, found, expected, mend }];
}
