declare module 'edtf' {
  /** Parses an EDTF string; throws where it is none. `min` and `max` are milliseconds since 1970-01-01 UTC. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
