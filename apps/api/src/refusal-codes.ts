import { registerEnumType } from '@nestjs/graphql';
import { attendanceRefusals } from './modules/attendance/attendance.refusals.ts';
import { packagesRefusals } from './modules/packages/packages.refusals.ts';
import { correctionsRefusals } from './modules/corrections/corrections.refusals.ts';
import { jobQueueRefusals } from './modules/job-queue/job-queue.refusals.ts';
import { peopleImportRefusals } from './modules/people-import/people-import.refusals.ts';
import { peopleRefusals } from './modules/people/people.refusals.ts';
import { editionsRefusals } from './modules/editions/editions.refusals.ts';
import { dossiersRefusals } from './modules/dossiers/dossiers.refusals.ts';
import { enrolmentsRefusals } from './modules/enrolments/enrolments.refusals.ts';
import { nominationsRefusals } from './modules/nominations/nominations.refusals.ts';
import { certificatesRefusals } from './modules/certificates/certificates.refusals.ts';
import { exportsRefusals } from './modules/exports/exports.refusals.ts';
import { notificationsRefusals } from './modules/notifications/notifications.refusals.ts';
import { personalDataRefusals } from './modules/personal-data/personal-data.refusals.ts';
import { progressRefusals } from './modules/progress/progress.refusals.ts';
import { quizzesRefusals } from './modules/quizzes/quizzes.refusals.ts';
import { reportsRefusals } from './modules/reports/reports.refusals.ts';
import { scormRefusals } from './modules/scorm/scorm.refusals.ts';
import { surveysRefusals } from './modules/surveys/surveys.refusals.ts';

/** Codes that belong to no module. */
const campusRefusals = ['NOT_FOUND', 'INPUT_INVALID', 'STORAGE_FULL', 'TOO_MANY_TRIES'] as const;

/** Every code the server may refuse with; the client's catalogue must have a sentence for each. */
const codes = [
  ...campusRefusals,
  ...peopleRefusals,
  ...peopleImportRefusals,
  ...editionsRefusals,
  ...correctionsRefusals,
  ...jobQueueRefusals,
  ...enrolmentsRefusals,
  ...attendanceRefusals,
  ...nominationsRefusals,
  ...surveysRefusals,
  ...progressRefusals,
  ...quizzesRefusals,
  ...scormRefusals,
  ...packagesRefusals,
  ...certificatesRefusals,
  ...exportsRefusals,
  ...notificationsRefusals,
  ...dossiersRefusals,
  ...reportsRefusals,
  ...personalDataRefusals,
] as const;

export const RefusalCode: Record<string, string> = Object.fromEntries(
  [...codes].sort().map((code) => [code, code]),
);

registerEnumType(RefusalCode, { name: 'RefusalCode', description: 'Why a rule said no.' });
