import { createRich, createUseText, type ShellMessageId } from '@campus/web-shell';
import type accounts from '../messages/es/accounts.json';
import type analysis from '../messages/es/analysis.json';
import type attendance from '../messages/es/attendance.json';
import type attempts from '../messages/es/attempts.json';
import type audit from '../messages/es/audit.json';
import type blocks from '../messages/es/blocks.json';
import type calls from '../messages/es/calls.json';
import type certificates from '../messages/es/certificates.json';
import type console from '../messages/es/console.json';
import type editions from '../messages/es/editions.json';
import type exported from '../messages/es/exports.json';
import type faults from '../messages/es/faults.json';
import type figures from '../messages/es/figures.json';
import type announcements from '../messages/es/announcements.json';
import type answers from '../messages/es/answers.json';
import type plans from '../messages/es/plans.json';
import type questions from '../messages/es/questions.json';
import type groups from '../messages/es/groups.json';
import type imports from '../messages/es/imports.json';
import type jobs from '../messages/es/jobs.json';
import type kit from '../messages/es/kit.json';
import type lists from '../messages/es/lists.json';
import type lateWork from '../messages/es/late-work.json';
import type messages from '../messages/es/messages.json';
import type packages from '../messages/es/packages.json';
import type palette from '../messages/es/palette.json';
import type people from '../messages/es/people.json';
import type person from '../messages/es/person.json';
import type personalData from '../messages/es/personal-data.json';
import type platforms from '../messages/es/platforms.json';
import type providers from '../messages/es/providers.json';
import type programmes from '../messages/es/programmes.json';
import type report from '../messages/es/report.json';
import type retention from '../messages/es/retention.json';
import type security from '../messages/es/security.json';
import type seeAs from '../messages/es/see-as.json';
import type questionFiles from '../messages/es/question-files.json';
import type studio from '../messages/es/studio.json';
import type team from '../messages/es/team.json';
import type today from '../messages/es/today.json';
import type uploads from '../messages/es/uploads.json';
import type versions from '../messages/es/versions.json';
import type views from '../messages/es/views.json';
import type vocabulary from '../messages/es/vocabulary.json';

/** Every message id of this application, from the Spanish catalogue. */
export type MessageId =
  | ShellMessageId
  | keyof typeof accounts
  | keyof typeof analysis
  | keyof typeof attempts
  | keyof typeof attendance
  | keyof typeof audit
  | keyof typeof blocks
  | keyof typeof calls
  | keyof typeof certificates
  | keyof typeof console
  | keyof typeof editions
  | keyof typeof exported
  | keyof typeof faults
  | keyof typeof figures
  | keyof typeof groups
  | keyof typeof announcements
  | keyof typeof answers
  | keyof typeof plans
  | keyof typeof questions
  | keyof typeof kit
  | keyof typeof imports
  | keyof typeof jobs
  | keyof typeof lists
  | keyof typeof lateWork
  | keyof typeof messages
  | keyof typeof packages
  | keyof typeof palette
  | keyof typeof people
  | keyof typeof person
  | keyof typeof personalData
  | keyof typeof platforms
  | keyof typeof providers
  | keyof typeof programmes
  | keyof typeof report
  | keyof typeof retention
  | keyof typeof security
  | keyof typeof seeAs
  | keyof typeof questionFiles
  | keyof typeof studio
  | keyof typeof team
  | keyof typeof today
  | keyof typeof uploads
  | keyof typeof versions
  | keyof typeof views
  | keyof typeof vocabulary;

/** `const t = useText(); t('package.learners', { count: 6 })` */
export const useText = createUseText<MessageId>();

/** A message with marked parts: `<Rich id="…" tags={{ link: (words) => <a href="…">{words}</a> }} />`. */
export const Rich = createRich<MessageId>();
