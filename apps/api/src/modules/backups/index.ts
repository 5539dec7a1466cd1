export { BackupsModule } from './backups.module.ts';
export { BackupFolder, hasItsSum, noteRead, readAt, type KeptBackup } from './backup-folder.ts';
export { Backups, type RunRow } from './backups.ts';
export { type KeepRule } from './backups.rules.ts';
export { type Contents, checkArchive, readArchive } from './read-archive.ts';
export { DatabaseLoader, isEmptyDatabase } from './load-database.ts';
export { ArchiveFault } from './tar.ts';
export { secretMark } from './write-archive.ts';
