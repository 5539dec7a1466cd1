export { EditionsModule } from './editions.module.ts';
export { EditionsService, type NewEdition } from './editions.service.ts';
export { EditionEntity } from './edition.entity.ts';
export { EditionGroupEntity } from './edition-group.entity.ts';
export { endOf } from './editions.sql.ts';
export { nationalZones, REGIONAL_ZONE } from './national-zones.ts';
