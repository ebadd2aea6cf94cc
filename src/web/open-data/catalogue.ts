import type { IsoDate } from '../../domain/time/iso-date.js';
import type { SiteConfig } from '../../platform/site-config.js';
import { languages } from '../languages.js';
import { hrefOf } from '../paths.js';
import { textsOf } from '../texts/catalogue.js';
import { blank, iri, literal, type Property, subject, type Term } from './turtle.js';

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA_TYPES = 'https://www.w3.org/ns/iana/media-types';
const PUBLISHER_TYPES = 'http://purl.org/adms/publishertype';
const ACTIVITY_TYPES = 'https://data.norge.no/vocabulary/provenance-activity-type';
const OPENAPI = 'https://spec.openapis.org/oas/v3.0.0';
const REGISTER = '/api/v1/register/agreements';

/** A value of one of the European Union's authority tables. */
const authority = (table: string, code: string): Term => iri(`${AUTHORITY}/${table}/${code}`);

const LANGUAGES = ['NOB', 'NNO', 'ENG'].map((code) => authority('language', code));
const THEMES = ['GOVE', 'ECON', 'TECH'].map((code) => authority('data-theme', code));

type Site = SiteConfig & { readonly baseUrl: string };
type TextKey = 'title' | 'description' | 'catalogueTitle' | 'apiTitle' | 'apiDescription';

const inEach = (key: TextKey): Term[] =>
  languages.map((language) => literal(textsOf(language).openData[key], { language }));

const keywords = (): Term[] =>
  languages.flatMap((language) =>
    textsOf(language)
      .openData.keywords.split(', ')
      .map((word) => literal(word, { language })),
  );

/**
 * The register described as open data, by DCAT-AP-NO 3, in Turtle: a catalogue of one data set, with
 * what is mandatory and recommended as far as there is a true value. Left out are the law that the
 * data set rests on (it rests on none, but on a policy), concepts of a public concept catalogue, and
 * dates of release and change, which nothing here records.
 *
 * @param signedFrom the day on which the first of the agreements was signed; null when there is none
 */
export function writeCatalogue(site: Site, signedFrom: IsoDate | null): string {
  const here = (name: string): Term => iri(`${site.baseUrl}/katalog.ttl#${name}`);
  const publisher = site.publisherUri === null ? here('publisher') : iri(site.publisherUri);
  const licence = authority('licence', site.licence);
  const published: Property[] = [
    ['dct:publisher', publisher],
    ['dcat:contactPoint', here('contact')],
  ];
  const named = (name: string): Property => [
    'dct:identifier',
    literal(`${site.baseUrl}/katalog.ttl#${name}`),
  ];
  const available: Property[] = [
    ['dct:license', licence],
    ['dcatap:availability', authority('planned-availability', 'STABLE')],
  ];
  const distribution = (name: string, type: string, mediaType: string, query: string): string =>
    subject(here(name), [
      ['a', 'dcat:Distribution'],
      ['dct:title', inEach('title')],
      ['dct:description', inEach('description')],
      ['dcat:accessURL', iri(`${site.baseUrl}${REGISTER}${query}`)],
      ['dcat:downloadURL', iri(`${site.baseUrl}${REGISTER}${query}`)],
      ['dct:format', authority('file-type', type)],
      ['dcat:mediaType', iri(`${MEDIA_TYPES}/${mediaType}#Resource`)],
      ['dct:language', LANGUAGES],
      ['dcat:accessService', here('api')],
      ['adms:status', authority('distribution-status', 'COMPLETED')],
      ...available,
    ]);
  return [
    ...Object.entries(PREFIXES).map(([prefix, name]) => `@prefix ${prefix}: <${name}> .`),
    '',
    subject(here('catalogue'), [
      ['a', 'dcat:Catalog'],
      ['dct:title', inEach('catalogueTitle')],
      ['dct:description', inEach('description')],
      named('catalogue'),
      ...published,
      ['dct:language', LANGUAGES],
      ['dct:spatial', authority('country', 'NOR')],
      ['dct:license', licence],
      ['dcat:themeTaxonomy', iri(`${AUTHORITY}/data-theme`)],
      ['foaf:homepage', iri(site.baseUrl + hrefOf('nb', 'front'))],
      ['dcat:dataset', here('register')],
      ['dcat:service', here('api')],
    ]),
    subject(here('register'), [
      ['a', 'dcat:Dataset'],
      ['dct:title', inEach('title')],
      ['dct:description', inEach('description')],
      named('register'),
      ...published,
      ['dcat:theme', THEMES],
      ['dcat:keyword', keywords()],
      ['dct:accessRights', authority('access-right', 'PUBLIC')],
      ['dct:accrualPeriodicity', authority('frequency', 'UPDATE_CONT')],
      ['dct:spatial', authority('country', 'NOR')],
      ['dct:temporal', signedFrom === null ? [] : [periodFrom(signedFrom)]],
      ['prov:wasGeneratedBy', iri(`${ACTIVITY_TYPES}#administrative-decision`)],
      ['dct:language', LANGUAGES],
      [
        'dcat:landingPage',
        languages.map((language) => iri(site.baseUrl + hrefOf(language, 'register'))),
      ],
      ['dcat:distribution', [here('csv'), here('json')]],
    ]),
    distribution('csv', 'CSV', 'text/csv', '?format=csv'),
    distribution('json', 'JSON', 'application/json', '?format=full-json'),
    subject(here('api'), [
      ['a', 'dcat:DataService'],
      ['dct:title', inEach('apiTitle')],
      ['dct:description', inEach('apiDescription')],
      named('api'),
      ...published,
      ['dcat:endpointURL', iri(`${site.baseUrl}/api/v1`)],
      ['dcat:endpointDescription', iri(`${site.baseUrl}/api/openapi.json`)],
      ['dcat:landingPage', iri(`${site.baseUrl}/api/docs`)],
      ['dct:conformsTo', iri(OPENAPI)],
      ['dct:format', [authority('file-type', 'JSON'), authority('file-type', 'CSV')]],
      ['dcat:theme', THEMES],
      ['dcat:keyword', keywords()],
      ['dct:accessRights', authority('access-right', 'PUBLIC')],
      ['dcat:servesDataset', here('register')],
      ...available,
    ]),
    subject(publisher, agentOf(site)),
    subject(here('contact'), [
      ['a', 'vcard:Organization'],
      ['vcard:fn', literal(site.publisherName)],
      ['vcard:hasEmail', iri(`mailto:${site.contactEmail}`)],
    ]),
  ].join('\n');
}

/** Agreements have been signed since then, and still are. */
function periodFrom(signedFrom: IsoDate): Term {
  return blank([
    ['a', 'dct:PeriodOfTime'],
    ['dcat:startDate', literal(signedFrom, { type: 'xsd:date' })],
  ]);
}

/** Whoever has a Norwegian organisation number is the agency; a demonstration has none. */
function agentOf({ publisherName, publisherNumber }: Site): Property[] {
  return [
    ['a', ['foaf:Agent', 'org:Organization']],
    ['foaf:name', literal(publisherName)],
    ['dct:identifier', publisherNumber === null ? [] : [literal(publisherNumber)]],
    ['dct:type', publisherNumber === null ? [] : [iri(`${PUBLISHER_TYPES}/NationalAuthority`)]],
  ];
}
