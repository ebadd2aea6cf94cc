/**
 * Every way in which Motpost says no, in the order in which they win when several apply:
 * who you are, whether it exists, whether the request is well formed, whether the object stands
 * where the step needs it, and last what the rules say of the content.
 */
export const refusals = {
  // Who acts
  too_many_requests: { status: 429, title: 'Too many requests' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  token_refused: { status: 401, title: 'The token was not accepted' },
  sign_in_refused: { status: 401, title: 'The sign-in did not succeed' },
  passkey_refused: { status: 401, title: 'The passkey was not accepted' },
  invitation_refused: { status: 410, title: 'The invitation cannot be used' },
  issuer_unreachable: { status: 503, title: 'The issuer of the token cannot be reached' },
  csrf_refused: { status: 403, title: 'The request does not come from a page of yours' },
  role_not_permitted: { status: 403, title: 'Your role may not do this' },
  not_found: { status: 404, title: 'Not found' },
  own_decision: { status: 403, title: 'Nobody approves what they prepared' },

  // The request itself
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  unsupported_media_type: { status: 415, title: 'The content type is not understood' },
  too_large: { status: 413, title: 'The request is too large' },
  timed_out: { status: 408, title: 'The request took too long to arrive' },
  malformed: { status: 400, title: 'The request is not well formed' },
  invalid: { status: 422, title: 'Some fields are not valid' },
  idempotency_key_reused: { status: 422, title: 'The key was used for another request' },
  version_required: { status: 428, title: 'Say which version you are changing (If-Match)' },
  version_mismatch: { status: 412, title: 'The object changed since you read it' },
  duplicate: { status: 409, title: 'It exists already' },

  // Where the object stands
  illegal_step: { status: 409, title: 'The object is not in a state that allows this step' },
  decision_lapsed: { status: 409, title: 'The object changed after the decision was prepared' },
  decision_settled: { status: 409, title: 'The decision is already made' },
  agreement_not_in_force: { status: 409, title: 'The agreement is not in force' },
  project_not_approved: { status: 409, title: 'The project is not approved' },

  // Identity
  identifier_invalid: { status: 422, title: 'The identifier does not fit its scheme' },
  identifier_taken: { status: 409, title: 'The identifier belongs to another organisation' },
  name_is_not_identity: { status: 422, title: 'A name alone does not identify an organisation' },
  identity_contradictory: { status: 422, title: 'Different organisations are pointed at' },

  // Acquisitions
  exemption_ground_missing: { status: 422, title: 'The acquisition does not have that ground' },

  // Money and dates
  amount_out_of_range: { status: 422, title: 'The amount is beyond what is kept exactly' },
  currency_unknown: { status: 422, title: 'The currency is not known' },
  rate_missing: { status: 422, title: 'There is no exchange rate on or before the date' },
  rate_differs: { status: 409, title: 'Another rate is recorded for that day' },
  date_in_future: { status: 422, title: 'The date is in the future' },
  no_parameter_in_force: { status: 422, title: 'The rulebook has no value in force on the date' },

  // Agreements
  percentage_out_of_range: { status: 422, title: 'The percentage is not within the limits' },
  acquisition_not_eligible: { status: 422, title: 'The acquisition cannot be covered by it' },
  threshold_not_exceeded: { status: 422, title: 'The threshold is not exceeded' },
  nothing_changes: { status: 422, title: 'The amendment changes nothing' },
  obligation_outstanding: { status: 422, title: 'Something is still outstanding' },
  deadline_not_passed: { status: 422, title: 'The deadline has not passed' },
  other_supplier: { status: 422, title: 'The agreements are of different suppliers' },

  // Projects
  participant_not_eligible: { status: 422, title: 'The participant is not a Norwegian recipient' },
  technology_area_unknown: { status: 422, title: 'The technology area is not in the rulebook' },
  causality_not_shown: { status: 422, title: 'The supplier’s own effort is not shown' },
  baseline_required: { status: 422, title: 'An increase needs a baseline' },
  continuation_not_credited: { status: 422, title: 'A continued cooperation is not credited' },
  factor_out_of_bounds: { status: 422, title: 'The factor is outside what the rulebook allows' },

  // Reports
  no_lines: { status: 422, title: 'The report has no lines' },
  participant_not_in_project: { status: 422, title: 'The participant is not in the project' },
  share_out_of_range: { status: 422, title: 'The Norwegian part is more than the whole' },
  reference_already_claimed: { status: 409, title: 'The reference stands in a claim already' },
  line_disputed: { status: 422, title: 'A disputed line must be decided on with a reason' },
  line_not_confirmed: { status: 422, title: 'A line without confirmation needs a reason' },
  reason_missing: { status: 422, title: 'The reason is missing' },

  // The ledger
  obligation_exists: { status: 409, title: 'The agreement has its obligation already' },
  report_credited: { status: 409, title: 'The report has given its credit already' },
  entry_already_reversed: { status: 409, title: 'The entry is reversed already' },
  entry_not_reversible: { status: 422, title: 'An entry of this kind is not reversed' },
  same_agreement: { status: 422, title: 'Surplus moves between two different agreements' },
  amount_not_positive: { status: 422, title: 'The amount must be more than zero' },
  obligation_unchanged: { status: 422, title: 'The obligation is that amount already' },
  obligation_negative: { status: 422, title: 'An obligation cannot be less than zero' },
  surplus_exceeded: { status: 422, title: 'The agreement has no such surplus' },
  surplus_moved_on: { status: 409, title: 'The surplus was moved on since' },

  // Our side
  letter_not_sent: { status: 503, title: 'The letter could not be sent' },
  unavailable: { status: 503, title: 'Not available for the moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;
