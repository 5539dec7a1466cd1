export { AccountMergeEntity } from './account-merge.entity.ts';
export { DossiersModule } from './dossiers.module.ts';
export { DossiersResolver } from './dossiers.resolver.ts';
export { MergesResolver } from './merge/merge.resolver.ts';
export { PersonNoteEntity } from './person-note.entity.ts';
export { TransfersResolver } from './transfer.resolver.ts';
