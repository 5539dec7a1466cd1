import { createRich, createUseText, type ShellMessageId } from '@campus/web-shell';
import type activity from '../messages/es/activity.json';
import type address from '../messages/es/address.json';
import type app from '../messages/es/app.json';
import type cards from '../messages/es/cards.json';
import type certificates from '../messages/es/certificates.json';
import type closed from '../messages/es/closed.json';
import type country from '../messages/es/country.json';
import type course from '../messages/es/course.json';
import type courses from '../messages/es/courses.json';
import type files from '../messages/es/files.json';
import type glossary from '../messages/es/glossary.json';
import type help from '../messages/es/help.json';
import type home from '../messages/es/home.json';
import type left from '../messages/es/left.json';
import type listen from '../messages/es/listen.json';
import type myData from '../messages/es/personal-data.json';
import type plan from '../messages/es/plan.json';
import type profile from '../messages/es/profile.json';
import type lesson from '../messages/es/lesson.json';
import type nomination from '../messages/es/nomination.json';
import type questions from '../messages/es/questions.json';
import type quiz from '../messages/es/quiz.json';
import type refusedWork from '../messages/es/refused-work.json';
import type scenario from '../messages/es/scenario.json';
import type scorm from '../messages/es/scorm.json';
import type sessions from '../messages/es/sessions.json';
import type statement from '../messages/es/statement.json';
import type survey from '../messages/es/survey.json';
import type viewing from '../messages/es/viewing.json';

/** Every message id of this application, from the Spanish catalogue. */
export type MessageId =
  | ShellMessageId
  | keyof typeof activity
  | keyof typeof address
  | keyof typeof app
  | keyof typeof cards
  | keyof typeof certificates
  | keyof typeof closed
  | keyof typeof country
  | keyof typeof course
  | keyof typeof courses
  | keyof typeof files
  | keyof typeof glossary
  | keyof typeof help
  | keyof typeof lesson
  | keyof typeof home
  | keyof typeof left
  | keyof typeof listen
  | keyof typeof myData
  | keyof typeof plan
  | keyof typeof profile
  | keyof typeof nomination
  | keyof typeof questions
  | keyof typeof quiz
  | keyof typeof refusedWork
  | keyof typeof scenario
  | keyof typeof scorm
  | keyof typeof sessions
  | keyof typeof statement
  | keyof typeof survey
  | keyof typeof viewing;

/** `const t = useText(); t('course.next', { minutes: 6 })` */
export const useText = createUseText<MessageId>();

/** A message with marked parts: `<Rich id="…" tags={{ link: (words) => <a href="…">{words}</a> }} />`. */
export const Rich = createRich<MessageId>();
