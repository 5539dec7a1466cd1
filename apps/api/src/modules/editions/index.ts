export { EditionEntity } from './edition.entity.ts';
export { EditionGroupEntity } from './edition-group.entity.ts';
export { endOf } from './editions.sql.ts';
