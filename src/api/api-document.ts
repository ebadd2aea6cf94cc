import type { OpenAPIObject } from '@nestjs/swagger';
import { stringify } from 'yaml';

/** The API document, made when it is first asked for and kept as text from then on. */
export class ApiDocument {
  private describe: () => OpenAPIObject = () => {
    throw new Error('the application is not described yet');
  };
  private asJson: string | undefined;
  private asYaml: string | undefined;

  /** Takes how to describe the application, which exists only after its providers. */
  isMadeBy(describe: () => OpenAPIObject): void {
    this.describe = describe;
  }

  json(): string {
    return (this.asJson ??= JSON.stringify(this.describe()));
  }

  yaml(): string {
    return (this.asYaml ??= stringify(JSON.parse(this.json())));
  }
}
