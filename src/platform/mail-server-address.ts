/** In production letters go to a mail server, over TLS, and to the one that its certificate names. */
export function checkMailServer(smtpUrl: string | null, problems: string[]): void {
  if (smtpUrl === null) {
    problems.push('MOTPOST_SMTP_URL is not set: invitations would stay in a folder');
  } else if (!URL.canParse(smtpUrl)) {
    problems.push('MOTPOST_SMTP_URL is not an address: set smtps://…');
  } else if (smtpUrl.startsWith('smtp://') && !demandsTls(new URL(smtpUrl))) {
    problems.push(
      'MOTPOST_SMTP_URL does not demand TLS: set smtps://…, or smtp://…?requireTLS=true for STARTTLS',
    );
  } else if (loosensTls(new URL(smtpUrl))) {
    problems.push(
      'MOTPOST_SMTP_URL changes how TLS is checked: leave that out, and name a certificate ' +
        'authority of your own in NODE_EXTRA_CA_CERTS',
    );
  }
}

/** Whether mail stays unsent when the server offers no STARTTLS; it would go in the clear otherwise. */
function demandsTls({ searchParams }: URL): boolean {
  const demanded = searchParams.getAll('requireTLS');
  return demanded.length === 1 && demanded[0] === 'true';
}

/** Whether TLS is asked for, and then not held to. */
function loosensTls({ searchParams }: URL): boolean {
  const loosening = /^(tls\..*|ignoreTLS|opportunisticTLS|secure)$/i;
  return [...searchParams.keys()].some((name) => loosening.test(name));
}
