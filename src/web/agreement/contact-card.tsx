import type { JSX } from 'preact';
import type { RegisterAgreementView, RegisterContactView } from '../../register/register.view.js';
import { useHref, usePage } from '../page.js';

/** Whom to call, when that was last confirmed, and what to do when nobody answers. */
export function ContactCard({ agreement }: { agreement: RegisterAgreementView }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const { id, number, pointsOfContact } = agreement;
  return (
    <section class="contact ds-card" data-variant="tinted" aria-labelledby="contact">
      <h2 id="contact" class="ds-heading" data-size="sm">
        {t.agreement.contact}
      </h2>
      {pointsOfContact.length === 0 ? (
        <p>{t.agreement.noContact}</p>
      ) : (
        <>
          <ul class="plain">
            {pointsOfContact.map((contact) => (
              <Contact contact={contact} number={number} />
            ))}
          </ul>
          <ul class="contact__ways plain no-print">
            <li>
              <a class="ds-link" href={`/register/${encodeURIComponent(id)}/contacts.vcf`}>
                {t.agreement.vcard}
              </a>
            </li>
            <li>
              <a class="ds-link" href={href('reportContact', { id })}>
                {t.agreement.reportContact}
              </a>
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

function Contact(props: { contact: RegisterContactView; number: string }): JSX.Element {
  const { t, format } = usePage();
  const { title, email, phone, lastConfirmedOn } = props.contact;
  const subject = new URLSearchParams({ subject: t.agreement.mailSubject(props.number) });
  return (
    <li class="contact__one">
      <p class="contact__title">{title}</p>
      <p>
        <a class="ds-link" href={mailto(email, subject)}>
          <Email address={email} />
        </a>
        {phone !== null && (
          <>
            <br />
            <a class="ds-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          </>
        )}
      </p>
      <p class="small">
        {lastConfirmedOn === null
          ? t.agreement.neverConfirmed
          : t.agreement.lastConfirmed(format.date(lastConfirmedOn))}
      </p>
    </li>
  );
}

/** A mail address with its headers; mail programs take %20 for a space, and not a plus. */
function mailto(email: string, headers: URLSearchParams): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?${headers.toString().replaceAll('+', '%20')}`;
}

/** Breaks, where it must, before its parts and not within them. */
function Email({ address }: { address: string }): JSX.Element {
  const [first, ...parts] = address.split(/(?=[@.])/);
  return (
    <>
      {first}
      {parts.map((part) => (
        <>
          <wbr />
          {part}
        </>
      ))}
    </>
  );
}
