import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { Mail } from '../../src/platform/mail.js';

const LETTER = { to: 'jane@example.com', subject: 'Motpost', text: 'Here.' };

describe('a letter', () => {
  let dripping: Server;

  beforeAll(async () => {
    // Never silent long enough for one step, and never done.
    dripping = createServer((socket) => {
      const drip = setInterval(() => socket.write('220-wait\r\n'), 10);
      socket.on('error', () => undefined).on('close', () => clearInterval(drip));
    });
    await new Promise<void>((listening) => dripping.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => void dripping.close());

  it('is given up when the mail server takes too long in all', async () => {
    const { port } = dripping.address() as { port: number };
    const config = { smtpUrl: `smtp://127.0.0.1:${port}`, folder: '', from: 'm@example.com' };
    const unsent = await new Mail(config, 100).send(LETTER);
    expect(unsent).toEqual({
      ...{ fault: 'unreachable', forGood: false, code: 'ETIMEDOUT', responseCode: null },
    });
  });

  it('is told to be refused when its folder cannot be written', async () => {
    const config = { smtpUrl: null, folder: '/dev/null/mail', from: 'm@example.com' };
    expect(await new Mail(config).send(LETTER)).toMatchObject({ fault: 'refused', forGood: false });
  });
});
