import { Registry1730000000001 } from './1730000000001-registry.js';
import { Access1730000000002 } from './1730000000002-access.js';
import { Agreements1730000000003 } from './1730000000003-agreements.js';
import { Ledger1730000000004 } from './1730000000004-ledger.js';
import { ExchangeRates1730000000005 } from './1730000000005-exchange-rates.js';
import { Acquisitions1730000000006 } from './1730000000006-acquisitions.js';
import { Projects1730000000007 } from './1730000000007-projects.js';
import { Reports1730000000008 } from './1730000000008-reports.js';
import { Rulebook1730000000009 } from './1730000000009-rulebook.js';
import { SignIn1730000000010 } from './1730000000010-sign-in.js';
import { Register1730000000012 } from './1730000000012-register.js';
import { AgreementAcquisitions1730000000013 } from './1730000000013-agreement-acquisitions.js';
import { PersonHistory1730000000014 } from './1730000000014-person-history.js';
import { ContactReports1730000000015 } from './1730000000015-contact-reports.js';
import { AgreedValueDiffers1730000000016 } from './1730000000016-agreed-value-differs.js';
import { Outbox1730000000030 } from './1730000000030-outbox.js';
import { ContactChanges1730000000031 } from './1730000000031-contact-changes.js';
import { ContactHistory1730000000032 } from './1730000000032-contact-history.js';
import { NameKeys1730000000033 } from './1730000000033-name-keys.js';
import { Guards1730000000040 } from './1730000000040-guards.js';
import { ThresholdPassed1730000000041 } from './1730000000041-threshold-passed.js';

/** Every migration, in order. */
export const migrations = [
  Registry1730000000001,
  Access1730000000002,
  Agreements1730000000003,
  Ledger1730000000004,
  ExchangeRates1730000000005,
  Acquisitions1730000000006,
  Projects1730000000007,
  Reports1730000000008,
  Rulebook1730000000009,
  SignIn1730000000010,
  Register1730000000012,
  AgreementAcquisitions1730000000013,
  PersonHistory1730000000014,
  ContactReports1730000000015,
  AgreedValueDiffers1730000000016,
  Outbox1730000000030,
  ContactChanges1730000000031,
  ContactHistory1730000000032,
  NameKeys1730000000033,
  Guards1730000000040,
  ThresholdPassed1730000000041,
];
