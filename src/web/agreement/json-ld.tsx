import type { JSX } from 'preact';
import type { RegisterAgreementView } from '../../register/register.view.js';
import { usePage } from '../page.js';
import { hrefOf } from '../paths.js';

/** What the page is about, for programs that read pages (schema.org). */
export function AgreementJsonLd({ agreement }: { agreement: RegisterAgreementView }): JSX.Element {
  const { language, site, nonce } = usePage();
  const { supplier, bought, number, technologyAreas, pointsOfContact } = agreement;
  const address = site.baseUrl + hrefOf(language, 'agreement', { id: agreement.id });
  const content = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    url: address,
    inLanguage: language,
    name: `${supplier.name}: ${bought}`,
    identifier: number,
    keywords: technologyAreas.map((area) => area[language]),
    about: {
      '@type': 'Organization',
      name: supplier.name,
      address: { '@type': 'PostalAddress', addressCountry: supplier.country },
      contactPoint: pointsOfContact.map(({ title, email, phone }) => ({
        '@type': 'ContactPoint',
        contactType: title,
        email,
        ...(phone === null ? {} : { telephone: phone }),
      })),
    },
    isPartOf: { '@type': 'Dataset', '@id': `${site.baseUrl}/katalog.ttl#register` },
  };
  // "<" is the only letter that could end the element early.
  const json = JSON.stringify(content).replace(/</g, '\\u003c');
  return (
    <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: json }} />
  );
}
