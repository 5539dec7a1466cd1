import { type UpkeepWords } from './upkeep-words.ts';

export const upkeepEn: UpkeepWords = {
  laterDatabase:
    'This database was brought up to date by a later campus, whose tables this one does not know: start that later version again. To go back for good, restore the backup that was made before the upgrade.',
  earlierDatabase: 'The database is older than this campus: ./campus migrate brings it up to date.',
  unpreparedDatabase: 'The database is empty or older than this campus: ./campus migrate prepares it.',
  demoPeople: (count) =>
    `This database holds ${count} demo people, whose password everybody knows. Give production a database of its own, or disable them (./campus people disable).`,
  noSuchFile: (path) => `There is no file ${path}.`,
  noIdentity: (path) => `${path} holds no secret key of backups (a line that begins with AGE-SECRET-KEY-1).`,
  notWritten: (path) => `${path} cannot be written, or is there already: name a new file.`,
  noFolder: 'Say where backups are: set BACKUP_DIR, or name the folder.',
  noRecipient:
    'Backups are encrypted: ./campus backup key --out FILE makes a key; set BACKUP_RECIPIENT to its public part.',
  noBackups: 'There is no backup yet.',
  nothingToPrune: 'Every backup stays.',
  keepKey: (path) =>
    `The secret key is in ${path}. Keep it away from this machine: without it no backup can be read.`,
  holds: (rows, files) => `${rows} rows and ${files} files.`,
  missingFiles: (count) => `The database names ${count} files that the storage does not have.`,
  damaged: (reason) => `The backup cannot be read (${reason}). Is it the right key, and all of the file?`,
  wrongSum: (path) => `${path} is not what was written: its checksum is another.`,
  noSum: (path) => `No checksum lies beside ${path}: give the secret key with --identity.`,
  sumHolds: 'The file is as it was written. What is in it can be read only with --identity.',
  isWhole: (campus, at) => `The backup is whole: ${campus} as it was on ${at}.`,
  databaseNotEmpty:
    'The database is not empty. Restore into a new one: for another DATABASE_URL, or with another DATA_DIR.',
  storageNotEmpty:
    'There are files in the storage already. Restore into an empty one: set another STORAGE_DIR or STORAGE_URL.',
  newerCampus: 'The backup was made by a newer campus: restore it with that version or a later one.',
  restored: (campus, at) => `Restored: ${campus} as it was on ${at}.`,
  auditWhole: (events) => `The chain of the audit is whole: ${events} events.`,
  auditBroken: 'The chain of the audit is broken: ./campus audit verify says where.',
  certificates: (genuine, doubtful) =>
    doubtful.length
      ? `${genuine} certificates verify; these do not: ${doubtful.join(', ')}.`
      : `${genuine} certificates, all of them verify.`,
  otherSecret:
    'CAMPUS_SECRET is not the one of the backup: work done offline will count from when it arrives, and SCORM packages have to be opened again.',
  devicesGiveBack:
    'Devices now send again what was acknowledged since. What was done in the console since has to be done again, erasures first.',
  epochRenewed: 'Devices now send again what they keep of the last 14 days.',
};
