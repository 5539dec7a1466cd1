import type calendar from './es/calendar.json';
import type language from './es/language.json';
import type factor from './es/factor.json';
import type session from './es/session.json';
import type shell from './es/shell.json';
import type staffTrouble from './es/trouble-staff.json';
import type trouble from './es/trouble.json';

/** Every message id of the shell. An application's own ids are a union with these. */
export type ShellMessageId =
  | keyof typeof shell
  | keyof typeof calendar
  | keyof typeof language
  | keyof typeof session
  | keyof typeof factor
  | keyof typeof trouble
  | keyof typeof staffTrouble;
