/** The screens, in the order of the keys that open them. */
export const tabs = [
  'overview',
  'gaps',
  'commitments',
  'evidence',
  'silences',
  'timeline',
  'sources',
  'review',
  'problems',
  'compose',
] as const;
export type Tab = (typeof tabs)[number];

/** What each screen is called, and the digit that opens it. */
export const screens: Record<Tab, { readonly name: string; readonly key: string }> = {
  overview: { name: 'Overview', key: '1' },
  gaps: { name: 'Gaps', key: '2' },
  commitments: { name: 'Commitments', key: '3' },
  evidence: { name: 'Evidence', key: '4' },
  silences: { name: 'Silences & history', key: '5' },
  timeline: { name: 'Timeline', key: '6' },
  sources: { name: 'Sources', key: '7' },
  review: { name: 'Review', key: '8' },
  problems: { name: 'Problems', key: '9' },
  compose: { name: 'Compose', key: '0' },
};

/**
 * The lists that screens show. The timeline has a second one, with the instruments that no practice is held against; the commitments too,
 * with the sentences that were not taken as such.
 */
export type List = Tab | 'timeline-all' | 'unread' | `evidence-by-${Exclude<Order, 'title'>}`;

/** By what the evidence is ordered. */
export const orders = ['title', 'practice', 'place', 'year'] as const;
export type Order = (typeof orders)[number];
