import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { accessControllers, accessProviders } from './access/access.js';
import { AFTER_REJECTION, type AfterRejections } from './access/decisions/after-rejection.js';
import { acquisitionControllers } from './acquisitions/controllers.js';
import { ExchangeRatesController } from './exchange-rates/exchange-rates.controller.js';
import { ApiDocument } from './api/api-document.js';
import { DocsController } from './api/docs.controller.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { AgreementDecisionsController } from './agreements/agreement-decisions.controller.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { signingRejected } from './agreements/signing-rejected.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { HealthController } from './platform/http/health.controller.js';
import { Metrics } from './platform/http/metrics.js';
import { CLOCK, CONFIG } from './platform/tokens.js';
import { ProjectDecisionsController } from './projects/project-decisions.controller.js';
import { ProjectsController } from './projects/projects.controller.js';
import { PublicRegister } from './register/public-register.js';
import { RegisterController } from './register/register.controller.js';
import { CreditController } from './reports/credit.controller.js';
import { LinesController } from './reports/lines.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ContactReportsController } from './registry/contact-reports/contact-reports.controller.js';
import { ContactsController } from './registry/contacts.controller.js';
import { OrganisationsController } from './registry/organisations.controller.js';
import { RulebooksController } from './rulemaking/rulebooks.controller.js';
import { pageControllers } from './web/controllers.js';
import { ErrorFilter } from './web/error.filter.js';
import { Pages } from './web/pages.js';

/** What becomes of an object when what was prepared on it is rejected. */
const afterRejections: AfterRejections = { 'sign-agreement': signingRejected };

/** Everything that the server is made of. */
@Module({})
export class AppModule {
  static with(config: Config, database: Database, clock: Clock, metrics: Metrics): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        HealthController,
        DocsController,
        OrganisationsController,
        ContactsController,
        ContactReportsController,
        AgreementsController,
        AgreementDecisionsController,
        LedgerController,
        ProjectsController,
        ProjectDecisionsController,
        ReportsController,
        LinesController,
        CreditController,
        RegisterController,
        RulebooksController,
        ...accessControllers,
        ExchangeRatesController,
        ...acquisitionControllers,
        ...pageControllers,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: AFTER_REJECTION, useValue: afterRejections },
        { provide: CLOCK, useValue: clock },
        { provide: Database, useValue: database },
        { provide: Metrics, useValue: metrics },
        ApiDocument,
        ...accessProviders(config, clock),
        Pages,
        PublicRegister,
        ErrorFilter,
        { provide: APP_FILTER, useExisting: ErrorFilter },
      ],
    };
  }
}
