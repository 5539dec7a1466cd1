export { NominationState } from './nominations/nomination-form.type.ts';
export { NominationsModule } from './nominations/nominations.module.ts';
export { NomineeListsModule } from './nominee-lists/nominee-lists.module.ts';
export { PeopleImportModule } from './people-import/people-import.module.ts';
