export { AccountMergeEntity } from './account-merge.entity.ts';
export { DossiersModule } from './dossiers.module.ts';
export { PersonNoteEntity } from './person-note.entity.ts';
