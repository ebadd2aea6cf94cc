import type { IsoDate } from '../../domain/time/iso-date.js';
import type { SiteConfig } from '../../platform/site-config.js';
import { languages } from '../languages.js';
import { hrefOf } from '../paths.js';
import { textsOf } from '../texts/catalogue.js';
import { iri, literal, subject, type Term } from './turtle.js';

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types';
const LICENCE = iri(`${AUTHORITY}/licence/NLOD_2_0`);
const REGISTER = '/api/v1/register/agreements';

/** The register described as open data: a catalogue of one data set, by DCAT-AP-NO, in Turtle. */
export function writeCatalogue(
  site: SiteConfig & { readonly baseUrl: string },
  today: IsoDate,
): string {
  const { baseUrl } = site;
  const here = (name: string): Term => iri(`${baseUrl}/katalog.ttl#${name}`);
  const publisher = site.publisherUri === null ? here('publisher') : iri(site.publisherUri);
  const inEach = (key: 'title' | 'description' | 'catalogueTitle' | 'apiTitle'): Term[] =>
    languages.map((language) => literal(textsOf(language).openData[key], { language }));
  const languageTerms = ['NOB', 'NNO', 'ENG'].map((code) => iri(`${AUTHORITY}/language/${code}`));
  const distribution = (name: string, format: string, mediaType: string, query: string): string =>
    subject(here(name), [
      ['a', 'dcat:Distribution'],
      ['dct:title', inEach('title')],
      ['dct:description', inEach('description')],
      ['dcat:accessURL', iri(`${baseUrl}${REGISTER}${query}`)],
      ['dcat:downloadURL', iri(`${baseUrl}${REGISTER}${query}`)],
      ['dct:format', iri(`${AUTHORITY}/file-type/${format}`)],
      ['dcat:mediaType', iri(`${MEDIA_TYPES}/${mediaType}`)],
      ['dct:license', LICENCE],
      ['dcat:accessService', here('api')],
      ['dcatap:availability', iri(`${AUTHORITY}/planned-availability/STABLE`)],
    ]);
  return [
    ...Object.entries(PREFIXES).map(([prefix, name]) => `@prefix ${prefix}: <${name}> .`),
    '',
    subject(here('catalogue'), [
      ['a', 'dcat:Catalog'],
      ['dct:title', inEach('catalogueTitle')],
      ['dct:description', inEach('description')],
      ['dct:identifier', literal(`${baseUrl}/katalog.ttl#catalogue`)],
      ['dct:publisher', publisher],
      ['dcat:contactPoint', here('contact')],
      ['dct:language', languageTerms],
      ['dct:modified', literal(today, { type: 'xsd:date' })],
      ['dct:license', LICENCE],
      ['foaf:homepage', iri(baseUrl + hrefOf('nb', 'front'))],
      ['dcat:dataset', here('register')],
      ['dcat:service', here('api')],
    ]),
    subject(here('register'), [
      ['a', 'dcat:Dataset'],
      ['dct:title', inEach('title')],
      ['dct:description', inEach('description')],
      ['dct:identifier', literal(`${baseUrl}/katalog.ttl#register`)],
      ['dct:publisher', publisher],
      ['dcat:contactPoint', here('contact')],
      [
        'dcat:theme',
        ['GOVE', 'ECON', 'TECH'].map((theme) => iri(`${AUTHORITY}/data-theme/${theme}`)),
      ],
      [
        'dcat:keyword',
        languages.flatMap((language) =>
          textsOf(language)
            .openData.keywords.split(', ')
            .map((word) => literal(word, { language })),
        ),
      ],
      ['dct:accessRights', iri(`${AUTHORITY}/access-right/PUBLIC`)],
      ['dct:accrualPeriodicity', iri(`${AUTHORITY}/frequency/UPDATE_CONT`)],
      ['dct:spatial', iri(`${AUTHORITY}/country/NOR`)],
      ['dct:language', languageTerms],
      [
        'dcat:landingPage',
        languages.map((language) => iri(baseUrl + hrefOf(language, 'register'))),
      ],
      ['dcat:distribution', [here('csv'), here('json')]],
    ]),
    distribution('csv', 'CSV', 'text/csv', '?format=csv'),
    distribution('json', 'JSON', 'application/json', '?format=full-json'),
    subject(here('api'), [
      ['a', 'dcat:DataService'],
      ['dct:title', inEach('apiTitle')],
      ['dcat:endpointURL', iri(`${baseUrl}/api/v1`)],
      ['dcat:endpointDescription', iri(`${baseUrl}/api/openapi.json`)],
      ['dct:publisher', publisher],
      ['dcat:contactPoint', here('contact')],
      ['dct:license', LICENCE],
      ['dcat:servesDataset', here('register')],
    ]),
    subject(publisher, [
      ['a', 'foaf:Agent'],
      ['foaf:name', literal(site.publisherName)],
    ]),
    subject(here('contact'), [
      ['a', 'vcard:Organization'],
      ['vcard:fn', literal(site.publisherName)],
      ['vcard:hasEmail', iri(`mailto:${site.contactEmail}`)],
    ]),
  ].join('\n');
}
