import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';
import { columnNameOf } from './columns.js';

/** snake_case in the database, so that SQL needs no quoting on either engine. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? columnNameOf(className);
  }

  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? columnNameOf(propertyName);
  }
}
