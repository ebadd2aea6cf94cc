/** Words by which a mailbox is a function's rather than a person's. */
const ROLE_WORDS =
  /(^|[._-])(admin|bid|business|commercial|contact|contracts?|cooperation|defen[cs]e|desk|ica?|industrial|industry|info|kontakt|mail|market|offsets?|office|post|postmottak|procurement|programme?|sales|supplier|team|tender)s?([._-]|\d*$)/;

/**
 * Whether an address looks like a role mailbox. Only a hint for whoever registers it, never a
 * refusal: a person's own address goes stale when the person leaves, and is personal data.
 */
export function looksLikeRoleMailbox(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  return ROLE_WORDS.test(local) || !/^[\p{L}]+[._-][\p{L}]+\d*$/u.test(local);
}
