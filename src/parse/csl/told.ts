/** What is wrong in one item of CSL-JSON, and where in it. */
export interface Told {
  readonly severity: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
  readonly mend?: string;
}

/** A value as it is shown in a message, short enough for a line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
