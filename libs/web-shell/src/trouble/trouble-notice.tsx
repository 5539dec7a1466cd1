import { Failure, type RefusalCode } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats } from '../i18n/text.tsx';
import type { MessageValues } from '@campus/content-format/interpret';
import type { Formats } from '../i18n/format.ts';
import { useShellText } from '../hooks.tsx';
import { retryHelps, sentenceOf } from './catalogue.ts';

/** A refusal as the server sends it, or a failure. */
export type Trouble = Failure | { code: RefusalCode; params?: unknown };

/** A day, and whether it is a moment of it. */
const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d|$)/;

/** Seconds in whole hours, rather too many; none for what is a matter of minutes. */
const hoursOf = (seconds: number) => (seconds > 1200 ? Math.ceil(seconds / 3600) : 0);

const valuesOf = (trouble: Trouble, formats: Formats): MessageValues => {
  const values: MessageValues = {
    until: 'none',
    missing: 0,
    minimum: 12,
    reason: 'none',
    hours: 0,
    actor: 'none',
    day: 'none',
  };
  if (trouble instanceof Failure || typeof trouble.params !== 'object' || !trouble.params) return values;
  for (const [name, value] of Object.entries(trouble.params)) {
    if (name === 'retryAfter') values.hours = hoursOf(Number(value));
    else if (typeof value === 'number') values[name] = value;
    else if (typeof value === 'string')
      values[name] = isoTime.test(value) ? formats[value[10] ? 'dateTime' : 'day'](value) : value;
  }
  return values;
};

/** The sentences for a trouble, in the language of the interface. */
export const useTroubleWords = (trouble: Trouble) => {
  const t = useShellText();
  const formats = useFormats();
  const values = valuesOf(trouble, formats);
  // A newer server may refuse with a code this page has never heard of.
  const say = (part: 'title' | 'do') => {
    const id = sentenceOf(trouble.code, part);
    const said = t(id, values);
    return said === id ? t(`trouble.unknown.${part}`) : said;
  };
  return { title: say('title'), whatToDo: say('do'), retryHelps: retryHelps(trouble.code) };
};

/** Tells what happened and what to do; offers to try again where that helps. */
export const TroubleNotice = ({ trouble, onRetry }: { trouble: Trouble; onRetry?: () => void }) => {
  const t = useShellText();
  const { title, whatToDo, retryHelps: isOffered } = useTroubleWords(trouble);
  const isOffline = trouble.code === 'NETWORK';
  return (
    <Notice
      tone={isOffline || trouble.code === 'LATE' ? 'warn' : 'danger'}
      icon={isOffline ? 'offline' : undefined}
      title={title}
      isLive
    >
      <p>{whatToDo}</p>
      {trouble instanceof Failure && trouble.requestId && (
        <p className="small">{t('trouble.requestId', { id: trouble.requestId })}</p>
      )}
      {onRetry && isOffered && (
        <Button kind="quiet" onClick={onRetry}>
          {t('trouble.retry')}
        </Button>
      )}
    </Notice>
  );
};
