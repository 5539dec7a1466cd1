import { EmptyState, Field, Select, Button, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { useIsDoorOpen } from '../../shared/door-time.ts';
import { useText } from '../../shared/text.ts';
import { AttendeeRow, Where } from './attendee-row.tsx';
import {
  byCode,
  found,
  type Attendee,
  halfDayNow,
  isWaiting,
  markOf,
  whereaboutsOf,
  type NotedWalkIn,
  type Presence,
  type Session,
  type TakenAlong,
  type Whereabouts,
} from './check-in-rules.ts';
import { StrangerForm } from './stranger-form.tsx';
import type { useCheckIn } from './use-check-in.ts';
import { useScanner } from './use-scanner.ts';

type CheckIn = ReturnType<typeof useCheckIn>;
type HalfDay = Session['halfDays'][number];

const Scanner = ({ onRead }: { onRead: (text: string) => Promise<string | null> }) => {
  const t = useText();
  const [isOn, setOn] = useState(false);
  const [said, setSaid] = useState('');
  const [last, setLast] = useState('');
  const { video, isRefused } = useScanner(isOn, (text) => {
    if (text === last) return;
    setLast(text);
    void onRead(text).then((words) => {
      // What the phone could not keep may be shown to the camera again.
      if (words === null) setLast('');
      setSaid(words ?? t('checkIn.scan.notKept'));
    });
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

interface Here {
  taken: TakenAlong;
  checkIn: CheckIn;
  halfDay: HalfDay;
}

const People = ({ taken, checkIn, halfDay, isOpen }: Here & { isOpen: boolean }) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const { id, plannedMinutes } = halfDay;
  const here = { ...checkIn, fetchedAt: taken.fetchedAt };
  const say = (enrolmentId: string) => (presence: Presence, minutes: number | null) =>
    void checkIn.mark({ enrolmentId, halfDayId: id, presence, minutes, evidence: 'MANUAL', code: null });
  return (
    <>
      <Field
        label={t('checkIn.search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="check-in__people">
        {found(taken.people, search).map((attendee) => (
          <AttendeeRow
            key={attendee.enrolmentId}
            attendee={attendee}
            mark={markOf(attendee, id, here)}
            where={whereaboutsOf(attendee, id, here)}
            isInWindow={checkIn.save.name === 'not-durable'}
            plannedMinutes={plannedMinutes}
            isOpen={isOpen}
            onSay={say(attendee.enrolmentId)}
          />
        ))}
      </ul>
    </>
  );
};

const whereIs = (walkIn: NotedWalkIn): Whereabouts =>
  isWaiting(walkIn) ? { is: 'waiting', since: walkIn.createdAt } : { is: 'on-server' };

const Strangers = ({ taken, checkIn, halfDay }: Here) => {
  const t = useText();
  const noted = checkIn.walkIns.filter(({ payload }) => payload.halfDayId === halfDay.id);
  return (
    <>
      <h2>{t('checkIn.stranger')}</h2>
      <p>{t('checkIn.stranger.note')}</p>
      {noted.length > 0 && (
        <ul className="check-in__strangers">
          {noted.map((walkIn) => (
            <li key={walkIn.payload.id} className="check-in__who">
              <strong>{walkIn.payload.name}</strong>
              <Where where={whereIs(walkIn)} isInWindow={checkIn.save.name === 'not-durable'} />
            </li>
          ))}
        </ul>
      )}
      <StrangerForm
        session={taken.session}
        onDone={(words) =>
          void checkIn.noteWalkIn({ halfDayId: halfDay.id, presence: 'WHOLE', minutes: null, ...words })
        }
      />
    </>
  );
};

const useScan = ({ taken, checkIn, halfDay }: Here) => {
  const t = useText();
  const { people } = taken;
  const known = { ...checkIn, fetchedAt: taken.fetchedAt };
  const isHere = (attendee: Attendee) => {
    const mark = markOf(attendee, halfDay.id, known);
    return mark !== null && mark.presence !== 'ABSENT';
  };
  const scan = async (text: string): Promise<string | null> => {
    const attendee = byCode(people, text);
    if (!attendee) return t('checkIn.scan.unknown');
    const { name, code, enrolmentId } = attendee;
    if (isHere(attendee)) return t('checkIn.scan.before', { name });
    const whole = { presence: 'WHOLE', minutes: null, evidence: 'QR' } as const;
    const written = await checkIn.mark({ enrolmentId, halfDayId: halfDay.id, code, ...whole });
    if (written === 'nowhere') return null;
    return t(written === 'on-device' ? 'checkIn.scan.done' : 'checkIn.scan.inWindow', { name });
  };
  return { here: people.filter(isHere).length, scan };
};

/** Before the door opens only the list is shown: nobody can be present yet. */
const HalfDayDoor = (here: Here) => {
  const t = useText();
  const formats = useFormats();
  const { taken, halfDay } = here;
  const isOpen = useIsDoorOpen(halfDay);
  const scanning = useScan(here);
  if (!isOpen) {
    const when = formats.dateTime(halfDay.doorOpensAt, taken.session.timeZone);
    return (
      <>
        <Notice icon="clock" title={t('attendance.notOpen', { when })}>
          <p>{t('checkIn.notOpen')}</p>
        </Notice>
        <People {...here} isOpen={false} />
      </>
    );
  }
  return (
    <>
      <p className="check-in__count">
        {t('checkIn.count', { here: scanning.here, expected: taken.people.length })}
      </p>
      <Scanner onRead={scanning.scan} />
      <People {...here} isOpen />
      <Strangers {...here} />
    </>
  );
};

/** One half day: marks people by camera, by name, or off the list. */
export const Door = ({ taken, checkIn }: { taken: TakenAlong; checkIn: CheckIn }) => {
  const t = useText();
  const formats = useFormats();
  const { session } = taken;
  const [halfDayId, setHalfDayId] = useState(() => halfDayNow(session, Date.now()) ?? '');
  const halfDay = session.halfDays.find(({ id }) => id === halfDayId);
  if (!halfDay) return <EmptyState title={t('checkIn.noHalfDay')} />;
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
      <HalfDayDoor key={halfDayId} taken={taken} checkIn={checkIn} halfDay={halfDay} />
    </>
  );
};
