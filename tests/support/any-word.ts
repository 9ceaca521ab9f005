import fc from 'fast-check';

/**
 * The few words of which workspaces by chance are made, so that rules, commitments and entries meet. What a finding needs is likelier than
 * what hinders it: hindrances multiply, and where all were even hardly a finding would be left to compare.
 */

/** The value that hinders nothing, but for one time in so many. */
export const mostly = <T>(usual: T, other: fc.Arbitrary<T>, once = 4): fc.Arbitrary<T> =>
  fc.oneof({ withCrossShrink: true }, { weight: once - 1, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const some = <T>(from: readonly T[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength, maxLength });

export const maybe = (once = 4) => mostly(false, fc.constant(true), once);
export const nothing = fc.constant<string[]>([]);

export const norms = ['human-rights', 'voluntariness', 'informed-decision', 'state-consent', 'national-law'];
export const practices = ['return', 'assisted-return', 'reintegration', 'camps'];
export const persons = ['migrants', 'asylum-seekers', 'displaced-persons'];
export const places = ['LY', 'NE'];
export const circumstances = ['coerced', 'misinformed', 'counselled', 'knew'];
export const sources = ['report', 'study', 'interview', 'own-page', 'press', 'copy', 'summary', 'unappraised'];
export const instruments = ['charter', 'policy', 'pact'];

const plain = [
  '2012',
  '2011',
  '2009',
  '2012-04',
  '2012-04-10',
  '2012-05-02',
  '2010',
  '2011/2012',
  '2005/2008',
  '2012/2012',
  '2009/2011-02',
  '2012-03/2012-08',
  '2012/2012-05',
  '2011-06/2012',
  '2011/..',
  '../2011',
  '2015',
];
const vague = [
  '2012?',
  '2012~',
  '201X',
  '2012-XX',
  '2012-04-XX',
  '2009~/2012',
  '2011/',
  '/2010',
  '2006?',
  '2009?/..',
  '20XX',
  '2005/2012%',
];

export const anyPeriod = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.constantFrom(...vague) });
