import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Channel, ExemptionGround, Regime } from '../acquisitions/acquisition.entity.js';
import type { ValueEventKind, ValueEventStatus } from '../acquisitions/value-event.entity.js';
import type { Continuity } from '../domain/credit/causality.js';
import type { IdentifierScheme } from '../domain/identity/identifier.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import type { ProjectKind, ValueBasis } from '../domain/rulebook/parameters.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { ContactFault } from '../registry/contact-reports/contact-report.entity.js';
import type { OrganisationKind } from '../registry/organisation.entity.js';

/** The files of seed/demo, as they are written: see them for what each field tells. */
export interface DemoOrganisation {
  key: string;
  name: string;
  kind: OrganisationKind;
  number: string;
}

export interface DemoSupplier {
  name: string;
  country: string;
  identifier: { scheme: IdentifierScheme; value: string; source: string };
  contact?: {
    title: string;
    email: string;
    phone?: string;
    confirmedOn: IsoDate;
    /** Another address since then. */
    changed?: { on: IsoDate; email: string };
    /** What a visitor of the register reported of it. */
    reported?: { on: IsoDate; fault: ContactFault; details: string };
  };
  /** The demo user who acts for it; an unnamed person otherwise. */
  user?: string;
  acquisitions: DemoAcquisition[];
  agreement?: DemoAgreement;
  secondAgreement?: DemoAgreement;
  surplusMove?: { amount: string; on: IsoDate; reason: string };
}

export interface DemoAcquisition {
  reference: string;
  title: string;
  channel?: Channel;
  shared?: boolean;
  regime?: Regime;
  areas?: string[];
  /** A decision of two people that it is outside. */
  exemption?: DemoExemption;
  events: {
    kind: ValueEventKind;
    status: ValueEventStatus;
    date: IsoDate;
    amount: string | null;
    currency: string;
    foreignAmount?: string;
  }[];
}

export interface DemoExemption {
  ground: ExemptionGround;
  on: IsoDate;
  reason: string;
}

export interface DemoAgreement {
  kind: AgreementKind;
  acquisitions: string[];
  title: string;
  percentage: string;
  areas: string[];
  draftedOn: IsoDate;
  signedOn: IsoDate;
  deadlineOn: IsoDate;
  /** Brought up to its contracts' values, and given another deadline. */
  amended?: { on: IsoDate; deadlineOn?: IsoDate };
  milestones?: { date: IsoDate; amount: string }[];
  projects?: DemoProject[];
  close?: { step: 'fulfil' | 'terminate'; on: IsoDate; reason: string };
}

export interface DemoProject {
  title: string;
  kind: ProjectKind;
  participants: string[];
  area: string;
  need: string;
  basis: ValueBasis;
  causality: string;
  evidence: { date: IsoDate; reference: string };
  continuity?: Continuity;
  baselines?: Record<string, string>;
  share: string;
  factor?: { factor: string; source: string };
  proposedOn: IsoDate;
  approvedOn?: IsoDate;
  reports?: DemoReport[];
}

export interface DemoReport {
  submittedOn: IsoDate;
  confirmedOn?: IsoDate;
  verifiedOn?: IsoDate;
  approvedOn?: IsoDate;
  /** Why credit is taken back, where the entitlement falls. */
  correction?: string;
  /** The reason, by the reference of the line. */
  disputes?: Record<string, string>;
  lines: {
    date: IsoDate;
    participant: string;
    description: string;
    reference: string;
    amount: string;
    norwegian: string;
  }[];
}

const DIRECTORY = join('seed', 'demo');

export function readDemoOrganisations(): DemoOrganisation[] {
  return parse(readFileSync(join(DIRECTORY, 'organisations.yaml'), 'utf8')) as DemoOrganisation[];
}

/** The suppliers in the order of their file names. */
export function readDemoSuppliers(): DemoSupplier[] {
  const directory = join(DIRECTORY, 'suppliers');
  return readdirSync(directory)
    .sort()
    .map((file) => parse(readFileSync(join(directory, file), 'utf8')) as DemoSupplier);
}
