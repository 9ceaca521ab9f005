import { expect, it } from 'vitest';
import { shortName } from '../../src/import/short-name.ts';

it.each([
  ['Return Policy', 'Return Policy'],
  ['Guidelines on Fishing Access and Coastal Communities', 'Guidelines'],
  ['Policy on Observer Safety and Crew Welfare of the Commission', 'Policy'],
  ['Convention on the Conservation and Management of Tuna in the Southern Straits', 'Convention'],
  ['IOM’s Humanitarian Policy: Principles for Humanitarian Action', 'IOM’s Humanitarian Policy'],
  ['The Institutional Framework for Addressing Gender-Based Violence in Crises', 'Institutional Framework'],
  ['Code of Conduct for the Staff of the Secretariat and its Missions', 'Code of Conduct'],
  [
    'How we work with the people of the coast, and what they may expect',
    'How we work with the people of the coast, and what they may expect',
  ],
])('%s is called %s', (title, short) => expect(shortName(title)).toBe(short));

it('a name that another document has is left to that', () =>
  expect(shortName('Guidelines on Fishing Access and Coastal Communities', ['Guidelines'])).toBe(
    'Guidelines on Fishing Access and Coastal Communities',
  ));
