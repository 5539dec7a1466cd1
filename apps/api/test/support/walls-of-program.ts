import { getMetadataArgsStorage } from 'typeorm';
import { domains } from '../../src/domains.ts';
import { type Relation, type Walls } from './walls.ts';

/** Whose table or view is whose, as the domains say it. */
export function wallsOfProgram(): Walls {
  const nameOf = new Map(getMetadataArgsStorage().tables.map(({ target, name }) => [target, name]));
  const relations = new Map<string, Relation>();
  for (const [domain, { entities, tables = [], views = [] }] of Object.entries(domains)) {
    for (const table of [...entities.map((entity) => String(nameOf.get(entity))), ...tables])
      relations.set(table, { domain, isPublished: false });
    for (const view of views) relations.set(view, { domain, isPublished: true });
  }
  return { order: Object.keys(domains), relations };
}
