import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the demo issuer remembers, in memory: it forgets everything when the server stops. */
export class DemoStore implements Adapter {
  private readonly payloads = new Map<string, AdapterPayload>();

  /** One store for each kind of thing. */
  constructor(readonly kind: string) {}

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    // Enough for every demo, and bounded: the oldest goes.
    if (this.payloads.size >= 10_000) this.payloads.delete([...this.payloads.keys()][0]!);
    this.payloads.set(id, payload);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.payloads.get(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...this.payloads.values()].find((each) => each.uid === uid));
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const payload = this.payloads.get(id);
    if (payload !== undefined) this.payloads.set(id, { ...payload, consumed: payload.iat ?? 1 });
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.payloads.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.payloads) {
      if (payload.grantId === grantId) this.payloads.delete(id);
    }
    return Promise.resolve();
  }
}
