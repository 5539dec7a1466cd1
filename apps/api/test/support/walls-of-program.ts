import { getMetadataArgsStorage } from 'typeorm';
import { domains } from '../../src/domains.ts';
import { type Relation, type Walls } from '@campus/platform/database/domain-roles.ts';

/** Domains are in their order: the first that asks is the lowest. */
function askerOf(view: string): Pick<Relation, 'askedBy'> {
  const [asker] = Object.entries(domains).find(([, { asks = [] }]) => asks.includes(view)) ?? [];
  return asker ? { askedBy: asker } : {};
}

/** Whose table or view is whose, as the domains say it. */
export function wallsOfProgram(): Walls {
  const nameOf = new Map(getMetadataArgsStorage().tables.map(({ target, name }) => [target, name]));
  const relations = new Map<string, Relation>();
  const order = Object.keys(domains);
  for (const [domain, { entities, tables = [], views = [] }] of Object.entries(domains)) {
    for (const table of [...entities.map((entity) => String(nameOf.get(entity))), ...tables])
      relations.set(table, { domain, isPublished: false });
    for (const view of views) relations.set(view, { domain, isPublished: true, ...askerOf(view) });
  }
  return { order, relations };
}
