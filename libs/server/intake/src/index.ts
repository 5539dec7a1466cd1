export { intakeDomain } from './domain.ts';
export { NominationState } from './nominations/nomination-form.type.ts';
export { NomineeListsModule } from './nominee-lists/nominee-lists.module.ts';
export { MOST_NAMED, type NamedNominee, NomineeLists } from './nominee-lists/nominee-lists.service.ts';
export { ownLetters } from './person-tables.ts';
