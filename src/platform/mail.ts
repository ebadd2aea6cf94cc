import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailConfig } from './config.js';
import { newId } from './ids.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** How long the mail server may take, in milliseconds: somebody waits for the answer. */
const patience = {
  dnsTimeout: 5000,
  connectionTimeout: 5000,
  greetingTimeout: 5000,
  socketTimeout: 10_000,
};

/** Sends letters through SMTP, or keeps each as an .eml file in a folder where none is set. */
export class Mail {
  constructor(private readonly config: MailConfig) {}

  async send(letter: Letter): Promise<void> {
    const { smtpUrl, folder, from } = this.config;
    if (smtpUrl !== null) {
      await createTransport({ url: smtpUrl, ...patience }).sendMail({ from, ...letter });
      return;
    }
    const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const { message } = await writer.sendMail({ from, ...letter });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${newId()}.eml`), message as Buffer, { mode: 0o600 });
  }
}
