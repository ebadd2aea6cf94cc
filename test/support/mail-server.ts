import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { selfSignedCertificate } from './certificate.js';

export const MAIL_USER = 'motpost';
export const MAIL_PASSWORD = 'correct horse';

export interface Received {
  readonly to: string;
  readonly secure: boolean;
  /** As it came over the line. */
  readonly source: string;
  /** The text, as a reader sees it. */
  readonly text: string;
  /** The secret of its link. */
  readonly secret: string;
}

/** A real mail server on this machine: STARTTLS, and a name and password before any letter. */
export class MailServer {
  readonly received: Received[] = [];
  /** Addresses that it refuses, and with which code. */
  readonly refusals = new Map<string, number>();
  /** What to do before it says that it has taken a letter. */
  beforeTaken: () => Promise<void> = () => Promise.resolve();
  private readonly server: SMTPServer;

  private constructor(
    private readonly ca: string,
    key: string,
    withTls: boolean,
  ) {
    this.server = new SMTPServer({
      ...{ key, cert: ca, logger: false, authOptional: false, allowInsecureAuth: !withTls },
      disabledCommands: withTls ? [] : ['STARTTLS'],
      onAuth: ({ username, password }, _session, done) => {
        const known = username === MAIL_USER && password === MAIL_PASSWORD;
        done(known ? null : new Error('who are you'), known ? { user: MAIL_USER } : undefined);
      },
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refusals.get(address);
        done(
          responseCode === undefined
            ? null
            : Object.assign(new Error('no such box'), { responseCode }),
        );
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]!.address;
          const letter = { to, secure: session.secure, ...read(Buffer.concat(chunks).toString()) };
          this.received.push(letter);
          this.beforeTaken().then(() => done(), done);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start({ tls }: { tls: boolean }): Promise<MailServer> {
    const { cert, key } = selfSignedCertificate();
    const server = new MailServer(cert, key, tls);
    await new Promise<void>((listening) => {
      server.server.listen(0, '127.0.0.1', listening);
    });
    return server;
  }

  /** Its address as MOTPOST_SMTP_URL; without `ca` its certificate is nobody's. */
  url({ password = MAIL_PASSWORD, ca = this.ca }: { password?: string; ca?: string } = {}): string {
    const { port } = this.server.server.address() as AddressInfo;
    const query = new URLSearchParams({
      requireTLS: 'true',
      ...(ca === '' ? {} : { 'tls.ca': ca }),
    });
    const who = `${MAIL_USER}:${encodeURIComponent(password)}`;
    return `smtp://${who}@localhost:${port}?${query.toString().replaceAll('+', '%20')}`;
  }

  to(address: string): Received[] {
    return this.received.filter(({ to }) => to === address);
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }
}

function read(source: string): Pick<Received, 'source' | 'text' | 'secret'> {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const coded = body.join('\r\n\r\n');
  const text = /^content-transfer-encoding: base64/im.test(head)
    ? Buffer.from(coded, 'base64').toString('utf8')
    : unquoted(coded);
  return { source, text, secret: /#([\w-]{43})/.exec(text)?.[1] ?? '' };
}

/** Quoted-printable as UTF-8. */
function unquoted(coded: string): string {
  const joined = coded.replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
