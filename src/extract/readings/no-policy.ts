import type { Reading } from './reading.ts';

export const noPolicy: Reading = {
  id: 'no-policy',
  purpose: 'That something is not the policy or the practice of somebody neither promises it nor forbids it: it may still be done.',
  ok: ['It is not our practice to share files.', 'It is no part of our policy to share files.'],
  notOk: [
    'It is our practice to share files.',
    'It is the policy of the Organization not to pay ransom.',
    'It is our policy never to pay ransom.',
  ],
  read: ({ tokens, hit }) => {
    const habit = tokens.findIndex(({ lower }, at) => at > hit.from && at <= hit.to && (lower === 'policy' || lower === 'practice'));
    const denies = habit > 0 && tokens.slice(hit.from, habit).some(({ lower }) => lower === 'not' || lower === 'no');
    return denies ? { because: 'it says what is no policy or practice, which leaves open what is done' } : null;
  },
};
