import { LinkButton, Notice, Spinner } from '@campus/ui';
import { useFormats, usePending, useSaveState } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useTurnsOver } from './attempt-turns.ts';

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
  const end = usePending('quizFinished', fetchedAt).find(({ payload }) => payload.attemptId === attemptId);
  // A receipt is stored with its entry; until it is there, nothing is handed in.
  const isHandedIn = name === 'saved' || name === 'refused' || (end !== undefined && 'recordedAt' in end);
  const isWaiting = !isHandedIn && name !== 'saving' && name !== 'writing' && name !== 'late';
  const title = isHandedIn ? 'quiz.sent.title' : isWaiting ? 'quiz.sent.later' : 'quiz.sent.going';
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
