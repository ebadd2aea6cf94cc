import type { Messages } from './message.js';

/** How the register is described as open data. */
export const openDataMessages = {
  catalogueTitle: {
    nb: 'Åpne data fra Motpost',
    nn: 'Opne data frå Motpost',
    en: 'Open data from Motpost',
  },
  title: {
    nb: 'Register over industrisamarbeidsavtaler',
    nn: 'Register over industrisamarbeidsavtalar',
    en: 'Register of industrial cooperation agreements',
  },
  description: {
    nb: 'Aktive industrisamarbeidsavtaler med utenlandske forsvarsleverandører: leverandør, land, teknologiområder, forpliktelse, hva som er oppfylt og gjenstår, frist og kontaktpunkt.',
    nn: 'Aktive industrisamarbeidsavtalar med utanlandske forsvarsleverandørar: leverandør, land, teknologiområde, plikt, kva som er oppfylt og står att, frist og kontaktpunkt.',
    en: 'Active industrial cooperation agreements with foreign defence suppliers: supplier, country, technology areas, obligation, what is fulfilled and remains, deadline and point of contact.',
  },
  apiTitle: {
    nb: 'API for registeret',
    nn: 'API til registeret',
    en: 'API of the register',
  },
  apiDescription: {
    nb: 'Søk og filtrering i registeret, og hver avtale med historikk, uten innlogging.',
    nn: 'Søk og filtrering i registeret, og kvar avtale med historikk, utan innlogging.',
    en: 'Search and filters over the register, and each agreement with its history, without signing in.',
  },
  keywords: {
    nb: 'industrisamarbeid, forsvarsanskaffelser, leverandører, gjenkjøp',
    nn: 'industrisamarbeid, forsvarsinnkjøp, leverandørar, gjenkjøp',
    en: 'industrial cooperation, defence procurement, suppliers, offset',
  },
} as const satisfies Messages;
