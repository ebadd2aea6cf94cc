import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.js';
import type { Config } from '../../../src/platform/config.js';
import { TestApp } from '../../support/app.js';
import { engines } from '../../support/engines.js';
import { insertPortfolio } from '../../support/steps/portfolio.js';

/** The pages on a real server with a portfolio, in a real browser. */
export class Site {
  private readonly contexts: BrowserContext[] = [];
  /** What a browser complained of: errors of scripts, and what the policy of a page refused. */
  readonly complaints: string[] = [];

  private constructor(
    readonly motpost: TestApp,
    readonly browser: Browser,
    /** The agreements of the portfolio, in the order of its table. */
    readonly agreements: readonly string[],
  ) {}

  static async open(settings: Partial<Config> = {}): Promise<Site> {
    const [motpost, browser] = await Promise.all([
      TestApp.start(engines[0].newStorage, undefined, settings),
      launchChromium(),
    ]);
    return new Site(motpost, browser, await insertPortfolio(motpost.database));
  }

  /** A tab of its own, perhaps with a session's cookie; what it complains of is remembered. */
  async tab(options: BrowserContextOptions = {}, cookie?: string): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.motpost.url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    this.contexts.push(context);
    if (cookie !== undefined) {
      const [name = '', value = ''] = cookie.split('=');
      // Secure cookies are handed in over https, and sent to this machine over http as well.
      const url = this.motpost.config.baseUrl.replace(/^http:/, 'https:');
      await context.addCookies([{ name, value, url, httpOnly: true, secure: true }]);
    }
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
    await this.motpost.close();
  }
}

/** What axe finds on the page as it stands, a line for each fault. */
export async function axeFaults(page: Page): Promise<string[]> {
  const isThere = await page.evaluate('typeof window.axe === "object"');
  if (isThere !== true) await page.evaluate(axe.source);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)),
  )`);
}

/** By how many pixels the page is wider than the window: it must not scroll sideways. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

/**
 * What sticks out of the window, or out of the box that should hold it: the page does not scroll,
 * but something of it is cut off or must be scrolled for.
 */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((one) => one.getClientRects().length > 0 && !one.closest('.ds-sr-only, .trap, thead'))
    .filter((one) =>
      one.getBoundingClientRect().right > innerWidth + 1 ||
      one.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right + 1 ||
      (one.matches('td, th, div, dd, section') && one.scrollWidth > one.clientWidth + 1))
    .map((one) => one.outerHTML.slice(0, 120))`);
}
