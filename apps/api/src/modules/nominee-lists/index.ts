export { NomineeListEntity } from './nominee-list.entity.ts';
export { NomineeListsModule } from './nominee-lists.module.ts';
