import type { Audience } from './fields.js';

/** The agency, and those who look over its shoulder: all that is decided on (domain.md §4). */
const agency = { officer: 'all', approver: 'all', auditor: 'all' } as const;

export const staff: Audience = {
  roles: agency,
  why: 'Cases are decided by the agency, and audited: nobody else sees them.',
};

export const everybody: Audience = {
  roles: { public: 'all', firm: 'all', supplier: 'all', ...agency, admin: 'all' },
  why: 'Public.',
};

/** For parts that have nothing to hide from those who see the whole. */
export const whoeverSeesTheWhole: Audience = {
  ...everybody,
  why: 'Whoever sees what it is part of.',
};

export const itself: Audience = {
  roles: { firm: 'all', supplier: 'all', ...agency, admin: 'all' },
  why: 'Of the person who asks, and of nobody else.',
};

export const supplierAndStaff: Audience = {
  roles: { supplier: 'all', ...agency },
  why: 'Between the supplier and the agency: a business secret of the supplier to all others.',
};

export const partiesAndStaff: Audience = {
  roles: { firm: 'all', supplier: 'all', ...agency },
  why: 'Those who take part know what they take part in.',
};

/** In a list of organisations. */
export const partiesThemselves: Audience = {
  roles: { ...partiesAndStaff.roles, firm: 'own' },
  why: 'A firm sees that it takes part itself, not who else does.',
};

export const firmItself: Audience = {
  roles: { firm: 'all' },
  why: 'What is claimed of a firm is there for that firm to confirm or dispute.',
};

export const accessKeepers: Audience = {
  roles: { officer: 'all', admin: 'all' },
  why: 'Those who invite people see whom and when; the link is in the letter only.',
};

export const administrator: Audience = {
  roles: { admin: 'all' },
  why: 'Access is kept by the administrator.',
};

export const administratorAndAuditor: Audience = {
  roles: { admin: 'all', auditor: 'all' },
  why: 'Who may act is kept by the administrator, and audited. Nobody else sees names and addresses.',
};

export const auditor: Audience = {
  roles: { auditor: 'all' },
  why: 'The log of all that people did is for the auditor alone.',
};
