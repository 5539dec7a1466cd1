import { Button, Disclosure, EmptyState, Notice, SearchField, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { useIsDoorOpen } from '../../shared/door-time.ts';
import { useText } from '../../shared/text.ts';
import { AttendeeRow, Where } from './attendee-row.tsx';
import {
  byCode,
  found,
  type Attendee,
  halfDayNow,
  isPresent,
  isWaiting,
  markOf,
  wasSaidBefore,
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

/** Reads the codes of printed sheets and of officers' phones, one after another. */
const useCodes = (onRead: (text: string) => Promise<string | null>) => {
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
  return { video, isRefused, isOn, said, toggle: () => setOn(!isOn) };
};

/** In sight while the list scrolls: what is saved where, the search, and the camera. */
const Top = ({
  save,
  search,
  onSearch,
  codes,
}: {
  save: ReactNode;
  search: string;
  onSearch: (words: string) => void;
  /** Null: the door is not open. */
  codes: ReturnType<typeof useCodes> | null;
}) => {
  const t = useText();
  return (
    <div className="check-in__top">
      {save}
      <div className="check-in__find">
        <SearchField label={t('checkIn.search')} value={search} pause={0} onSearch={onSearch} />
        {codes && (
          <Button
            className="check-in__camera"
            icon={codes.isOn ? 'close' : 'full'}
            kind={codes.isOn ? 'quiet' : 'primary'}
            title={t(codes.isOn ? 'checkIn.scan.stop' : 'checkIn.scan')}
            onClick={codes.toggle}
          >
            {t(codes.isOn ? 'checkIn.scan.stop' : 'checkIn.scan')}
          </Button>
        )}
      </div>
      <p role="status" className="check-in__said">
        {codes?.said}
      </p>
    </div>
  );
};

interface Here {
  taken: TakenAlong;
  checkIn: CheckIn;
  halfDay: HalfDay;
}

/**
 * Who was here when the list was opened or searched is folded below it; who is marked now stays where it was touched,
 * so that nobody else comes under the finger, and a second touch takes it back.
 */
const useParts = ({ taken, checkIn, halfDay }: Here, search: string) => {
  const known = { ...checkIn, fetchedAt: taken.fetchedAt };
  const hereNow = () =>
    new Set(
      taken.people
        .filter((attendee) => isPresent(markOf(attendee, halfDay.id, known)))
        .map(({ enrolmentId }) => enrolmentId),
    );
  const seenNow = () => ({ search, at: Date.now(), here: hereNow() });
  const [before, setBefore] = useState(seenNow);
  if (before.search !== search) setBefore(seenNow());
  // The journal may be read after the list is drawn: its marks of before count as if they had been there.
  const isFolded = (attendee: Attendee) =>
    isPresent(markOf(attendee, halfDay.id, known)) &&
    (before.here.has(attendee.enrolmentId) || wasSaidBefore(attendee, halfDay.id, known, before.at));
  const shown = found(taken.people, search);
  return {
    expected: shown.filter((attendee) => !isFolded(attendee)),
    folded: shown.filter(isFolded),
  };
};

const People = ({ search, ...here }: Here & { isOpen: boolean; search: string }) => {
  const t = useText();
  const { taken, checkIn, halfDay, isOpen } = here;
  const { expected, folded } = useParts(here, search);
  const { id, plannedMinutes } = halfDay;
  const known = { ...checkIn, fetchedAt: taken.fetchedAt };
  const say = (enrolmentId: string) => (presence: Presence, minutes: number | null) =>
    void checkIn.mark({ enrolmentId, halfDayId: id, presence, minutes, evidence: 'MANUAL', code: null });
  const listOf = (people: readonly Attendee[]) => (
    <ul className="check-in__people">
      {people.map((attendee) => (
        <AttendeeRow
          key={attendee.enrolmentId}
          attendee={attendee}
          mark={markOf(attendee, id, known)}
          where={whereaboutsOf(attendee, id, known)}
          isInWindow={checkIn.save.name === 'not-durable'}
          plannedMinutes={plannedMinutes}
          isOpen={isOpen}
          onSay={say(attendee.enrolmentId)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {expected.length > 0 && listOf(expected)}
      {folded.length > 0 && (
        <Disclosure summary={t('checkIn.here', { count: folded.length })} isOpen={search.trim() !== ''}>
          {listOf(folded)}
        </Disclosure>
      )}
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
            <li key={walkIn.payload.id} className="check-in__noted">
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
  const isHere = (attendee: Attendee) => isPresent(markOf(attendee, halfDay.id, known));
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
const HalfDayDoor = ({ save, choice, ...here }: Here & { save: ReactNode; choice: ReactNode }) => {
  const t = useText();
  const formats = useFormats();
  const { taken, halfDay } = here;
  const [search, setSearch] = useState('');
  const isOpen = useIsDoorOpen(halfDay);
  const scanning = useScan(here);
  const codes = useCodes(scanning.scan);
  const when = formats.dateTime(halfDay.doorOpensAt, taken.session.timeZone);
  return (
    <>
      <Top save={save} search={search} onSearch={setSearch} codes={isOpen ? codes : null} />
      {isOpen && codes.isOn && !codes.isRefused && (
        <video ref={codes.video} className="check-in__video" muted playsInline />
      )}
      {isOpen && codes.isRefused && <Notice tone="warn" title={t('checkIn.scan.refused')} />}
      {!isOpen && (
        <Notice icon="clock" title={t('attendance.notOpen', { when })}>
          <p>{t('checkIn.notOpen')}</p>
        </Notice>
      )}
      <div className="check-in__count">
        {choice}
        {isOpen && <p>{t('checkIn.count', { here: scanning.here, expected: taken.people.length })}</p>}
      </div>
      <People {...here} isOpen={isOpen} search={search} />
      {isOpen && <Strangers {...here} />}
    </>
  );
};

/** One half day: marks people by camera, by name, or off the list. */
export const Door = ({
  taken,
  checkIn,
  save,
}: {
  taken: TakenAlong;
  checkIn: CheckIn;
  /** What is saved where. */
  save: ReactNode;
}) => {
  const t = useText();
  const formats = useFormats();
  const { session } = taken;
  const [halfDayId, setHalfDayId] = useState(() => halfDayNow(session, Date.now()) ?? '');
  const halfDay = session.halfDays.find(({ id }) => id === halfDayId);
  if (!halfDay)
    return (
      <>
        {save}
        <EmptyState title={t('checkIn.noHalfDay')} />
      </>
    );
  const wordsOf = ({ startsAt }: HalfDay) => formats.dateTime(startsAt, session.timeZone);
  return (
    <HalfDayDoor
      key={halfDayId}
      taken={taken}
      checkIn={checkIn}
      halfDay={halfDay}
      save={save}
      choice={
        session.halfDays.length > 1 ? (
          <label className="check-in__half-day">
            <VisuallyHidden>{t('checkIn.halfDay')}</VisuallyHidden>
            <select
              className="input"
              value={halfDayId}
              onChange={(event) => setHalfDayId(event.target.value)}
            >
              {session.halfDays.map((each) => (
                <option key={each.id} value={each.id}>
                  {wordsOf(each)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p>{wordsOf(halfDay)}</p>
        )
      }
    />
  );
};
