import type { Letter } from '../../platform/mail.js';
import { INVITATION_HOURS } from './invite.js';

/**
 * The letter with the link, in the three languages. The secret stands behind the #: browsers send
 * it to no server, so it is in no log; nothing happens before the person acts on the page.
 */
export function invitationLetter(to: string, baseUrl: string, secret: string): Letter {
  const link = (path: string) => `${baseUrl}/${path}#${secret}`;
  return {
    to,
    subject: 'Motpost: invitation / invitasjon',
    text: [
      `You are invited to Motpost. Open this link within ${INVITATION_HOURS} hours and register a passkey:`,
      link('en/invitation'),
      '',
      `Du er invitert til Motpost. Åpne denne lenken innen ${INVITATION_HOURS} timer og registrer en passnøkkel:`,
      link('nb/invitasjon'),
      '',
      `Du er invitert til Motpost. Opne denne lenkja innan ${INVITATION_HOURS} timar og registrer ein passnøkkel:`,
      link('nn/invitasjon'),
      '',
      'The link works once. If you did not expect it, do nothing.',
      'Lenken virker én gang. Ventet du den ikke, gjør du ingenting.',
      'Lenkja verkar éin gong. Venta du henne ikkje, gjer du ingenting.',
      '',
    ].join('\n'),
  };
}
