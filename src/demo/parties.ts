/** The parties of a project: the supplier, the demo user who acts for it, and the participants. */
export interface Parties {
  supplierId: () => string;
  user: string | undefined;
  /** The keys of Norwegian organisations, by the name the files give them. */
  organisationIds: ReadonlyMap<string, string>;
}
