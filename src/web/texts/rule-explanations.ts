import type { RuleId } from '../../domain/rulebook/rules.js';
import type { Message } from './message.js';

type Explanations<Prefix extends string> = Record<
  Extract<RuleId, `${Prefix}-${string}`>,
  Message<string>
>;

/** What each rule of the source says, in plain words of our own. */
export const ruleExplanations = {
  'R-1': {
    nb: 'Kjøper Norge for mer enn terskelen fra en utenlandsk leverandør, må det inngås en avtale. Beløpet må være høyere enn terskelen: nøyaktig terskelen er ikke nok.',
    nn: 'Kjøper Noreg for meir enn terskelen frå ein utanlandsk leverandør, må det inngåast ein avtale. Beløpet må vere høgare enn terskelen: nøyaktig terskelen er ikkje nok.',
    en: 'If Norway buys for more than the threshold from a foreign supplier, an agreement must be made. The amount must be higher than the threshold: exactly the threshold is not enough.',
  },
  'R-2': {
    nb: 'Om kjøpet går gjennom NSPA eller FMS, endrer ingenting så lenge det bare er for Norge. Er andre land med på kjøpet, gjelder ikke kravet.',
    nn: 'Om kjøpet går gjennom NSPA eller FMS, endrar ingenting så lenge det berre er for Noreg. Er andre land med på kjøpet, gjeld ikkje kravet.',
    en: 'Buying through NSPA or FMS changes nothing as long as the purchase is for Norway alone. When other nations take part, the requirement does not apply.',
  },
  'R-3': {
    nb: 'Kravet gjelder også når det er sannsynlig at kjøp fra samme leverandør til sammen passerer terskelen innenfor fem år. Derfor ser vi både bakover og framover, og tar med opsjoner og ventede avrop.',
    nn: 'Kravet gjeld òg når det er sannsynleg at kjøp frå same leverandør til saman passerer terskelen innanfor fem år. Difor ser vi både bakover og framover, og tek med opsjonar og venta avrop.',
    en: 'The requirement also applies when purchases from one supplier are likely to pass the threshold together within five years. So we look both back and ahead, and include options and expected call-offs.',
  },
  'R-4': {
    nb: 'Selger en norsk leverandør deler som er laget i utlandet for mer enn terskelen, må det inngås en avtale.',
    nn: 'Sel ein norsk leverandør delar som er laga i utlandet for meir enn terskelen, må det inngåast ein avtale.',
    en: 'If a Norwegian supplier sells parts made abroad for more than the threshold, an agreement must be made.',
  },
  'R-5': {
    nb: 'Kjøp som følger forskrift om offentlige anskaffelser (FOA), er unntatt.',
    nn: 'Kjøp som følgjer forskrift om offentlege innkjøp (FOA), er unnatekne.',
    en: 'Purchases under the civil procurement regulation (FOA) are exempt.',
  },
  'R-6': {
    nb: 'Forpliktelsen kan være inntil 100 prosent av kontraktsummen. Prosenten blir avtalt i hver avtale.',
    nn: 'Plikta kan vere inntil 100 prosent av kontraktsummen. Prosenten blir avtalt i kvar avtale.',
    en: 'The obligation can be up to 100 per cent of the contract sum. The percentage is agreed in each agreement.',
  },
  'R-7': {
    nb: 'Prosjektene skal være med norsk industri, forskningsmiljøer i Norge eller enheter i forsvarssektoren. De skal dekke et behov i Forsvaret og ligge innenfor et teknologiområde som er viktig for nasjonal sikkerhet.',
    nn: 'Prosjekta skal vere med norsk industri, forskingsmiljø i Noreg eller einingar i forsvarssektoren. Dei skal dekkje eit behov i Forsvaret og liggje innanfor eit teknologiområde som er viktig for nasjonal tryggleik.',
    en: 'Projects must be with Norwegian industry, research institutions in Norway or units of the defence sector. They must meet a need of the Armed Forces and lie in a technology area of importance to national security.',
  },
  'R-8': {
    nb: 'Prosjektet må ha kommet i stand fordi leverandøren har arbeidet for det. Fortsetter et samarbeid som allerede finnes, blir det vanligvis ikke godkjent – men en reell økning eller endring kan bli det.',
    nn: 'Prosjektet må ha kome i stand fordi leverandøren har arbeidd for det. Held eit samarbeid som alt finst, berre fram, blir det vanlegvis ikkje godkjent – men ein reell auke eller endring kan bli det.',
    en: 'The project must exist because the supplier worked for it. The continuation of an existing cooperation is normally not approved – but a real increase or change can be.',
  },
  'R-9': {
    nb: 'Bare den delen av verdien som er skapt i Norge, kan godskrives.',
    nn: 'Berre den delen av verdien som er skapt i Noreg, kan godskrivast.',
    en: 'Only the part of the value that is created in Norway can be credited.',
  },
  'R-10': {
    nb: 'Er den norske andelen lavere enn gulvet, blir ingenting godskrevet. Er den nøyaktig lik gulvet, teller den.',
    nn: 'Er den norske delen lågare enn golvet, blir ingenting godskrive. Er han nøyaktig lik golvet, tel han.',
    en: 'If the Norwegian share is below the floor, nothing is credited. A share exactly at the floor counts.',
  },
  'R-11': {
    nb: 'Er verdien beregnet ut fra produksjon, og den norske andelen er høyere enn den øvre grensen, blir hele verdien godskrevet. En andel nøyaktig på grensen blir stående som den er.',
    nn: 'Er verdien rekna ut frå produksjon, og den norske delen er høgare enn den øvre grensa, blir heile verdien godskriven. Ein del nøyaktig på grensa blir ståande som han er.',
    en: 'If the value is computed from production and the Norwegian share is above the upper band, the whole value is credited. A share exactly at the bound stays as it is.',
  },
  'R-12': {
    nb: 'Godskriving skjer ikke nødvendigvis én til én: verdien ganges med en faktor som er avtalt. Kilden oppgir ingen faktorer. Der vi har valgt en, står det at den er en antakelse.',
    nn: 'Godskriving skjer ikkje nødvendigvis éin til éin: verdien blir gonga med ein faktor som er avtalt. Kjelda oppgir ingen faktorar. Der vi har valt ein, står det at han er ein føresetnad.',
    en: 'Credit is not necessarily one to one: the value is multiplied by an agreed factor. The source gives no factors. Where we chose one, it is marked as an assumption.',
  },
  'R-13': {
    nb: 'Et prosjekt kan være teknologisamarbeid, markedsadgang, forskning og utvikling, kjøp av forsvarsmateriell eller overføring av teknologi.',
    nn: 'Eit prosjekt kan vere teknologisamarbeid, marknadstilgang, forsking og utvikling, kjøp av forsvarsmateriell eller overføring av teknologi.',
    en: 'A project can be technology cooperation, market access, research and development, purchase of defence materiel or transfer of technology.',
  },
} as const satisfies Explanations<'R'>;
