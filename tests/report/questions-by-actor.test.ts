import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import { questions } from '../../src/report/kinds/questions.ts';
import { asPut } from '../../src/report/kinds/questions/of-rules.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { asksWhoAlike } from '../../src/report/kinds/questions/same-question.ts';
import { appraisal, claim, entry, roleClaims, rule, secondClaim, workspace } from '../support/records.ts';

/** Letters by whom they are written to; the first is to the organisation. */
function lettersOn(of: Entry, more: Partial<Workspace> = {}): Record<string, string> {
  const analysis = analyse(workspace({ entries: [of], rules: [rule({ anyone: ['coerced'] })], ...more }));
  const all = questions.compose(analysis, reportOptions({ onBehalfOf: 'Example Watch', due: '2027-03-01' }, {}, analysis));
  return Object.fromEntries(
    all
      .filter(({ forAuthor }) => !forAuthor)
      .map(({ report, suffix }, at) => [
        at === 0 ? 'organisation' : suffix.replace(/^-\d+-/, ''),
        report.body.map((node) => toString(node)).join('\n'),
      ]),
  );
}

const told = (id: string, text: string, more: Parameters<typeof claim>[0] = {}): Claim =>
  claim({ id, text, sources: [{ id: 'report', locator: id, read: 'whole' }], ...more });
const workOf = (as: 'payer' | 'host', who: string, ...claims: Claim[]): Entry =>
  entry({ atBehestOf: [{ who, as: [as] }], claims: [secondClaim({}), ...roleClaims('implemented'), ...claims] });

describe('questions by who acts and who speaks', () => {
  it('do not ask a State when it learned of its own act or word', () => {
    const { australia } = lettersOn(
      workOf(
        'payer',
        'AU',
        told('act', 'A court found that Australian officials forced people to sign.', { by: 'states' }),
        told('word', "Australia's minister said that people had been told to sign.", { by: 'states', saidBy: 'states' }),
      ),
    );
    expect(australia).toMatch(/Australian officials forced people to sign \(item \d+\)\. Is this right\? If it is, who decided it/);
    expect(australia).toMatch(/Australia's minister said that people had been told to sign \(item \d+\)\. What came of this/);
    expect(australia).not.toMatch(/sign \(item \d+\)\.[^(]*when did you learn of it/);
  });
  it('do not ask the organisation when it learned of what it had a part in, or of what was given to it', () => {
    const letter = (text: string, by: Claim['by']) =>
      lettersOn(workOf('host', 'LY', told('act', text, { by, shows: [{ coerced: 'states' }] })))['organisation'];
    expect(letter('A court found that org moved people whom the police held.', 'organisation')).toContain('what part had org in it');
    expect(letter('A court found that Libya forced people by authorising org to move them.', 'states')).toContain('what did org answer');
    expect(letter('A court found that Libya forced people by authorising org to move them.', 'states')).not.toContain('learn of it');
  });
  it('do not ask a host who investigated whom it chose', () => {
    const chosen = told('act', 'A court found that Libya kept others out by authorising org to lead.', { by: 'states' });
    expect(lettersOn(workOf('host', 'LY', chosen))['libya']).toMatch(/to lead \(item \d+\)\. Is this right\? If it is, who decided it/);
  });
  it('ask of work of which one claim alone tells whether that is right, and how many it was where it tells that it was done', () => {
    const alone = entry({
      role: 'none',
      atBehestOf: [{ who: 'LY', as: ['host'] }],
      claims: [told('act', 'A study reported that people held there are referred to org.', { by: 'states', shows: [] })],
      notEstablished: ['How many people were referred, and what came of it.', 'How many were deported.'],
    });
    const { organisation, libya } = lettersOn(alone);
    expect(libya).toContain('A study reported that people held there are referred to org.');
    expect(libya).toContain('Is what item 1 tells right, and what is missing?');
    expect(organisation).toContain('Please tell us how many people were referred, and what came of it.');
    expect(organisation).not.toMatch(/What we rely on stands above|how many were deported/);
    expect(organisation!.match(/people held there are referred/g)).toHaveLength(1);
  });
  it('put to nobody what its author took back', () => {
    const appraisals = { ...workspace().appraisals, back: appraisal({ withdrawn: { by: 'Union', because: 'errors' } }) };
    const sources = [...workspace().sources, { id: 'back', type: 'report' }] as Workspace['sources'];
    const back = told('back', 'HRW reported that org beat people.', { sources: [{ id: 'back', read: 'whole' }] });
    const of = { ...workOf('host', 'LY', told('act', 'A nurse told of it.'), back), notEstablished: ['What exactly HRW got wrong.'] };
    expect(lettersOn(of, { appraisals, sources })['organisation']).not.toContain('HRW');
  });
  it('suppose nothing, and may ask since when', () => {
    expect(asPut('What would the organisation have done otherwise?', entry(), 'org')).toBeNull();
    expect(asPut('Since when was not everyone counselled?', entry(), 'org')).toBe('Since when was not everyone counselled?');
  });
  it('ask once who did something', () => {
    expect(asksWhoAlike('Who drew up the form?', 'Who drew up the declaration that people had to sign?')).toBe(true);
    expect(asksWhoAlike('Who drew up the form?', 'Who paid for the form?')).toBe(false);
  });
});
