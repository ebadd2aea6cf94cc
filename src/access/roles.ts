/** Who somebody is to Motpost (domain.md §4). `public` is everyone who has not signed in. */
export const roles = [
  'public',
  'firm',
  'supplier',
  'officer',
  'approver',
  'auditor',
  'admin',
] as const;

export type Role = (typeof roles)[number];
