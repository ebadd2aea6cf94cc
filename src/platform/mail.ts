import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { MailConfig } from './config.js';
import { newId } from './ids.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Why a letter was not taken: nobody answers (in time), no TLS that can be trusted, our name and
 * password are not accepted, the addressee is refused, or the letter is for another reason.
 */
export const mailFaults = [
  'unreachable',
  'no_tls',
  'not_admitted',
  'addressee',
  'refused',
] as const;
export type MailFault = (typeof mailFaults)[number];

export interface Unsent {
  readonly fault: MailFault;
  /** Whether the same letter would be refused again: the addressee is, for good. */
  readonly forGood: boolean;
  /** The codes of the transport and of the mail server; what it says may name the addressee. */
  readonly code: string | null;
  readonly responseCode: number | null;
}

/** How long the mail server may take for each step, in milliseconds. */
const stepPatience = {
  dnsTimeout: 5000,
  connectionTimeout: 5000,
  greetingTimeout: 5000,
  socketTimeout: 10_000,
};

/** How long it may take in all, in milliseconds: somebody waits for the answer. */
export const MAIL_PATIENCE_MS = 20_000;

/** Sends letters through SMTP, or keeps each as an .eml file in a folder where none is set. */
export class Mail {
  constructor(
    private readonly config: MailConfig,
    private readonly patienceMs = MAIL_PATIENCE_MS,
  ) {}

  /** Null when the letter was taken; else why it was not. */
  async send(letter: Letter): Promise<Unsent | null> {
    const taken = new AbortController();
    const { signal } = taken;
    const waiting = setTimeout(this.patienceMs, overdue, { signal }).catch(() => overdue);
    const sending = this.post(letter).catch(unsentBecause);
    try {
      return await Promise.race([sending, waiting]);
    } finally {
      taken.abort();
    }
  }

  private async post(letter: Letter): Promise<null> {
    const { smtpUrl, from } = this.config;
    if (smtpUrl === null) await this.keep(letter);
    else await createTransport({ url: smtpUrl, ...stepPatience }).sendMail({ from, ...letter });
    return null;
  }

  private async keep(letter: Letter): Promise<void> {
    const { folder, from } = this.config;
    const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await writer.sendMail({ from, ...letter });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${newId()}.eml`), message as Buffer, { mode: 0o600 });
  }
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** What the connection itself said. */
  readonly originalCode?: string;
}

const overdue: Unsent = {
  fault: 'unreachable',
  forGood: false,
  code: 'ETIMEDOUT',
  responseCode: null,
};

function unsentBecause(error: SmtpError): Unsent {
  const { originalCode, code = null, responseCode = null } = error;
  const fault = faultOf(error);
  const forGood = fault === 'addressee' && (responseCode ?? 0) >= 500;
  return { fault, forGood, code: originalCode ?? code, responseCode };
}

function faultOf({
  code = '',
  command,
  responseCode = 0,
  originalCode = '',
}: SmtpError): MailFault {
  if (code === 'ETLS' || /CERT|SIGNED|SSL|ALTNAME/.test(originalCode)) return 'no_tls';
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 530) return 'not_admitted';
  if (code === 'EENVELOPE') return command === 'RCPT TO' ? 'addressee' : 'refused';
  const unanswered = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNREFUSED'];
  return unanswered.includes(code) ? 'unreachable' : 'refused';
}
