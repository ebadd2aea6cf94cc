import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { Database } from '../../platform/database.js';
import { rulebookInForce } from '../../rulebook/current-rulebook.js';
import type { Page } from '../page.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf } from '../paths.js';
import { assessPurchases } from './assess-purchases.js';
import { drawTimeline } from './draw-timeline.js';
import { type DutyForm, queryOf, queryWithout, readDutyForm } from './duty-form.js';
import { DutyPage, type DutyPageProps } from './duty-page.js';
import { loadCurrencies, loadRates } from './load-rates.js';
import { verdictOf } from './verdict.js';
import { windowsOf } from './windows.js';

@Controller()
export class DutyController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  /** The calculation stands in the address; what was understood is sent on in one spelling. */
  @PageRoute('duty')
  @Permits('calculate')
  async duty(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const page = this.pages.open(request, 'duty');
    const form = readDutyForm(page);
    const tidy = tidyQuery(page, form);
    if (tidy !== null) {
      return void reply.redirect(hrefOf(page.language, 'duty', {}, tidy), 303);
    }
    const { props, rulebook } = await this.database.read(async (tx) => ({
      rulebook: await rulebookInForce(tx),
      props: {
        rates: await loadRates(tx, form.purchases),
        currencies: await loadCurrencies(tx),
      },
    }));
    const assessed = assessPurchases(form.purchases, props.rates, rulebook, page);
    const errors = 'errors' in assessed ? assessed.errors : form.errors;
    const isAsked = form.purchases.length > 0 && 'answer' in assessed;
    const result = isAsked ? await resultOf(assessed.answer, rulebook, page) : null;
    return this.pages.show(reply, page, {
      title: page.t.duty.title,
      description: page.t.duty.teaser,
      hasErrors: errors.length > 0,
      body: h(DutyPage, { rows: form.rows, errors, currencies: props.currencies, result }),
    });
  }
}

/** Where the reader is sent on to, or null when the address is as it should be. */
function tidyQuery(page: Page, form: DutyForm): URLSearchParams | null {
  const without = queryWithout(page.query);
  if (without !== null) return without;
  if (page.query.has('more') || form.purchases.length === 0) return null;
  const tidy = queryOf(form.purchases);
  return tidy.toString() === page.query.toString() ? null : tidy;
}

async function resultOf(
  answer: Parameters<typeof windowsOf>[0],
  rulebook: Rulebook,
  page: Page,
): Promise<DutyPageProps['result']> {
  const windows = windowsOf(answer, rulebook);
  const verdict = verdictOf(answer, windows, rulebook);
  const { crossings, largest } = verdict;
  const shaded = crossings.length === 0 && largest !== null ? [largest] : crossings;
  const timeline =
    largest === null ? null : await drawTimeline(answer, windows, shaded, page.format);
  return { answer, windows, verdict, timeline, rulebookVersion: rulebook.version };
}
