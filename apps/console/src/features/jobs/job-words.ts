import { useText } from '../../shared/text.ts';

const tasks = [
  'compare-results',
  'queue-scores',
  'read-members',
  'send-scores',
  'check-upload',
  'people-import',
  'people-import-welcome',
  'request-password-reset',
  'plan-digests',
  'plan-messages',
  'send-mail',
  'write-messages',
] as const;
const errors = [
  'CODE',
  'CONNECTION',
  'CONSTRAINT',
  'DATABASE_BUSY',
  'MAIL_SERVER',
  'OTHER',
  'REFUSED',
  'TIMEOUT',
] as const;

const among = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code);

/** What a task does and what it failed of, in words; a task without words is called by its name. */
export const useJobWords = () => {
  const t = useText();
  return {
    task: (task: string): string => (among(tasks, task) ? t(`jobs.task.${task}`) : task),
    error: ({ code, detail }: { code: string; detail: string }): string =>
      among(errors, code) ? t(`jobs.error.${code}`, { detail }) : t('jobs.error.OTHER', { detail }),
  };
};
