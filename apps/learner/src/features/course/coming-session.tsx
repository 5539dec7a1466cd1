import { Button, Icon, LinkButton, Tag, VisuallyHidden } from '@campus/ui';
import { useFormats, useLocale, usePerson, useShell } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';
import { SessionTime } from './session-times.tsx';
import { isToday, type LiveSession } from './sessions.ts';

/** The way in: a link while it should be seen, before that from when. */
const WayIn = ({ session, now }: { session: LiveSession; now: number }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const formats = useFormats();
  const { id, url, linkFrom, title } = session;
  const face = (
    <>
      <span aria-hidden="true">{t('sessions.join')}</span>
      <VisuallyHidden>{t('sessions.join.named', { title })}</VisuallyHidden>
    </>
  );
  // Where only the campus cannot be reached, the session may be.
  if (url && !isOnline && !navigator.onLine) {
    return (
      <>
        <Button icon="play" aria-disabled aria-describedby={`${id}-offline`}>
          {face}
        </Button>
        <p id={`${id}-offline`} className="session__offline">
          <Icon name="offline" /> {t('sessions.join.offline')}
        </p>
      </>
    );
  }
  if (url) {
    return (
      <LinkButton href={url} icon="play" target="_blank" rel="external noopener noreferrer">
        {face}
      </LinkButton>
    );
  }
  if (!linkFrom) {
    return session.mode === 'ROOM' ? null : <p className="soft">{t('sessions.linkByCoordinator')}</p>;
  }
  return (
    <p className="soft">
      {Date.parse(linkFrom) > now
        ? t('sessions.linkLater', { date: formats.date(linkFrom, 'full') })
        : t('sessions.linkWaits')}
    </p>
  );
};

const Tags = ({ session, now }: { session: LiveSession; now: number }) => {
  const t = useText();
  const { timeZone } = usePerson();
  return (
    <p className="session__tags">
      {session.isCancelled && (
        <Tag tone="danger" icon="close">
          {t('sessions.cancelled')}
        </Tag>
      )}
      {isToday(session, now, timeZone) && (
        <Tag tone="warn" icon="clock">
          {t('sessions.today')}
        </Tag>
      )}
      <Tag>{t(session.mode === 'ROOM' ? 'sessions.room' : 'sessions.webinar')}</Tag>
    </p>
  );
};

/** A future or present session, with everything needed to attend. */
export const ComingSession = ({ session }: { session: LiveSession }) => {
  const t = useText();
  const locale = useLocale();
  const { clock } = useShell();
  const isOnline = useIsOnline();
  const now = clock.serverNow();
  const { title, place, isCancelled, halfDays, timeZone, calendarUrl } = session;
  return (
    <li className="session stack stack--tight">
      <Tags session={session} now={now} />
      <h3 className="session__title">{title}</h3>
      <ul className="session__times">
        {halfDays.map((half) => (
          <li key={half.id}>
            <SessionTime half={half} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {!isCancelled && place && (
        <p className="session__place">
          <Icon name="map" /> {t('sessions.place', { place })}
        </p>
      )}
      {!isCancelled && (
        <div className="row">
          <WayIn session={session} now={now} />
          {isOnline && (
            <a
              className="session__calendar"
              href={`${calendarUrl}?lang=${locale}`}
              download
              aria-label={t('sessions.calendar.named', { title })}
            >
              <Icon name="download" /> {t('sessions.calendar')}
            </a>
          )}
        </div>
      )}
    </li>
  );
};
