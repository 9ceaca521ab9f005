/** What lies over a screen: a heading, and lines that scroll under it. */
export interface Over {
  readonly heading: string;
  readonly lines: readonly string[];
}
