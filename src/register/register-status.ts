/** Where an agreement stands while it is active, as one may filter by it. */
export const openStatuses = ['open', 'overdue', 'fulfilled'] as const;
export type OpenStatus = (typeof openStatuses)[number];

/** How an agreement that was active once has ended; it keeps its link. */
export type ClosedStatus = 'fulfilled' | 'expired' | 'terminated';
export type RegisterStatus = OpenStatus | ClosedStatus;
