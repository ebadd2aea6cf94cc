import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** How an answer of the authenticator differs from what it should be. */
export interface Deviation {
  readonly challenge?: string;
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether it checked who touches it. */
  readonly isVerified?: boolean;
  readonly counter?: number;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HOLDS_CREDENTIAL = 0x40;

/** A security key in software that does as it is told: a browser's would refuse to lie. */
export class Authenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly credentialId = randomBytes(16);
  private counter = 0;

  constructor(private readonly origin: string) {}

  /** Answers creation options, as a RegistrationResponseJSON. */
  register({ challenge }: { challenge: string }, deviation: Deviation = {}): object {
    const data = this.clientData('webauthn.create', challenge, deviation);
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(Buffer.from(x, 'base64url'))],
      [-3, bytes(Buffer.from(y, 'base64url'))],
    ]);
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      isoCBOR.encode(cose),
    ]);
    const authData = this.authenticatorData(deviation, HOLDS_CREDENTIAL, credential);
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', bytes(authData)],
    ]);
    const attestationObject = Buffer.from(isoCBOR.encode(attestation)).toString('base64url');
    return this.answer({ attestationObject, clientDataJSON: data.toString('base64url') });
  }

  /** Answers request options, as an AuthenticationResponseJSON. */
  use({ challenge }: { challenge: string }, deviation: Deviation = {}): object {
    const data = this.clientData('webauthn.get', challenge, deviation);
    const authenticatorData = this.authenticatorData(deviation, 0);
    const signed = Buffer.concat([authenticatorData, sha256(data)]);
    return this.answer({
      authenticatorData: authenticatorData.toString('base64url'),
      clientDataJSON: data.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    });
  }

  private answer(response: object): object {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string, deviation: Deviation): Buffer {
    const said = { type, challenge: deviation.challenge ?? challenge };
    return Buffer.from(JSON.stringify({ ...said, origin: deviation.origin ?? this.origin }));
  }

  private authenticatorData(deviation: Deviation, more: number, credential?: Buffer): Buffer {
    const { rpId = new URL(this.origin).hostname, isVerified = true } = deviation;
    const counter = Buffer.alloc(4);
    this.counter += 1;
    counter.writeUInt32BE(deviation.counter ?? this.counter);
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | more;
    const fixed = [sha256(Buffer.from(rpId)), Buffer.from([flags]), counter];
    return Buffer.concat(credential === undefined ? fixed : [...fixed, credential]);
  }
}

function sha256(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** CBOR takes no Buffer. */
function bytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer);
}
