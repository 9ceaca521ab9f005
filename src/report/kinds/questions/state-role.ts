/** What a State had to do with work. */
export type StateRole = 'payer' | 'requester' | 'host' | 'director';
