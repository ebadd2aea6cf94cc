import { AboutController } from './about/about.controller.js';
import { AgreementPagesController } from './agreement/agreement.controller.js';
import { AssetsController } from './assets.controller.js';
import { CalculatorsController } from './calculators/calculators.controller.js';
import { ContactReportPagesController } from './contact-report/contact-report.controller.js';
import { CreditController } from './credit/credit.controller.js';
import { DutyController } from './duty/duty.controller.js';
import { FrontController } from './front/front.controller.js';
import { DemoPagesController } from './sign-in/demo-pages.controller.js';
import { AccountController } from './account/account.controller.js';
import { HomeController } from './home/home.controller.js';
import { AuditPagesController } from './audit/audit-pages.controller.js';
import { BindPagesController } from './persons/bind.controller.js';
import { PersonPagesController } from './persons/persons.controller.js';
import { SessionPagesController } from './sessions/sessions.controller.js';
import { SentInvitationsController } from './invitations/invitations.controller.js';
import { InvitePagesController } from './invitations/invite.controller.js';
import { InvitationPagesController } from './sign-in/invitation-pages.controller.js';
import { SignInPagesController } from './sign-in/sign-in-pages.controller.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { RegisterPagesController } from './register/register.controller.js';
import { RulesController } from './rules/rules.controller.js';

/** Every controller that answers pages and what they need. */
export const pageControllers = [
  AssetsController,
  FrontController,
  CalculatorsController,
  DutyController,
  CreditController,
  RegisterPagesController,
  AgreementPagesController,
  ContactReportPagesController,
  OpenDataController,
  RulesController,
  AboutController,
  SignInPagesController,
  DemoPagesController,
  InvitationPagesController,
  HomeController,
  AccountController,
  BindPagesController,
  PersonPagesController,
  SessionPagesController,
  AuditPagesController,
  InvitePagesController,
  SentInvitationsController,
];
