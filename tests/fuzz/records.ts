import { parse, stringify } from 'yaml';
import { schemas, type SchemaName } from '../../src/model/schemas.ts';
import type { Named } from '../../src/model/schemas/shapes.ts';
import { oneOf, type Chance } from './chance.ts';
import { hostile } from './mutate.ts';
import { base, others } from './seeds.ts';

/** Files that stay valid: what their schema allows in the place of what stands there, so that the analysis behind the reading is reached. */

interface Form {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly names?: Named;
  readonly keysName?: Named;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly anyOf?: readonly Form[];
  readonly items?: Form;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly patternProperties?: Readonly<Record<string, Form>>;
}

const idsIn = (pattern: RegExp, written = /^(?:- )?id: (\S+)/gm): string[] =>
  [...base]
    .filter(([path]) => pattern.test(path))
    .flatMap(([, bytes]) => [...Buffer.from(bytes).toString().matchAll(written)].map(([, id]) => id!));
const circumstances = idsIn(/vocabulary\/.*circumstances\.yaml$/);
const actors = idsIn(/vocabulary\/actors\.yaml$/);
const places = ['LY', 'AU', 'NR', 'ID', 'EU', 'DE', 'HT', 'NG'];

const known: Readonly<Record<Named, readonly string[]>> = {
  norm: idsIn(/vocabulary\/.*norms\.yaml$/),
  practice: idsIn(/vocabulary\/practices\.yaml$/),
  circumstance: circumstances,
  condition: [...circumstances, ...circumstances.map((id) => `not ${id}`)],
  fact: [...circumstances, 'implemented', 'implemented', 'detained-at-decision', 'detained-at-decision'],
  person: idsIn(/vocabulary\/.*persons\.yaml$/),
  place: places,
  actor: actors,
  party: [...places, ...actors],
  source: ['observer-2019', 'charter-2015'],
  'rule-source': idsIn(/^rules\/sources\.json$/, /"id": ?"([^"]+)"/g),
  entry: ['returns-from-town'],
};

const dates = [
  '2018',
  '2017-05',
  '2018-03-02',
  '2015/2019',
  '2017/..',
  '../2018',
  '2018?',
  '2018~',
  '201X',
  '2003/',
  '/2012',
  '2016-02-29',
  '0999',
  '9999',
];
const intervals = ['2015/..', '2010/2018', '../..', '2015?/2017', '/2019', '2018-01-01/2018-12-31'];
const prose = [
  'An observer reported in 2019 that the organisation carried out the returns.',
  'People decided in detention, it said.',
  'The Organization shall not detain children, unless the State objects.',
  'Some 1,200 people since 2017; $3 million in all.',
  '“Quoted”, p. 3 – as of 1 May',
  'a',
];

const words = (next: Chance): string => (next(4) === 0 ? oneOf(hostile, next) || 'x' : oneOf(prose, next));

function made(form: Form, next: Chance): unknown {
  if (form.enum) return oneOf(form.enum, next);
  if (form.anyOf) return made(oneOf(form.anyOf, next), next);
  if (form.names) return oneOf(known[form.names], next);
  if (form.format === 'edtf') return oneOf(dates, next);
  if (form.format === 'edtf-interval') return oneOf(intervals, next);
  if (form.pattern) return form.pattern.includes('{64}') ? 'a'.repeat(64) : `id-${next(1000)}`;
  if (form.type === 'array') return Array.from({ length: (form.minItems ?? 0) + next(3) }, () => made(form.items!, next));
  if (form.type === 'boolean') return next(2) === 0;
  if (form.type === 'integer') return (form.minimum ?? 0) + next((form.maximum ?? 9) - (form.minimum ?? 0) + 1);
  if (form.type !== 'object') return words(next);
  if (form.patternProperties) {
    const key = form.keysName ? oneOf(known[form.keysName], next) : `key-${next(99)}`;
    return { [key]: made(Object.values(form.patternProperties)[0]!, next) };
  }
  const kept = Object.entries(form.properties ?? {}).filter(([key]) => form.required?.includes(key) || next(3) === 0);
  return Object.fromEntries(kept.map(([key, inner]) => [key, made(inner, next)]));
}

interface Place {
  readonly owner: Record<string, unknown> | unknown[];
  readonly key: string | number;
  readonly form: Form;
  readonly ownerForm: Form;
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** Every value of a record with its schema, and every key that may stand there and does not. */
function placesIn(value: unknown, form: Form): Place[] {
  const fitting = form.anyOf?.find(({ type }) => type === typeOf(value)) ?? form;
  if (Array.isArray(value) && fitting.items)
    return value.flatMap((each: unknown, key): Place[] => [
      { owner: value, key, form: fitting.items!, ownerForm: fitting },
      ...placesIn(each, fitting.items!),
    ]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const owner = value as Record<string, unknown>;
  const any = Object.values(fitting.patternProperties ?? {})[0];
  const keys = any ? Object.keys(owner) : Object.keys(fitting.properties ?? {});
  return keys.flatMap((key): Place[] => {
    const inner = any ?? fitting.properties![key]!;
    return [{ owner, key, form: inner, ownerForm: fitting }, ...(Object.hasOwn(owner, key) ? placesIn(owner[key], inner) : [])];
  });
}

function change({ owner, key, form, ownerForm }: Place, next: Chance): void {
  if (Array.isArray(owner)) {
    const kind = next(4);
    if (kind === 0 && owner.length > (ownerForm.minItems ?? 0)) owner.splice(key as number, 1);
    else if (kind === 1) owner.splice(key as number, 0, renamed(structuredClone(owner[key as number]), next));
    else if (kind === 2) owner.push(made(form, next));
    else owner[key as number] = made(form, next);
  } else if (next(4) === 0 && !(ownerForm.required ?? []).includes(String(key))) delete owner[key];
  else if (key !== 'id' || form.names) owner[key] = made(form, next);
}

/** A second of its kind needs an id of its own. */
const renamed = (value: unknown, next: Chance): unknown =>
  typeof value === 'object' && value !== null && 'id' in value && !('read' in value) ? { ...value, id: `other-${next(10_000)}` } : value;

/** A record of a schema with some of its values changed to others that may stand there. */
export function mutateRecord(name: SchemaName, value: unknown, next: Chance): unknown {
  const changed: unknown = structuredClone(value);
  for (let count = 1 + next(5); count > 0; count--) {
    const places = placesIn(changed, schemas[name] as Form);
    if (places.length > 0) change(oneOf(places, next), next);
  }
  return changed;
}

const readYaml = (text: string): unknown => parse(text, { schema: 'failsafe' });

/** A YAML file by its schema. */
export const mutateYaml = (name: SchemaName, text: string, next: Chance): string => stringify(mutateRecord(name, readYaml(text), next));

const sentences = others.policies
  .flatMap((text) => text.split(/\n\n+/))
  .map((block) => block.replaceAll(/\s*(?:\{[^}]*\}|\[[^\]]*;[^\]]*\])/g, ''))
  .filter((block) => !block.startsWith('---') && !block.startsWith('id:'));

/** A Markdown file with front matter: the keys by their schema, the body with blocks of other texts and words that deceive. */
export function mutateFront(name: 'instrument' | 'entry', text: string, next: Chance): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const blocks = body.split(/\n\n+/);
  for (let count = next(5); count > 0; count--) {
    const at = next(blocks.length + 1);
    const kind = next(4);
    if (kind === 0) blocks.splice(at, 1);
    else if (kind === 1) blocks.splice(at, 0, oneOf(sentences, next));
    else if (kind === 2) blocks.splice(at, 0, `${next(30)}. ${oneOf(sentences, next)}`);
    else if (blocks[at] !== undefined) {
      const parts = blocks[at].split(' ');
      parts.splice(next(parts.length + 1), next(2), oneOf(hostile, next));
      blocks[at] = parts.join(' ');
    }
  }
  const head = next(3) === 0 ? front : mutateYaml(name, front, next);
  return `---\n${head}---\n${blocks.join('\n\n')}`;
}

/** A line of a reviewer's file by its schema. */
export const mutateDecisions = (text: string, next: Chance): string =>
  text
    .split('\n')
    .map((line) => (line === '' || next(2) === 0 ? line : JSON.stringify(mutateRecord('decision', JSON.parse(line), next))))
    .join('\n');
