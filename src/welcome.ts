import { demoPersons } from './access/demo-issuer/demo-persons.js';
import type { Config } from './platform/config.js';

/** What a newcomer reads after `npm start`: where it is, and how to be somebody. */
export function welcome(config: Config): string {
  const address = [
    `Motpost serves on ${config.baseUrl}`,
    `  The public register   ${config.baseUrl}/api/v1/register/agreements`,
    `  The API, to try out   ${config.baseUrl}/api/docs`,
  ];
  return `${[...address, ...(config.demoIssuer ? signIn(config) : [])].join('\n')}\n`;
}

function signIn(config: Config): string[] {
  const people = demoPersons.map(({ subject, name }) => {
    return `  ${name.padEnd(20)}  npm run -s motpost -- token --as ${subject}`;
  });
  return [
    '',
    `Sign in as one of the demo users in a browser: ${config.baseUrl}/sign-in`,
    'or with a token of theirs, valid for an hour:',
    ...people,
    '',
    'For example, everything that the case officer may read about organisations:',
    '  curl -H "Authorization: Bearer $(npm run -s motpost -- token --as officer)" \\',
    `    ${config.baseUrl}/api/v1/organisations`,
    '',
  ];
}
