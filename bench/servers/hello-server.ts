import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { reportCpu } from './report-cpu.js';

const body = 'x'.repeat(Number(process.argv[2]));

@Controller()
class HelloController {
  @Get()
  hello(): string {
    return body;
  }
}

@Module({ controllers: [HelloController] })
class HelloModule {}

/** Nest on Fastify with nothing in it: answers so many bytes. Prints its address. */
const app = await NestFactory.create<NestFastifyApplication>(HelloModule, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
reportCpu();
