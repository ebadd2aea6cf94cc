import type { RuleId } from '../../domain/rulebook/rules.js';
import type { Message } from './message.js';

type Explanations<Prefix extends string> = Record<
  Extract<RuleId, `${Prefix}-${string}`>,
  Message<string>
>;

/** How the rules are read where the source is silent or can be read in two ways. */
export const readingExplanations = {
  'D-1': {
    nb: 'Vinduet som slutter en dag, tar med alle kjøp etter samme dag fem år før, til og med dagen selv. Et kjøp på dagen fem år før er utenfor. Terskelen er den som gjelder den siste dagen i vinduet.',
    nn: 'Vindauget som sluttar ein dag, tek med alle kjøp etter same dag fem år før, til og med dagen sjølv. Eit kjøp på dagen fem år før er utanfor. Terskelen er den som gjeld den siste dagen i vindauget.',
    en: 'The window that ends on a day holds every purchase after the same day five years before, up to and including the day itself. A purchase on the day five years before is outside. The threshold is the one in force on the last day of the window.',
  },
  'D-2': {
    nb: 'Verdien teller uten merverdiavgift. En reduksjon teller som et minus på sin egen dato. En verdi vi ikke kjenner, er aldri null: den blir merket, og noen må se på den.',
    nn: 'Verdien tel utan meirverdiavgift. Ein reduksjon tel som eit minus på sin eigen dato. Ein verdi vi ikkje kjenner, er aldri null: han blir merkt, og nokon må sjå på han.',
    en: 'The value counts without VAT. A reduction counts as a minus on its own date. A value we do not know is never zero: it is flagged, and someone must look at it.',
  },
  'D-3': {
    nb: 'Vi svarer på to spørsmål: når de signerte kjøpene passerer terskelen, og når de gjør det hvis ventede kjøp tas med.',
    nn: 'Vi svarar på to spørsmål: når dei signerte kjøpa passerer terskelen, og når dei gjer det dersom venta kjøp blir tekne med.',
    en: 'We answer two questions: when the signed purchases pass the threshold, and when they do so with expected purchases included.',
  },
  'D-4': {
    nb: 'Avtalen dekker alle kjøpene i vinduet som passerer terskelen, også de tidlige. Et senere kjøp mens vinduet fortsatt er over terskelen, må legges til i en avtale.',
    nn: 'Avtalen dekkjer alle kjøpa i vindauget som passerer terskelen, òg dei tidlege. Eit seinare kjøp medan vindauget framleis er over terskelen, må leggjast til i ein avtale.',
    en: 'The agreement covers all purchases in the window that passes the threshold, the early ones too. A later purchase while the window is still over the threshold must be added to an agreement.',
  },
  'D-5': {
    nb: 'Beløp i utenlandsk valuta regnes om med Norges Banks midtkurs den dagen, eller den siste før. Beløp, kurs, dato og kilde vises alltid.',
    nn: 'Beløp i utanlandsk valuta blir rekna om med midtkursen til Noregs Bank den dagen, eller den siste før. Beløp, kurs, dato og kjelde blir alltid viste.',
    en: 'Amounts in foreign currency are converted at Norges Bank’s middle rate for the day, or the last one before it. Amount, rate, date and source are always shown.',
  },
  'D-6': {
    nb: 'En leverandør kjennes på et registrert nummer eller en avgjørelse tatt av et menneske, aldri bare på navnet. Et konsern vises som et større vindu som varsler.',
    nn: 'Ein leverandør blir kjend att på eit registrert nummer eller ei avgjerd teken av eit menneske, aldri berre på namnet. Eit konsern blir vist som eit større vindauge som varslar.',
    en: 'A supplier is known by a registered number or a human’s decision, never by name alone. A corporate group is shown as a wider window that warns.',
  },
  'D-7': {
    nb: 'Kjøp fra en norsk leverandør vurderes hvert for seg, og legges ikke sammen.',
    nn: 'Kjøp frå ein norsk leverandør blir vurderte kvart for seg, og blir ikkje lagde saman.',
    en: 'Purchases from a Norwegian supplier are judged one by one, and are not added together.',
  },
  'D-8': {
    nb: 'Den norske andelen regnes av alt prosjektet har rapportert til nå, ikke av hver rapport. Godskrivingen blir regnet på nytt hver gang, og bare forskjellen blir ført. Den kan være negativ.',
    nn: 'Den norske delen blir rekna av alt prosjektet har rapportert til no, ikkje av kvar rapport. Godskrivinga blir rekna på nytt kvar gong, og berre skilnaden blir ført. Han kan vere negativ.',
    en: 'The Norwegian share is that of everything the project has reported so far, not of each report. The credit is computed anew each time, and only the difference is posted. It can be negative.',
  },
  'D-9': {
    nb: 'Bygger prosjektet på et samarbeid som allerede finnes, trekkes det etablerte omfanget fra, år for år. Andelen er fortsatt den for hele prosjektet.',
    nn: 'Byggjer prosjektet på eit samarbeid som alt finst, blir det etablerte omfanget trekt frå, år for år. Delen er framleis den for heile prosjektet.',
    en: 'If the project builds on an existing cooperation, the established volume is deducted, year by year. The share remains that of the whole project.',
  },
  'D-10': {
    nb: 'Verdien som teller, ganges først med faktoren og så med den norske andelen. Alt regnes nøyaktig og rundes av én gang, til slutt, til hele øre.',
    nn: 'Verdien som tel, blir først gonga med faktoren og så med den norske delen. Alt blir rekna nøyaktig og runda av éin gong, til slutt, til heile øre.',
    en: 'The value that counts is multiplied first by the factor and then by the Norwegian share. Everything is computed exactly and rounded once, at the end, to whole øre.',
  },
  'D-11': {
    nb: 'Godskriving utover forpliktelsen blir stående på avtalen. Å flytte den til en annen avtale hos samme leverandør krever to personer og en begrunnelse.',
    nn: 'Godskriving utover plikta blir ståande på avtalen. Å flytte henne til ein annan avtale hos same leverandør krev to personar og ei grunngiving.',
    en: 'Credit beyond the obligation stays with the agreement. Moving it to another agreement of the same supplier takes two people and a reason.',
  },
  'D-12': {
    nb: 'Et beløp er meldt inn, bekreftet av den norske deltakeren, kontrollert, godkjent eller godskrevet. Hvert trinn vises med sin dato, og de blandes aldri.',
    nn: 'Eit beløp er meldt inn, stadfesta av den norske deltakaren, kontrollert, godkjent eller godskrive. Kvart steg blir vist med sin dato, og dei blir aldri blanda.',
    en: 'An amount is claimed, confirmed by the Norwegian participant, verified, approved or credited. Each stage is shown with its date, and they are never mixed.',
  },
  'D-13': {
    nb: 'Den samme fakturaen eller bestillingen kan bare føres én gang, også på tvers av avtaler og leverandører.',
    nn: 'Den same fakturaen eller bestillinga kan berre førast éin gong, òg på tvers av avtalar og leverandørar.',
    en: 'The same invoice or order can be claimed only once, also across agreements and suppliers.',
  },
  'D-20': {
    nb: 'Så lenge avtalen løper, er kontrakten dekket, og avtalen må endres når kontrakten blir verdt noe annet enn det som er avtalt. Når fristen er ute og avtalen er utløpt, dekker den ikke mer enn det som er avtalt: vokser kontrakten da, er det en alarm til avtalen er fornyet.',
    nn: 'Så lenge avtalen går, er kontrakten dekt, og avtalen må endrast når kontrakten blir verd noko anna enn det som er avtalt. Når fristen er ute og avtalen er utgått, dekkjer han ikkje meir enn det som er avtalt: veks kontrakten då, er det ein alarm til avtalen er fornya.',
    en: 'As long as the agreement runs, the contract is covered, and the agreement must be amended when the contract comes to be worth something else than was agreed. Once the deadline has passed and the agreement has expired, it covers no more than was agreed: if the contract then grows, that is an alarm until the agreement is renewed.',
  },
} as const satisfies Explanations<'D'>;
