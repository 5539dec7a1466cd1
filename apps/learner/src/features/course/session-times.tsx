import { useFormats, usePerson, zoneName } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { differsIn } from './beside/deadline.ts';
import { endOf, type HalfDay } from './sessions.ts';

/** When a half day is: on the clock of the person, and on that of the session where it shows another time. */
export const SessionTime = ({ half, timeZone }: { half: HalfDay; timeZone: string }) => {
  const t = useText();
  const formats = useFormats();
  const { timeZone: mine } = usePerson();
  const inZone = (zone: string) => ({
    day: formats.date(half.startsAt, 'full', zone),
    from: formats.time(half.startsAt, zone),
    to: formats.time(endOf(half), zone),
    zone: zoneName(zone, formats.locale),
  });
  return (
    <>
      <time dateTime={half.startsAt}>{t('sessions.time', inZone(mine))}</time>
      {differsIn(half.startsAt, timeZone, mine) && (
        <span className="session__there">{t('sessions.time.there', inZone(timeZone))}</span>
      )}
    </>
  );
};
