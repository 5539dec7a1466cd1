import './sessions.css';
import { OwnAttendance } from '@campus/api-client';
import { Disclosure, LinkButton } from '@campus/ui';
import { CalendarPart, QueryView, useLocale, usePerson, useQuery, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';
import { ComingSession } from './coming-session.tsx';
import { PastSessions } from './past-sessions.tsx';
import { isToday, sortSessions, type Attendance } from './sessions.ts';

/** What is scanned at the door instead of a signature; unfolded on the day. */
const DoorCode = ({ attendance, isOpen }: { attendance: Attendance; isOpen: boolean }) => {
  const t = useText();
  const { code, square } = attendance;
  if (!code || !square) return null;
  return (
    <Disclosure summary={t('sessions.code')} isOpen={isOpen}>
      <p>{t('sessions.code.text')}</p>
      <svg
        className="session__square"
        viewBox={`0 0 ${square.side} ${square.side}`}
        role="img"
        aria-label={t('sessions.code.image')}
        shapeRendering="crispEdges"
      >
        <path d={square.path} />
      </svg>
      <p className="session__code">{code.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
    </Disclosure>
  );
};

const Sessions = ({ attendance, enrolmentId }: { attendance: Attendance; enrolmentId: string }) => {
  const t = useText();
  const locale = useLocale();
  const { clock } = useShell();
  const { timeZone } = usePerson();
  const isOnline = useIsOnline();
  const now = clock.serverNow();
  const { coming, past } = sortSessions(attendance.sessions, now);
  const waited = coming.filter(({ isCancelled }) => !isCancelled);
  // A webinar has no door.
  const inRooms = waited.filter(({ mode }) => mode === 'ROOM');
  return (
    <section className="stack stack--tight" aria-labelledby="live-sessions">
      <h2 id="live-sessions">{t('sessions.title')}</h2>
      {coming.length === 0 && <p className="soft">{t('sessions.none')}</p>}
      <ul className="sessions">
        {coming.map((session) => (
          <ComingSession key={session.id} session={session} />
        ))}
      </ul>
      {waited.length > 0 && !isOnline && <p className="soft">{t('sessions.calendar.offline')}</p>}
      {waited.length > 1 && isOnline && (
        <p>
          <LinkButton kind="quiet" icon="download" href={`${attendance.calendarUrl}?lang=${locale}`} download>
            {t('sessions.calendar.all')}
          </LinkButton>
        </p>
      )}
      <div>
        <CalendarPart kind="ENROLMENT" of={enrolmentId} summary={t('sessions.calendar.subscribe')} />
        {inRooms.length > 0 && (
          <DoorCode
            attendance={attendance}
            isOpen={inRooms.some((session) => isToday(session, now, timeZone))}
          />
        )}
        {past.length > 0 && <PastSessions attendance={attendance} past={past} />}
      </div>
    </section>
  );
};

/** The live sessions of an enrolment: when and where, the way in, the code for the door, what was attended. */
export const SessionsPart = ({ enrolmentId }: { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(OwnAttendance, { enrolmentId, locale });
  // The surrounding home shows when all of this is an old copy.
  if (query.data === undefined) return <QueryView query={query}>{() => null}</QueryView>;
  const { ownAttendance } = query.data;
  return ownAttendance && <Sessions attendance={ownAttendance} enrolmentId={enrolmentId} />;
};
