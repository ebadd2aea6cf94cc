import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { projectFile } from '../platform/project-file.js';

const require = createRequire(import.meta.url);

/** The components of Designsystemet that the pages use; the rest of its stylesheet is not sent. */
const COMPONENTS = [
  'alert',
  'breadcrumbs',
  'button',
  'card',
  'chip',
  'details',
  'error-summary',
  'field',
  'fieldset',
  'heading',
  'input',
  'label',
  'link',
  'list',
  'paragraph',
  'search',
  'skip-link',
  'table',
  'tag',
  'validation-message',
];

/**
 * The one stylesheet of the pages: Designsystemet's theme, base and components in the layers that
 * it lays down itself, then our own, which wins.
 */
export function siteStylesheet(fonts: { latin: string; latinExtended: string }): Buffer {
  const parts = [
    '@layer ds.theme, ds.base, ds.components, motpost;',
    fontFaces(fonts),
    read('@digdir/designsystemet-css/theme.css'),
    `@layer ds.base{${read('@digdir/designsystemet-css/base.css')}}`,
    ...COMPONENTS.map(
      (name) => `@layer ds.components{${read(`@digdir/designsystemet-css/${name}.css`)}}`,
    ),
    `@layer motpost{${ownStyles().map(compact).join('')}}`,
  ];
  return Buffer.from(parts.join('\n'));
}

/**
 * Inter, only if it is there when the text is first drawn: text never moves because a font arrived.
 * The ranges are those of the files.
 */
function fontFaces({ latin, latinExtended }: { latin: string; latinExtended: string }): string {
  const face = (href: string, range: string): string =>
    `@font-face{font-family:Inter;font-style:normal;font-weight:100 900;font-display:optional;` +
    `src:url(${href}) format("woff2");unicode-range:${range}}`;
  return (
    face(
      latinExtended,
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF',
    ) +
    face(
      latin,
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,' +
        'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    )
  );
}

function read(specifier: string): string {
  return readFileSync(require.resolve(specifier), 'utf8');
}

/** Our own styles, in the order of their file names. */
function ownStyles(): string[] {
  const directory = projectFile('src/web/assets/styles');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(`${directory}/${name}`, 'utf8'));
}

/** Without comments and indentation. Nothing else: what is written is what is sent. */
function compact(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}
