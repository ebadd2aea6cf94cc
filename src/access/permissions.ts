import type { Role } from './roles.js';

/**
 * What a role may do with a use case:
 * - `any`    on every object
 * - `own`    on objects of the actor's own organisation; another's answers not_found
 * - `others` on what another person prepared; the own preparation answers own_decision
 * A role that is not named is refused.
 */
export type Condition = 'any' | 'own' | 'others';

const staff = { officer: 'any', approver: 'any', auditor: 'any' } as const;
const signedIn = { firm: 'any', supplier: 'any', ...staff, admin: 'any' } as const;
const everyone = { public: 'any', ...signedIn } as const;

/** The one table of use case × role × condition. Guards, use cases, docs and tests read it. */
export const permissions = {
  // Rulebook
  'read-rulebook': everyone,
  'propose-rulebook': { officer: 'any' },
  'publish-rulebook': { approver: 'others' },

  // Registry
  'register-organisation': { officer: 'any' },
  'change-organisation': { officer: 'any' },
  'add-identifier': { officer: 'any' },
  'remove-identifier': { officer: 'any' },
  'add-point-of-contact': { officer: 'any', supplier: 'own' },
  'change-point-of-contact': { officer: 'any', supplier: 'own' },
  'confirm-point-of-contact': { officer: 'any', supplier: 'own' },
  'remove-point-of-contact': { officer: 'any', supplier: 'own' },
  'report-broken-contact': everyone,
  'list-contact-reports': staff,
  'handle-contact-report': { officer: 'any' },
  'read-organisation': { ...staff, supplier: 'own', firm: 'own' },
  'list-organisations': staff,

  // Exchange rates
  'import-exchange-rates': { officer: 'any' },
  'list-exchange-rates': everyone,

  // Acquisitions and coverage
  'register-acquisition': { officer: 'any' },
  'change-acquisition': { officer: 'any' },
  'add-value-event': { officer: 'any' },
  'change-value-event': { officer: 'any' },
  'cancel-value-event': { officer: 'any' },
  'propose-exemption': { officer: 'any' },
  'approve-exemption': { approver: 'others' },
  'propose-exemption-withdrawal': { officer: 'any' },
  'approve-exemption-withdrawal': { approver: 'others' },
  'read-acquisition': staff,
  'list-acquisitions': staff,
  'list-uncovered-acquisitions': staff,
  'read-supplier-coverage': staff,

  // Agreements
  'draft-agreement': { officer: 'any' },
  'change-draft-agreement': { officer: 'any' },
  'discard-agreement': { officer: 'any' },
  'propose-signing': { officer: 'any' },
  'sign-agreement': { approver: 'others' },
  'propose-activation': { officer: 'any' },
  'activate-agreement': { approver: 'others' },
  'propose-amendment': { officer: 'any' },
  'approve-amendment': { approver: 'others' },
  'fulfil-agreement': { officer: 'any' },
  'expire-agreement': { officer: 'any' },
  'terminate-agreement': { officer: 'any' },
  'read-agreement': { ...staff, supplier: 'own' },
  'list-agreements': { ...staff, supplier: 'own' },
  'read-decision': staff,
  'list-decisions': staff,
  'reject-decision': { approver: 'others' },

  // Projects
  'draft-project': { supplier: 'own' },
  'propose-project': { supplier: 'own' },
  'change-project': { supplier: 'own' },
  'withdraw-project': { supplier: 'own' },
  'assess-project': { officer: 'any' },
  'approve-project': { approver: 'others' },
  'return-project': { officer: 'any', approver: 'any' },
  'reject-project': { approver: 'others' },
  'complete-project': { officer: 'any' },
  'propose-reopening': { officer: 'any' },
  'approve-reopening': { approver: 'others' },
  'read-project': { ...staff, supplier: 'own', firm: 'own' },
  'list-projects': { ...staff, supplier: 'own', firm: 'own' },
  'list-participants': { ...staff, supplier: 'any' },
  'propose-project-terms': { officer: 'any' },
  'approve-project-terms': { approver: 'others' },

  // Reports
  'draft-report': { supplier: 'own' },
  'change-report': { supplier: 'own' },
  'submit-report': { supplier: 'own' },
  'withdraw-report': { supplier: 'own' },
  'return-report': { officer: 'any', approver: 'any' },
  'confirm-line': { firm: 'own' },
  'dispute-line': { firm: 'own' },
  'verify-report': { officer: 'any' },
  'approve-report': { approver: 'others' },
  'read-report': { ...staff, supplier: 'own' },
  'list-reports': { ...staff, supplier: 'own' },
  'list-own-lines': { firm: 'own' },
  'list-double-claims': staff,

  // Ledger
  'propose-reversal': { officer: 'any' },
  'approve-reversal': { approver: 'others' },
  'propose-surplus-move': { officer: 'any' },
  'approve-surplus-move': { approver: 'others' },
  'read-statement': { ...staff, supplier: 'own' },
  'read-entry': { ...staff, supplier: 'own' },

  // The public register
  'list-register': everyone,
  'read-register-agreement': everyone,

  // Pages that only tell what anybody may know, and the calculators
  'read-page': everyone,
  calculate: everyone,

  // Access
  'sign-in': everyone,
  'service-logout': everyone,
  'use-invitation': everyone,
  'list-own-passkeys': signedIn,
  'begin-passkey': signedIn,
  'add-passkey': signedIn,
  'remove-passkey': signedIn,
  'list-own-sessions': signedIn,
  'end-own-session': signedIn,
  'list-invitations': { officer: 'any', admin: 'any' },
  'read-invitation': { officer: 'any', admin: 'any' },
  'prepare-invitation': { officer: 'any', admin: 'any' },
  'invite-person': { officer: 'any', admin: 'any' },
  'invite-again': { officer: 'any', admin: 'any' },
  'withdraw-invitation': { officer: 'any', admin: 'any' },
  'read-own-identity': signedIn,
  'sign-out': signedIn,
  'list-sessions': { admin: 'any' },
  'end-session': { admin: 'any' },
  'list-persons': { admin: 'any', auditor: 'any' },
  'read-person': { admin: 'any', auditor: 'any' },
  'prepare-binding': { admin: 'any' },
  'bind-person': { admin: 'any' },
  'revoke-person': { admin: 'any' },
  'search-audit-log': { auditor: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Condition>>>;

export type UseCaseName = keyof typeof permissions;

/** The condition under which a role may, or null when it may not. */
export function conditionFor(useCase: UseCaseName, role: Role): Condition | null {
  const row: Partial<Record<Role, Condition>> = permissions[useCase];
  return row[role] ?? null;
}
