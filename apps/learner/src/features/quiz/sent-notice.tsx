import { LinkButton, Notice, Spinner } from '@campus/ui';
import { useSaveState } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** The attempt is over and its result is not here yet: it is being asked for, or waits for a link. */
export const SentNotice = ({ enrolmentId, isTimeUp }: { enrolmentId: string; isTimeUp: boolean }) => {
  const t = useText();
  const isWaiting = !['saved', 'saving'].includes(useSaveState().name);
  return (
    <>
      <Notice
        tone={isWaiting ? 'info' : 'done'}
        icon={isWaiting ? 'device' : undefined}
        title={t('quiz.sent.title')}
        isLive
      >
        {isTimeUp && <p>{t('quiz.sent.time')}</p>}
        {isWaiting ? <p>{t('quiz.sent.waiting')}</p> : <Spinner label={t('quiz.sent.asking')} />}
      </Notice>
      <LinkButton kind="quiet" href={paths.course(enrolmentId)}>
        {t('activity.toCourse')}
      </LinkButton>
    </>
  );
};
