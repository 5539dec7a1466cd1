import { parseArguments, type Command } from './command.ts';
import { auditAnchor, auditVerify } from './audit.ts';
import { backupKey, backupList, backupMake, backupPrune, backupVerify } from './upkeep/backup.ts';
import { contentCheck } from './content/content-check.ts';
import { contentDiscard, contentDrafts } from './content/content-drafts.ts';
import { contentPull, contentPush } from './content/content-folders.ts';
import { contentImport } from './content/content-import.ts';
import { contentPublish } from './content/content-publish.ts';
import { contentStamp } from './content/content-stamp.ts';
import { contentTable } from './content/content-table.ts';
import { contentRestore, contentVersions } from './content/content-versions.ts';
import { doctor } from './doctor.ts';
import { demoReset, demoSeed } from './demo.ts';
import { editionsAdd, enrol } from './editions.ts';
import { epochRenew } from './upkeep/epoch.ts';
import { issuerKeys, issuerMove, issuerRotate } from './issuer.ts';
import { mailBounce } from './mail-bounce.ts';
import { migrate } from './upkeep/migrate.ts';
import { peopleAdd, peopleDisable, peopleEmail, peopleRole } from './people.ts';
import { secondFactorReset } from './second-factor.ts';
import { restore } from './upkeep/restore.ts';
import { retentionRun } from './retention.ts';
import { schema } from './schema.ts';
import { scormImport } from './scorm/scorm-import.ts';
import { scormDispatch } from './scorm/scorm-dispatch.ts';
import { scormExport } from './scorm/scorm-export.ts';
import { scormInspect } from './scorm/scorm-inspect.ts';
import { serve } from './serve.ts';
import { usageSay } from './terminal/terminal-language.ts';

export const commands: Command[] = [
  serve,
  migrate,
  contentCheck,
  contentImport,
  contentVersions,
  contentRestore,
  contentDrafts,
  contentPull,
  contentPush,
  contentPublish,
  contentDiscard,
  contentStamp,
  contentTable,
  scormInspect,
  scormImport,
  scormExport,
  scormDispatch,
  peopleAdd,
  peopleRole,
  peopleEmail,
  peopleDisable,
  secondFactorReset,
  editionsAdd,
  enrol,
  mailBounce,
  backupList,
  backupVerify,
  backupPrune,
  backupKey,
  backupMake,
  restore,
  epochRenew,
  doctor,
  auditVerify,
  auditAnchor,
  retentionRun,
  issuerKeys,
  issuerRotate,
  issuerMove,
  demoSeed,
  demoReset,
  schema,
];

function help(): number {
  process.stdout.write(commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`).join(''));
  return 0;
}

/** Finds the command whose name the words begin with. */
export async function run(words: string[]): Promise<number> {
  if (!words.length || words.includes('--help')) return help();
  const command = commands.find(({ name }) => name.split(' ').every((part, i) => words[i] === part));
  if (!command) {
    process.stderr.write(`${usageSay('noSuchCommand', { words: words.join(' ') })}\n`);
    return 2;
  }
  return command.run(parseArguments(words.slice(command.name.split(' ').length)));
}
