import './check-in.css';
import { EmptyState, Icon, Notice, Skeleton } from '@campus/ui';
import { Page, TroubleNotice, useFormats } from '@campus/web-shell';
import { useEffect } from 'react';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import type { SaveWord } from './check-in-rules.ts';
import { startCheckInWorker } from './check-in-worker.ts';
import { Door } from './door.tsx';
import { RefusedMarks } from './refused-marks.tsx';
import { useCheckIn } from './use-check-in.ts';

type CheckIn = ReturnType<typeof useCheckIn>;

const wordIcons = {
  all: 'saved',
  rest: 'alert',
  waiting: 'device',
  signedOut: 'device',
  sending: 'send',
  broken: 'alert',
} as const satisfies Record<SaveWord, string>;

/** What is saved where, in one line that never claims too much. */
const SaveWords = ({ checkIn }: { checkIn: CheckIn }) => {
  const t = useText();
  const { word, waiting, refused, save, failure } = checkIn;
  const isOffline = save.name === 'offline' || failure?.code === 'NETWORK';
  const isTrouble = !isOffline && save.name === 'waiting';
  return (
    <p className="check-in__save" role="status">
      <Icon name={isOffline && word !== 'broken' ? 'offline' : wordIcons[word]} />
      <span>
        {t(`checkIn.save.${word}`, { count: word === 'rest' ? refused.length : waiting })}{' '}
        {isOffline && t('checkIn.save.offline')}
        {isTrouble && t('checkIn.save.trouble')}
      </span>
    </p>
  );
};

/** The door of a session, for a phone: works without a connection once it was opened with one. */
export const CheckInPage = ({ sessionId }: { sessionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const checkIn = useCheckIn(sessionId);
  useEffect(startCheckInWorker, []);
  const { taken, isMissing, failure } = checkIn;
  if (isMissing) return <MissingPage />;
  const when = taken && formats.dateTime(taken.fetchedAt);
  const save = <SaveWords checkIn={checkIn} />;
  const nameOf = (enrolmentId: string) =>
    taken?.people.find((each) => each.enrolmentId === enrolmentId)?.name;
  return (
    <Page
      title={taken ? t('checkIn.title', { session: taken.session.title }) : t('checkIn.loading')}
      above={<a href={attendancePaths.session(sessionId)}>{t('checkIn.back')}</a>}
      lead={when && !checkIn.isKept && t('checkIn.lead.notKept', { when })}
    >
      {!taken && save}
      <RefusedMarks
        refused={checkIn.refused}
        nameOf={nameOf}
        onClose={() => void checkIn.takeNote(checkIn.refused)}
      />
      {taken?.session.isClosed && <Notice tone="warn" title={t('attendance.closed')} />}
      {taken && <Door taken={taken} checkIn={checkIn} save={save} />}
      {when && checkIn.isKept && <p className="soft small">{t('checkIn.lead', { when })}</p>}
      {!taken && !failure && <Skeleton label={t('checkIn.loading')} />}
      {!taken && failure?.code === 'NETWORK' && (
        <EmptyState title={t('checkIn.notTaken.title')}>
          <p>{t('checkIn.notTaken.text')}</p>
        </EmptyState>
      )}
      {!taken && failure && failure.code !== 'NETWORK' && <TroubleNotice trouble={failure} />}
    </Page>
  );
};
