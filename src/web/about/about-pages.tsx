import type { ComponentChildren, JSX } from 'preact';
import { usePage } from '../page.js';

/** What Motpost is, how its figures come about, and what is done for accessibility. */
export function AboutPage(): JSX.Element {
  const { t, site } = usePage();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.about.title}
      </h1>
      <p class="lead">{t.about.lead}</p>
      <Section id="what" heading={t.about.whatTitle}>
        <p>{t.about.what}</p>
      </Section>
      <Section id="figures" heading={t.about.figuresTitle}>
        <p>{t.about.figures}</p>
      </Section>
      <Section id="open-data" heading={t.about.openDataTitle}>
        <p>{t.about.openData}</p>
        <ul>
          <li>
            <a class="ds-link" href="/katalog.ttl">
              {t.common.datasetDescription}
            </a>
          </li>
          <li>
            <a class="ds-link" href="/api/docs">
              {t.common.apiDocumentation}
            </a>
          </li>
        </ul>
      </Section>
      <Section id="accessibility" heading={t.common.accessibility}>
        <p>{t.about.accessibility}</p>
        <p>
          {site.accessibilityStatementUrl === null ? (
            t.about.accessibilityMissing
          ) : (
            <a class="ds-link" href={site.accessibilityStatementUrl}>
              {t.common.accessibilityStatement}
            </a>
          )}
        </p>
        <p>
          {t.about.accessibilityReport} <ContactAddress />
        </p>
      </Section>
    </div>
  );
}

/** What is known of visitors (nothing), and of those who are points of contact. */
export function PrivacyPage(): JSX.Element {
  const { t } = usePage();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.common.privacy}
      </h1>
      <p class="lead">{t.about.privacyLead}</p>
      <Section id="visitors" heading={t.about.visitorsTitle}>
        <p>{t.about.visitors}</p>
        <p>{t.about.reports}</p>
      </Section>
      <Section id="contacts" heading={t.about.contactsTitle}>
        <p>{t.about.contacts}</p>
        <p>
          {t.about.writeToUs} <ContactAddress />
        </p>
      </Section>
    </div>
  );
}

function Section(props: { id: string; heading: string; children: ComponentChildren }): JSX.Element {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-heading`}>
      <h2 id={`${props.id}-heading`} class="ds-heading" data-size="md">
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}

function ContactAddress(): JSX.Element {
  const { contactEmail } = usePage().site;
  return (
    <a class="ds-link" href={`mailto:${contactEmail}`}>
      {contactEmail}
    </a>
  );
}
