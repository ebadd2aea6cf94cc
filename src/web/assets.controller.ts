import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/http/open.js';
import { findAsset } from './assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Stylesheet, scripts, fonts and icon. Their addresses change with their content. */
@ApiExcludeController()
@Controller('assets')
@Open()
export class AssetsController {
  @Get(':file')
  async file(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = findAsset(file);
    if (asset === undefined) throw new NotFoundException();
    reply.header('content-type', asset.type).header('cache-control', FOR_EVER);
    if (asset.type === 'font/woff2') return void reply.send(asset.body);
    reply.header('vary', 'accept-encoding');
    const encoding = encodingOf(request.headers['accept-encoding']);
    if (encoding === null) return void reply.send(asset.body);
    return void reply.header('content-encoding', encoding).send(await asset.encoded(encoding));
  }
}

function encodingOf(accepted: string | string[] | undefined): 'br' | 'gzip' | null {
  const text = String(accepted ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(text)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(text) ? 'gzip' : null;
}
