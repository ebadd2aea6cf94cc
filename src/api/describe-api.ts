import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeOperation } from './complete-operation.js';
import { problemSchema } from './problem-schema.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const ABOUT = `
Industrial cooperation owed to Norway by foreign suppliers of defence materiel: who owes, how much
is fulfilled, and why.

- **Amounts** are decimal strings in kroner with a currency beside them; dates are \`YYYY-MM-DD\`;
  instants are UTC.
- **Lists** are \`{items, next, previous}\`; give \`next\` or \`previous\` back as \`cursor\`.
- **Errors** are \`application/problem+json\` with a stable \`code\`. All codes stand below the calls.
- **Trying again**: send an \`Idempotency-Key\` with what creates or decides, and a lost answer can
  be asked for again.
- **Changing**: send \`If-Match\` with the \`ETag\` that you read.
- **Signing in**: a bearer token. For the demo: \`npm run -s motpost -- token --as officer\`.
`.trim();

/** The API document: what Nest reads off the code, and what all calls have in common. */
export function describeApi(app: INestApplication, baseUrl: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Motpost')
    .setDescription(ABOUT)
    .setVersion('1')
    .addServer(baseUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (_controller, method) => method,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema },
  };
  const operations = Object.values(document.paths).flatMap((path) =>
    METHODS.flatMap((method) => {
      const operation = path[method];
      return operation === undefined ? [] : [{ method, operation }];
    }),
  );
  nameOperations(operations.map(({ operation }) => operation));
  for (const { method, operation } of operations) completeOperation(document, method, operation);
  return document;
}

/** A call is named after its use case; those that share one, by what their handlers are called too. */
function nameOperations(operations: { operationId?: string; 'x-use-case'?: string }[]): void {
  const named = operations.map((operation) => operation['x-use-case']);
  for (const operation of operations) {
    const useCase = operation['x-use-case'];
    if (useCase === undefined) continue;
    const isShared = named.filter((name) => name === useCase).length > 1;
    const handler = (operation.operationId ?? '').replace(/[A-Z]/g, (letter) => `-${letter}`);
    operation.operationId = isShared ? `${useCase}-${handler.toLowerCase()}` : useCase;
  }
}
