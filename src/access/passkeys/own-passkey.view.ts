/** One of one's own passkeys. */
export class OwnPasskey {
  id: string;
  /** @example "Phone" */
  name: string;
  /** Whether the person's provider keeps it on several devices. */
  backedUp: boolean;
  /** @example "2026-03-02T09:00:00.000Z" */
  registeredAt: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  lastUsedAt: string | null;
}

export class OwnPasskeys {
  items: OwnPasskey[];
}

export class PasskeyReference {
  id: string;
}
