import type { Language } from '../../src/web/languages.js';

type Form = Exclude<Language, 'en'>;

/**
 * Words that one of the two forms has and the other has not, and the terms of the glossary where
 * the forms differ. A star stands for any ending. Words that both forms allow are left out, so that
 * whatever is found is wrong.
 */
const ONLY: Readonly<Record<Form, string>> = {
  nb: `ikke jeg en et ett de dem hun hva hvem hvor hvorfor hvordan hvilke hvilken hvilket hver hvert
    fra noe noen være mer mye flere uten bare hvis mens siden allerede ennå da ble sammen samme selv
    senere tidligere lavere høyere høyest høyst nærmeste gjøre gjør gjelder teller dekker følger
    kommer finnes sier vet trenger krever øker økning* regnes rundes ganges legges trekkes kreves
    vises føres endres heves stoppes lagres norge navn* kilde* tjeneste* hjem velg gjenstår
    gjenstående forpliktelse* anskaffelse* hendelse* verdihendelse* overskytende betinget rettelse*
    avgjørelse* begrunnelse* beregning* godskrevet skrevet selger* mottaker* deltaker*
    saksbehandler* leverandører* avtaler avtalene kontrakter kontraktene prosjekter prosjektene
    kjøpene beløpene tallene årene reglene områder vindu* forskjell* bygger synlig* tilgjengelig*`,
  nn: `ikkje eg ein eit ei eitt éin éitt kva kven kor korleis kvifor kvar frå noko nokon nokre vere
    meir mykje fleire utan berre medan sidan sjølv saman same enno då vart dei seinare tidlegare
    lågare høgare høgast nærmaste gjere tel dekkjer følgjer kjem finst seier krev treng aukar auke
    auken noreg namn* kjelde* kjelda teneste* tenesta att attståande plikta innkjøp* hending*
    verdihending* overskytande vilkårsbund* avgjerd* grunngiving* utrekning* godskriven skriven
    rettleiar* seljar* mottakar* deltakar* saksbehandlar* leverandørar* avtalar avtalane kontraktar
    kontraktane vindauge* vindauga byggjer synleg* tilgjenge òg`,
};

const PATTERNS: Readonly<Record<Form, RegExp>> = { nb: patternOf('nb'), nn: patternOf('nn') };

function patternOf(form: Form): RegExp {
  const words = ONLY[form].trim().split(/\s+/).join('|').replaceAll('*', '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${words})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The words of a text in one form that belong to the other. What stands in `code` is left out. */
export function wordsOfTheOther(form: Form, text: string): string[] {
  const other = form === 'nb' ? 'nn' : 'nb';
  return text.replace(/`[^`]*`/g, '').match(PATTERNS[other]) ?? [];
}
