import type { Provider, Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { ActorGuard } from './actor.guard.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditInterceptor } from './audit/audit.interceptor.js';
import { EarlyRefusals } from './audit/early-refusals.js';
import { CallerLimits } from './caller-limits.js';
import { Callers } from './callers.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { DemoIssuer } from './demo-issuer/demo-issuer.js';
import { PersonsController } from './persons/persons.controller.js';
import { Inviting } from './invitations/inviting.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { Outbox } from './invitations/outbox.js';
import { OwnPasskeysController } from './passkeys/own-passkeys.controller.js';
import { PasskeyExchange } from './passkeys/passkey-exchange.js';
import { PasskeySignInController } from './passkeys/passkey-sign-in.controller.js';
import { Mail } from '../platform/mail.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { LogoutController } from './sign-in/logout.controller.js';
import { SignInServices } from './sign-in/services.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { TrustedIssuers } from './tokens/trusted-issuers.js';
import { Upkeep } from './upkeep.js';

/** The calls about who may act. */
export const accessControllers: Type[] = [
  PasskeySignInController,
  OwnPasskeysController,
  InvitationsController,
  SignInController,
  LogoutController,
  SessionsController,
  OwnSessionsController,
  PersonsController,
  AuditController,
  DecisionsController,
];

/** What finds out who acts. */
export function accessProviders(config: Config, clock: Clock): Provider[] {
  return [
    { provide: TrustedIssuers, useValue: new TrustedIssuers(config, clock) },
    Callers,
    CallerLimits,
    EarlyRefusals,
    { provide: APP_GUARD, useClass: ActorGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
    DemoIssuer,
    SignInServices,
    PasskeyExchange,
    Inviting,
    Outbox,
    Upkeep,
    { provide: Mail, useValue: new Mail(config.mail) },
  ];
}
