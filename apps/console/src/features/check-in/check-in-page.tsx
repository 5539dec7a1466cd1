import './check-in.css';
import type { RefusalCode } from '@campus/api-client';
import { Button, EmptyState, Field, Icon, Notice, Select, Skeleton } from '@campus/ui';
import { Page, useFormats, useTroubleWords } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { attendancePaths } from '../../shared/attendance-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { AttendeeRow } from './attendee-row.tsx';
import { byCode, found, halfDayNow, markOf, type Kept, type TakenAlong } from './check-in-rules.ts';
import { startCheckInWorker } from './check-in-worker.ts';
import { StrangerForm } from './stranger-form.tsx';
import { useCheckIn, type SaveWord } from './use-check-in.ts';
import { useScanner } from './use-scanner.ts';

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

type CheckIn = ReturnType<typeof useCheckIn>;

const Scanner = ({ taken, onFound }: { taken: TakenAlong; onFound: (text: string) => string }) => {
  const t = useText();
  const [isOn, setOn] = useState(false);
  const [said, setSaid] = useState('');
  const [last, setLast] = useState('');
  const { video, isRefused } = useScanner(isOn, (text) => {
    if (text === last) return;
    setLast(text);
    setSaid(byCode(taken.people, text) ? onFound(text) : t('checkIn.scan.unknown'));
  });
  return (
    <section className="check-in__scan" aria-label={t('checkIn.scan')}>
      <Button icon={isOn ? 'close' : 'full'} kind={isOn ? 'quiet' : 'primary'} onClick={() => setOn(!isOn)}>
        {t(isOn ? 'checkIn.scan.stop' : 'checkIn.scan')}
      </Button>
      {isOn && !isRefused && <video ref={video} className="check-in__video" muted playsInline />}
      {isRefused && <Notice tone="warn" title={t('checkIn.scan.refused')} />}
      <p role="status" className="check-in__said">
        {said}
      </p>
    </section>
  );
};

const Door = ({ taken, checkIn }: { taken: TakenAlong; checkIn: CheckIn }) => {
  const t = useText();
  const formats = useFormats();
  const { session, people } = taken;
  const [search, setSearch] = useState('');
  const [halfDayId, setHalfDayId] = useState(() => halfDayNow(session, Date.now()) ?? '');
  const halfDay = session.halfDays.find(({ id }) => id === halfDayId);
  if (!halfDay) return <EmptyState title={t('checkIn.noHalfDay')} />;
  const marks = people.map((each) => markOf(each, halfDayId, checkIn.kept));
  const here = marks.filter((mark) => mark !== null && mark.presence !== 'ABSENT').length;
  const tick = (enrolmentId: string, evidence: 'QR' | 'MANUAL', code: string | null) =>
    ({ kind: 'tick', enrolmentId, halfDayId, evidence, code }) as const;
  const scan = (text: string) => {
    const attendee = byCode(people, text);
    if (!attendee) return '';
    const mark = markOf(attendee, halfDayId, checkIn.kept);
    if (mark && mark.presence !== 'ABSENT') return t('checkIn.scan.before', { name: attendee.name });
    void checkIn.keep({
      ...tick(attendee.enrolmentId, 'QR', attendee.code),
      presence: 'WHOLE',
      minutes: null,
    });
    return t('checkIn.scan.done', { name: attendee.name });
  };
  return (
    <>
      <Select
        label={t('checkIn.halfDay')}
        value={halfDayId}
        options={session.halfDays.map(({ id, startsAt }) => ({
          value: id,
          label: formats.dateTime(startsAt, session.timeZone),
        }))}
        onChange={(event) => setHalfDayId(event.target.value)}
      />
      <p className="check-in__count">{t('checkIn.count', { here, expected: people.length })}</p>
      <Scanner key={halfDayId} taken={taken} onFound={scan} />
      <Field
        label={t('checkIn.search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="check-in__people">
        {found(people, search).map((attendee) => (
          <AttendeeRow
            key={`${attendee.enrolmentId} ${halfDayId}`}
            attendee={attendee}
            mark={markOf(attendee, halfDayId, checkIn.kept)}
            isWaiting={checkIn.kept.some(
              (each) =>
                each.kind === 'tick' &&
                each.refusal === null &&
                each.enrolmentId === attendee.enrolmentId &&
                each.halfDayId === halfDayId,
            )}
            plannedMinutes={halfDay.plannedMinutes}
            onSay={(presence, minutes) =>
              void checkIn.keep({ ...tick(attendee.enrolmentId, 'MANUAL', null), presence, minutes })
            }
          />
        ))}
      </ul>
      <h2>{t('checkIn.stranger')}</h2>
      <p>{t('checkIn.stranger.note')}</p>
      <ul>
        {checkIn.kept.map(
          (each) =>
            each.kind === 'stranger' &&
            each.halfDayId === halfDayId &&
            each.refusal === null && <li key={each.id}>{t('checkIn.stranger.kept', { name: each.name })}</li>,
        )}
      </ul>
      <StrangerForm
        session={session}
        onDone={(words) =>
          void checkIn.keep({ kind: 'stranger', halfDayId, presence: 'WHOLE', minutes: null, ...words })
        }
      />
    </>
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
