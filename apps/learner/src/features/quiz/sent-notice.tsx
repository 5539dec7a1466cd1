import { LinkButton, Notice, Spinner } from '@campus/ui';
import { useFormats, useSaveState } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useTurnsOver } from './attempt-turns.ts';
import { isReceived, useEndOf } from './use-sending.ts';

/** The attempt is over here. Only when the server has its end is it called handed in. */
export const SentNotice = ({
  enrolmentId,
  attemptId,
  fetchedAt,
  isTimeUp,
}: {
  enrolmentId: string;
  attemptId: string;
  fetchedAt: number;
  isTimeUp: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  const { name } = useSaveState();
  useTurnsOver();
  const end = useEndOf(attemptId, fetchedAt);
  const isHandedIn = name === 'saved' || name === 'refused' || (end !== undefined && isReceived(end));
  const isWaiting = !isHandedIn && name !== 'saving' && name !== 'writing' && name !== 'late';
  // Whether there is a connection is known of none of the other reasons to wait.
  const waits = name === 'offline' ? 'quiz.sent.later' : 'quiz.sent.notYet';
  const title = isHandedIn ? 'quiz.sent.title' : isWaiting ? waits : 'quiz.sent.going';
  return (
    <>
      <Notice
        tone={isHandedIn ? 'done' : 'info'}
        icon={isHandedIn ? undefined : 'device'}
        title={t(title)}
        isLive
      >
        {isTimeUp && <p>{t('quiz.sent.time')}</p>}
        {isWaiting ? (
          <p>{end ? t('quiz.sent.kept', { when: formats.time(end.createdAt) }) : t('quiz.sent.waiting')}</p>
        ) : (
          <Spinner label={t(isHandedIn ? 'quiz.sent.asking' : 'quiz.sent.sending')} />
        )}
      </Notice>
      <LinkButton kind="quiet" href={paths.course(enrolmentId)}>
        {t('activity.toCourse')}
      </LinkButton>
    </>
  );
};
