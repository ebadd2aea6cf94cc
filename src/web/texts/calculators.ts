import type { Messages } from './message.js';

export const calculatorMessages = {
  title: { nb: 'Kalkulatorer', nn: 'Kalkulatorar', en: 'Calculators' },
  lead: {
    nb: 'Kalkulatorene bruker de samme reglene som registeret regner med. Svaret er veiledende: Forsvarsmateriell avgjør saken.',
    nn: 'Kalkulatorane bruker dei same reglane som registeret reknar med. Svaret er rettleiande: Forsvarsmateriell avgjer saka.',
    en: 'The calculators use the same rules as the register itself. The answer is for guidance: the Norwegian Defence Materiel Agency decides the case.',
  },
  guidance: {
    nb: 'Svaret er veiledende. Du kan sende det videre: alt du har ført opp, står i adressen til siden.',
    nn: 'Svaret er rettleiande. Du kan sende det vidare: alt du har ført opp, står i adressa til sida.',
    en: 'The answer is for guidance. You can pass it on: everything you entered is in the address of the page.',
  },
  tooManyRows: {
    nb: (most: string) => `Kalkulatoren tar høyst ${most} rader. Resten er ikke med`,
    nn: (most: string) => `Kalkulatoren tek høgst ${most} rader. Resten er ikkje med`,
    en: (most: string) => `The calculator takes at most ${most} rows. The rest are left out`,
  },
  rulebook: {
    nb: (version: string) => `Regnet etter regelbok ${version}`,
    nn: (version: string) => `Rekna etter regelbok ${version}`,
    en: (version: string) => `Calculated under rulebook ${version}`,
  },
} as const satisfies Messages;
