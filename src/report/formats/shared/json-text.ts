import { escapeHidden } from '../../../model/hidden-characters.ts';

/** Lists of more items than this are written item by item. */
const longest = 50;
/** How deep the lists that may be long stand. */
const levels = 6;
/** In UTF-16 units: how much is gathered before it is handed on. */
const gathered = 1 << 14;

/** The documented JSON of avowed, piece by piece, as the whole may be longer than a text can be; of its upper levels any part may be a function that makes it: `{ "schema": "avowed/<name>@2", … }`. */
export function* toJson(name: string, body: Readonly<Record<string, unknown>>): Generator<string> {
  let text = '';
  for (const piece of piecesOf({ schema: `avowed/${name}@2`, ...body }, 0)) {
    if (piece.length < gathered) text += piece;
    if (text.length < gathered && piece.length < gathered) continue;
    yield escapeHidden(text);
    // To join a long piece to what stands before it would copy it.
    if (piece.length >= gathered) yield escapeHidden(piece);
    text = '';
  }
  yield escapeHidden(text);
}

/** As `JSON.stringify` with an indent of two; a function stands for what it gives. @param depth how many lists and objects it stands in */
function* piecesOf(given: unknown, depth: number): Generator<string> {
  const value: unknown = typeof given === 'function' ? given() : given;
  if (!isLong(value, levels - depth)) {
    yield written(value, depth);
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = `${open}\n`;
  for (const [key, member] of Object.entries(value as object)) {
    if (member === undefined && !Array.isArray(value)) continue;
    yield `${before}${'  '.repeat(depth + 1)}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`;
    yield* piecesOf(member, depth + 1);
    before = ',\n';
  }
  yield `\n${'  '.repeat(depth)}${close}`;
}

/** Whether a list in it may be long, or something is still to be made. @param deep how many levels are looked at */
function isLong(value: unknown, deep: number): boolean {
  if (typeof value === 'function') return true;
  if (deep <= 0 || typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).some((member) => isLong(member, deep - 1));
  return value.length > longest || value.some((item) => isLong(item, deep - 1));
}

/** In one piece. It is written within as many lists as it stands in, so that each line is indented as it must be, and taken out of them. */
function written(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value ?? null, null, 2);
  let within: unknown = value;
  for (let level = 0; level < depth; level++) within = [within];
  const text = JSON.stringify(within, null, 2);
  // What opens the lists: “[” and a new line with its indent, each.
  const head = depth * 2 + depth * (depth + 1);
  const tail = depth * 2 + depth * (depth - 1);
  return text.slice(head, -tail);
}
