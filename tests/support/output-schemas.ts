import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Type, type TSchema } from 'typebox';
import { schemas } from '../../src/model/schemas.ts';
import * as words from '../../src/model/words.ts';

/** The JSON of each command as docs/output.md promises it: every key, and no other. */

const one = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });
const all = (properties: Record<string, TSchema>) => Type.Object(properties, { additionalProperties: false });
const list = (items: TSchema) => Type.Array(items);
const text = Type.String();
const texts = list(text);
const count = Type.Integer({ minimum: 0 });
const yesNo = Type.Boolean();
const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()]);
const maybe = Type.Optional;
const any = Type.Any();
const hash = Type.String({ pattern: '^2:[0-9a-f]+$' });
const span = Type.Array(count, { minItems: 2, maxItems: 2 });

const point = all({ line: Type.Integer({ minimum: 1 }), column: Type.Integer({ minimum: 1 }), offset: count });
const position = all({ file: text, start: point, end: point });
const inForce = Type.Union([text, all({ notBefore: text, seen: text })]);
const verdict = one(words.verdicts);
const inForceVerdict = one(words.inForceVerdicts);
const standard = one(words.standards);
const severity = one(words.severities);
const reservations = list(one(words.reservations));

const commitment = all({
  id: text,
  provision: text,
  instrument: text,
  section: text,
  pinpoint: text,
  text,
  textStatus: one(['digest', 'official']),
  position,
  lead: list(all({ text, position })),
  reading: text,
  inherited: texts,
  bearers: list(one(words.bearers)),
  bearerText: orNull(text),
  modality: one(words.modalities),
  strength: one(words.strengths),
  deadline: orNull(all({ text, date: orNull(text) })),
  negated: yesNo,
  categorical: yesNo,
  participation: yesNo,
  action: text,
  beneficiaries: texts,
  qualifiers: list(all({ kind: one(words.qualifierKinds), text, at: orNull(span) })),
  norms: list(all({ id: text, cue: orNull(text), at: orNull(span) })),
  confidence: all({
    level: one(['clear', 'doubtful']),
    because: texts,
    doubts: list(
      all({ kind: one(words.doubtKinds), words: maybe(text), pinpoint: maybe(text), persons: maybe(texts), things: maybe(list(texts)) }),
    ),
  }),
  provenance: one(words.provenances),
  source: orNull(text),
  scope: schemas.instrument.properties.scope,
  allows: texts,
  inForce,
  settled: texts,
  hash: Type.String({ pattern: '^[0-9a-f]+$' }),
});

const lift = all({ kind: text, fact: text, to: standard, text });
const gives = all({ verdict: orNull(verdict), level: orNull(standard) });
const dateLift = all({ kind: one(['date']), of: one(['claim', 'commitment']), fact: text, claims: texts, within: texts, text, gives });
const held = all({
  fact: text,
  negated: yesNo,
  status: one(words.factStatuses),
  claims: texts,
  disputes: texts,
  by: list(one(words.authors)),
  level: standard,
});
const decision = all({
  ...schemas.decision.properties,
  reason: text,
  reviewer: text,
  where: maybe(all({ file: text, line: count, column: count })),
  state: maybe(text),
  changed: maybe(texts),
});
const step = all({ number: Type.Integer({ minimum: 1, maximum: 10 }), question: text, answer: text, where: list(any) });
const finding = all({
  id: text,
  rule: text,
  commitment: text,
  evidence: text,
  verdict,
  wouldBe: orNull(inForceVerdict),
  footing: one(words.footings),
  shortOf: reservations,
  standing: one(words.standings),
  time: one(words.times),
  general: yesNo,
  assisted: yesNo,
  contested: yesNo,
  standard: all({ level: standard, facts: texts, next: list(Type.Union([lift, dateLift])) }),
  against: list(all({ commitment: text, kind: text, circumstance: maybe(text) })),
  hash,
  decisions: list(decision),
  norm: text,
  practice: text,
  effect: one(words.effects),
  severity,
  line: count,
  role: orNull(held),
  held: list(held),
  excusedBy: list(any),
  steps: maybe(list(step)),
});
const headline = all({
  finding: text,
  verdict,
  wouldBe: orNull(inForceVerdict),
  footing: one(words.footings),
  time: one(words.times),
  standing: one(words.standings),
  standard,
  severity,
  alleged: yesNo,
});
const gap = all({
  id: text,
  norm: text,
  practice: text,
  headline,
  cases: Type.Array(all({ id: text, evidence: text, lead: text, findings: Type.Array(finding, { minItems: 1 }) }), { minItems: 1 }),
  mitigating: texts,
  places: texts,
  years: all({ from: orNull(Type.Integer()), to: orNull(Type.Integer()) }),
});
const counted = all({ entries: count, cases: count, alleged: all({ entries: count, cases: count }) });
const countedBy = Type.Record(Type.String({ pattern: `^(${words.verdicts.join('|')})$` }), counted, { additionalProperties: false });

const lead = orNull(
  all({
    finding: text,
    verdict,
    wouldBe: orNull(inForceVerdict),
    footing: one(words.footings),
    shortOf: reservations,
    standard,
    severity,
  }),
);
const change = { kind: one(['gap', 'case']), id: text, what: text, before: lead, after: lead };
const place = { file: text, line: Type.Integer({ minimum: 1 }), column: Type.Integer({ minimum: 1 }) };
const block = all({
  type: one(['heading', 'text', 'item', 'row', 'quote']),
  text,
  label: maybe(text),
  number: maybe(count),
  link: maybe(text),
  where: maybe(all(place)),
  tone: maybe(text),
});
const estimate = orNull(
  Type.Union([all({ value: Type.Number(), low: Type.Number(), high: Type.Number() }), all({ value: Type.Null(), because: text })]),
);
const agreed = all({
  reviewers: texts,
  units: count,
  values: Type.Record(text, any),
  percent: orNull(Type.Number()),
  kappa: estimate,
  alpha: estimate,
});
const { claim, ...entry } = { ...schemas.entry.properties, claim: schemas.claim };
const answer = schemas.appraisals.patternProperties;

const bodies: Readonly<Record<string, Record<string, TSchema>>> = {
  commitments: { commitments: list(commitment) },
  unread: {
    unread: list(all({ provision: text, instrument: text, pinpoint: text, text, position, word: text, because: text })),
  },
  evidence: {
    evidence: list(
      all({
        ...entry,
        claims: list(claim),
        facts: Type.Record(text, all({ status: one(words.factStatuses), claims: texts, disputes: texts })),
        file: text,
        prose: text,
      }),
    ),
  },
  gaps: {
    gaps: list(gap),
    fulfilments: list(finding),
    silences: list(all({ norm: text, practice: text, evidence: texts, rules: texts, kind: one(['silence', 'not-found']), toRead: texts })),
    untested: texts,
    unjudged: texts,
    history: list(all({ finding: text, after: texts })),
    conflicts: list(all({ commitment: text, with: text, circumstance: text, findings: texts })),
    counts: all({ inForce: countedBy, undated: countedBy, history: countedBy }),
    gone: list(all({ on: text, decision: one(words.decisionWords), reviewer: text, at: text })),
  },
  'to-read': {
    toRead: list(
      all({
        kind: one(['instrument', 'source']),
        id: text,
        title: text,
        read: text,
        headlines: count,
        findings: count,
        notFound: count,
        idle: count,
        because: text,
      }),
    ),
  },
  'to-date': {
    toDate: list(
      all({
        of: one(['claim', 'commitment']),
        fact: text,
        claims: texts,
        within: texts,
        text,
        gives,
        id: text,
        headlines: count,
        findings: count,
        finding: text,
      }),
    ),
  },
  review: {
    decided: count,
    open: count,
    stale: count,
    disagreements: count,
    queue: list(
      all({
        on: text,
        finding: text,
        verdict,
        wouldBe: orNull(inForceVerdict),
        footing: one(words.footings),
        shortOf: reservations,
        standard,
        severity,
        contested: yesNo,
        doubtful: yesNo,
        hash,
        decisions: list(decision),
        disagreement: yesNo,
        why: text,
      }),
    ),
  },
  sources: {
    sources: list(
      Type.Object({ id: text, type: text, appraisal: orNull(Object.values(answer)[0]!), citedBy: texts }, { additionalProperties: true }),
    ),
  },
  'what-if': { supposed: Type.Object({}), changes: list(all(change)) },
  diff: {
    records: list(
      all({
        kind: one(['instrument', 'commitment', 'entry', 'rule', 'appraisal']),
        id: text,
        what: one(['appears', 'vanishes', 'changed', 'moved']),
        because: any,
      }),
    ),
    gaps: list(all({ ...change, because: any })),
  },
  report: {
    documents: Type.Array(
      all({
        kind: text,
        title: text,
        author: orNull(text),
        date: orNull(text),
        language: one(words.reportLanguages),
        included: texts,
        body: list(Type.Object({ type: text })),
      }),
      { minItems: 1 },
    ),
  },
  check: { problems: list(all({ severity: one(['error', 'warning']), ...place, found: text, expected: text, mend: maybe(text) })) },
  doctor: { weaknesses: list(all({ kind: text, ...place, found: text, mend: text })) },
  explain: { page: all({ id: text, kind: text, title: text, blocks: list(block) }) },
  find: { results: list(all({ kind: text, id: text, text, at: orNull(span) })) },
  vocabulary: { vocabulary: Type.Record(text, list(Type.Object({ id: text, prefLabel: text, definition: text }))) },
  agreement: {
    judged: all({ verdict: agreed, standard: agreed }),
    seen: all({ decision: agreed, reading: agreed }),
    confusions: list(any),
    toTalk: list(any),
  },
};

const formats = { edtf: true, 'edtf-interval': true, place: true, instant: true };
const ajv = new Ajv2020({ strict: false, formats: formats as never });
const compiled = new Map<string, ValidateFunction>();

export const outputNames = Object.keys(bodies);

/** How a JSON output differs from what is promised; `null` where it does not. */
export function broken(output: unknown): string | null {
  const name = /^avowed\/(.+)@2$/.exec(String((output as { schema?: unknown }).schema))?.[1] ?? '';
  const body = bodies[name];
  if (!body) return `no promise on “${name}”`;
  const check = compiled.get(name) ?? ajv.compile(all({ schema: text, ...body }));
  compiled.set(name, check);
  if (check(output)) return null;
  const [error] = check.errors!;
  return `${name}${error!.instancePath.replaceAll(/\d+/g, 'N')} ${error!.message} ${JSON.stringify(error!.params)}`;
}
