export { intakeDomain } from './domain.ts';
export { NominationState } from './nominations/nomination-form.type.ts';
export { ownLetters } from './person-tables.ts';
