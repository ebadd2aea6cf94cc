import { applyDecorators, Get } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { type PageName, routesOf } from './paths.js';

/** A route that answers a page, at its address in each language. Pages stay out of the API document. */
export function PageRoute(name: PageName): MethodDecorator {
  return applyDecorators(Get(routesOf(name)), ApiExcludeEndpoint());
}
