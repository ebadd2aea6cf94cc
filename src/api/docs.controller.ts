import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../platform/http/open.js';
import { ApiDocument } from './api-document.js';
import { docsPage, docsScript, docsStyle } from './docs-page.js';

/** The files of Swagger UI come with Nest's own package. */
const nest = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The API document and the page that explains it. */
@ApiExcludeController()
@Controller('api')
@Open()
export class DocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  json(): string {
    return this.document.json();
  }

  @Get('openapi.yaml')
  @Header('content-type', 'application/yaml; charset=utf-8')
  yaml(): string {
    return this.document.yaml();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  page(): string {
    return docsPage;
  }

  @Get('docs/page.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return docsScript;
  }

  @Get('docs/page.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return docsStyle;
  }

  @Get('docs/swagger-ui-bundle.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  bundle(): Promise<Buffer> {
    return readFile(nest.resolve('swagger-ui-dist/swagger-ui-bundle.js'));
  }

  @Get('docs/swagger-ui.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  bundleStyle(): Promise<Buffer> {
    return readFile(nest.resolve('swagger-ui-dist/swagger-ui.css'));
  }
}
