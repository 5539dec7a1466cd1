import './check-in.css';
import type { RefusalCode } from '@campus/api-client';
import { EmptyState, Icon, Notice, Skeleton } from '@campus/ui';
import { Page, useFormats, useTroubleWords } from '@campus/web-shell';
import { useEffect } from 'react';
import { attendancePaths } from '../../shared/attendance-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import type { Kept, TakenAlong } from './check-in-rules.ts';
import { startCheckInWorker } from './check-in-worker.ts';
import { Door } from './door.tsx';
import { useCheckIn, type SaveWord } from './use-check-in.ts';

const wordIcons = { all: 'saved', waiting: 'device', sending: 'send', broken: 'alert' } as const;

/** What is safe where, in one line that never says more than is so. */
const SaveWords = ({ word, waiting, isOnline }: { word: SaveWord; waiting: number; isOnline: boolean }) => {
  const t = useText();
  return (
    <p className="check-in__save" role="status">
      <Icon name={isOnline || word === 'broken' ? wordIcons[word] : 'offline'} />
      <span>
        {t(`checkIn.save.${word}`, { count: waiting })} {!isOnline && t('checkIn.save.offline')}
      </span>
    </p>
  );
};

const RefusedLine = ({ name, code }: { name: string; code: RefusalCode }) => {
  const t = useText();
  const { title } = useTroubleWords({ code, params: {} });
  return <li>{t('checkIn.refusedLine', { name, why: title })}</li>;
};

const Refused = ({ taken, refused }: { taken: TakenAlong; refused: readonly Kept[] }) => {
  const t = useText();
  if (refused.length === 0) return null;
  const nameOf = (kept: Kept) =>
    kept.kind === 'stranger'
      ? kept.name
      : (taken.people.find(({ enrolmentId }) => enrolmentId === kept.enrolmentId)?.name ?? '');
  return (
    <Notice tone="warn" title={t('checkIn.refused', { count: refused.length })}>
      <ul>
        {refused.map((kept) => (
          <RefusedLine key={kept.id} name={nameOf(kept)} code={kept.refusal ?? 'NOT_FOUND'} />
        ))}
      </ul>
    </Notice>
  );
};

/** The door of a session, for a phone: opens and works without a link once it was opened with one. */
export const CheckInPage = ({ sessionId }: { sessionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const checkIn = useCheckIn(sessionId);
  useEffect(startCheckInWorker, []);
  const { taken, state } = checkIn;
  if (state === 'missing') return <MissingPage />;
  return (
    <Page
      title={taken ? t('checkIn.title', { session: taken.session.title }) : t('checkIn.loading')}
      above={<a href={attendancePaths.session(sessionId)}>{t('checkIn.back')}</a>}
      lead={taken && t('checkIn.lead', { when: formats.dateTime(taken.fetchedAt) })}
    >
      <SaveWords word={checkIn.word} waiting={checkIn.waiting} isOnline={checkIn.isOnline} />
      {taken && <Refused taken={taken} refused={checkIn.refused} />}
      {taken?.session.isClosed && <Notice tone="warn" title={t('attendance.closed')} />}
      {taken && <Door taken={taken} checkIn={checkIn} />}
      {!taken && state === 'loading' && <Skeleton label={t('checkIn.loading')} />}
      {!taken && state === 'offline' && (
        <EmptyState title={t('checkIn.notTaken.title')}>
          <p>{t('checkIn.notTaken.text')}</p>
        </EmptyState>
      )}
    </Page>
  );
};
