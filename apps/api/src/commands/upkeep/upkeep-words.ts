import { terminalLanguage } from '../terminal/terminal-language.ts';
import { upkeepEn } from './upkeep-words.en.ts';
import { upkeepEs } from './upkeep-words.es.ts';
import { upkeepFr } from './upkeep-words.fr.ts';

/** What start, backup, restore and the commands beside them say, in the terminal's language. */
export interface UpkeepWords {
  laterDatabase: string;
  earlierDatabase: string;
  unpreparedDatabase: string;
  demoPeople: (count: number) => string;
  noSuchFile: (path: string) => string;
  noIdentity: (path: string) => string;
  notWritten: (path: string) => string;
  noFolder: string;
  noRecipient: string;
  noBackups: string;
  nothingToPrune: string;
  keepKey: (path: string) => string;
  holds: (rows: number, files: number) => string;
  missingFiles: (count: number) => string;
  damaged: (reason: string) => string;
  wrongSum: (path: string) => string;
  noSum: (path: string) => string;
  sumHolds: string;
  isWhole: (campus: string, at: string) => string;
  databaseNotEmpty: string;
  storageNotEmpty: string;
  newerCampus: string;
  restored: (campus: string, at: string) => string;
  auditWhole: (events: number) => string;
  auditBroken: string;
  certificates: (genuine: number, doubtful: readonly string[]) => string;
  otherSecret: string;
  devicesGiveBack: string;
  epochRenewed: string;
}

const words = { en: upkeepEn, es: upkeepEs, fr: upkeepFr };

export const upkeepWords = (): UpkeepWords => words[terminalLanguage(process.env)];
