import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { projectFile } from '../platform/project-file.js';
import { siteStylesheet } from './stylesheet.js';

/** A file that pages refer to: named by its content, so that it may be kept for ever. */
export interface Asset {
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
  /** The body as sent under an encoding, made the first time it is asked for. */
  encoded(encoding: 'br' | 'gzip'): Promise<Buffer>;
}

const require = createRequire(import.meta.url);
const INTER = '@fontsource-variable/inter/files';

const SOURCES = {
  'motpost.css': { type: 'text/css; charset=utf-8', read: () => stylesheet() },
  'motpost.js': { type: 'text/javascript; charset=utf-8', read: () => ownFile('motpost.js') },
  'passkeys.js': { type: 'text/javascript; charset=utf-8', read: () => passkeys() },
  'designsystemet.js': { type: 'text/javascript; charset=utf-8', read: () => designsystemet() },
  'icon.svg': { type: 'image/svg+xml', read: () => ownFile('icon.svg') },
  'inter-latin.woff2': {
    type: 'font/woff2',
    read: () => readFileSync(require.resolve(`${INTER}/inter-latin-wght-normal.woff2`)),
  },
  'inter-latin-ext.woff2': {
    type: 'font/woff2',
    read: () => readFileSync(require.resolve(`${INTER}/inter-latin-ext-wght-normal.woff2`)),
  },
} as const satisfies Record<string, { type: string; read: () => Buffer }>;

export type AssetName = keyof typeof SOURCES;

const assets = new Map<AssetName, Asset>();

/** The asset, read the first time it is asked for. */
export function assetOf(name: AssetName): Asset {
  let asset = assets.get(name);
  if (asset === undefined) {
    asset = makeAsset(name);
    assets.set(name, asset);
  }
  return asset;
}

/** The address of the asset, with the hash of its content. */
export function assetHref(name: AssetName): string {
  return assetOf(name).href;
}

/** The asset at an address below /assets; undefined when there is none, or its content changed. */
export function findAsset(file: string): Asset | undefined {
  const name = file.replace(/\.[0-9a-f]{16}(?=\.\w+$)/, '');
  if (!Object.hasOwn(SOURCES, name)) return undefined;
  const asset = assetOf(name as AssetName);
  return asset.href === `/assets/${file}` ? asset : undefined;
}

function makeAsset(name: AssetName): Asset {
  const { type, read } = SOURCES[name];
  const body = read();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const made = new Map<string, Promise<Buffer>>();
  return {
    href: `/assets/${name.replace(/(?=\.\w+$)/, `.${hash}`)}`,
    type,
    body,
    encoded(encoding) {
      const before = made.get(encoding);
      if (before !== undefined) return before;
      const coming = encoding === 'br' ? brotli(body) : promisify(gzip)(body, { level: 9 });
      made.set(encoding, coming);
      return coming;
    },
  };
}

function brotli(body: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

function ownFile(name: string): Buffer {
  return readFileSync(projectFile('src/web/assets', name));
}

/** The library that speaks with the browser's passkeys, and what our forms do with it. */
function passkeys(): Buffer {
  const library = 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js';
  return Buffer.concat([
    readFileSync(projectFile(library)),
    Buffer.from('\n'),
    ownFile('passkeys.js'),
  ]);
}

/** Designsystemet's web components, without the reference to a source map that is not served. */
function designsystemet(): Buffer {
  const file = projectFile('node_modules/@digdir/designsystemet-web/dist/umd/index.js');
  return Buffer.from(readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ''));
}

function stylesheet(): Buffer {
  return siteStylesheet({
    latin: assetHref('inter-latin.woff2'),
    latinExtended: assetHref('inter-latin-ext.woff2'),
  });
}
