import type { Reading } from './reading.ts';

export const noPolicy: Reading = {
  id: 'no-policy',
  purpose:
    'That something is not the practice of somebody says that it is mostly not done, which is an assurance with a doubt; that it is so no longer, or no part of it, says nothing.',
  ok: ['It is not our practice to share files.', 'It is no part of our policy to share files.', 'It is no longer our policy to take fees.'],
  notOk: [
    'It is our practice to share files.',
    'It is the policy of the Organization not to pay ransom.',
    'It is our policy never to pay ransom.',
  ],
  read: ({ tokens, hit, negated }) => {
    const habit = tokens.findIndex(({ lower }, at) => at > hit.from && at <= hit.to && (lower === 'policy' || lower === 'practice'));
    const before = habit > 0 ? tokens.slice(hit.from, habit).map(({ lower }) => lower) : [];
    if (before.includes('no')) return { because: 'it says what is no policy or practice, which leaves open what is done' };
    return negated && before.includes('not') ? { modality: 'assurance' } : null;
  },
};
