import { Controller, Get, Headers, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Permits } from '../access/actor.guard.js';
import { Database } from '../platform/database.js';
import { asFile, csvHeaders } from '../platform/http/csv.js';
import { formOf } from '../platform/http/list-form.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { render, type Rendered } from '../platform/http/rendered.js';
import { RegisterAgreementDetail } from './agreement-history.view.js';
import { REGISTER_PATH } from './known-answers.js';
import { findInRegister, listRegister, wholeList } from './list-register.js';
import type { TodaysRegister } from './public-register.js';
import { readRegisterDetail } from './read-register-agreement.js';
import { writeRegisterCsv } from './register-csv.js';
import { ListRegisterQuery, ReadRegisterQuery } from './register.dto.js';
import { CurrentRegister, RegisterInterceptor } from './register.interceptor.js';
import { RegisterPage } from './register.view.js';

/** Open data: any site may read it, and nothing guesses what it is. */
const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', ...OPEN_HEADERS };

/** The public register: active agreements, whom to call, and what is left of each. No token. */
@ApiTags('Register')
@ApiExtraModels(RegisterPage)
@UseInterceptors(RegisterInterceptor)
@Controller(REGISTER_PATH)
export class RegisterController {
  constructor(private readonly database: Database) {}

  /** Lists active agreements; as a file the whole list that the filter finds. */
  @Get()
  @Permits('list-register')
  @ApiOkResponse({
    description: 'A page of the list, or all of it as CSV or JSON. The ETag is one of its content.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(RegisterPage) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  list(
    @CurrentRegister() { active, today }: TodaysRegister,
    @Query() query: ListRegisterQuery,
    @Headers('accept') accept?: string,
  ): Rendered {
    const form = formOf(query.format, accept);
    if (form === 'json') {
      return render(JSON.stringify(listRegister(active, query, today)), JSON_HEADERS);
    }
    const found = findInRegister(active, query, today);
    const name = `register-${today}`;
    if (form === 'full-json') {
      const headers = { ...JSON_HEADERS, ...asFile(`${name}.json`) };
      return render(JSON.stringify(wholeList(found, today)), headers);
    }
    const headers = { ...csvHeaders(name), ...OPEN_HEADERS };
    return render(writeRegisterCsv(found, form, today), headers);
  }

  /** One agreement with its history, under a link that stays: one that is closed says how it ended. */
  @Get(':id')
  @Permits('read-register-agreement')
  @Refuses('not_found')
  @ApiOkResponse({ type: RegisterAgreementDetail })
  async read(
    @CurrentRegister() register: TodaysRegister,
    @Param('id') id: string,
    @Query() _query: ReadRegisterQuery,
  ): Promise<Rendered> {
    const view = orRefuse(await readRegisterDetail(this.database, register, id));
    return render(JSON.stringify(view), JSON_HEADERS);
  }
}
