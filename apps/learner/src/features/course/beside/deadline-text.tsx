import { useFormats, usePerson, useShell, zoneName } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { daysLeft, differsIn } from './deadline.ts';
import type { Home } from '../overlay.ts';

/** The deadline in words, on the clock of the person and, where it shows another time, on that of the edition. */
export const DeadlineText = ({ deadline }: { deadline: NonNullable<Home['deadline']> }) => {
  const t = useText();
  const formats = useFormats();
  const { clock } = useShell();
  const { timeZone } = usePerson();
  const { at, timeZone: there } = deadline;
  const days = daysLeft({ at, timeZone }, clock.serverNow());
  const inZone = (zone: string) => ({
    date: formats.date(at, 'full', zone),
    time: formats.time(at, zone),
    zone: zoneName(zone, formats.locale),
  });
  return (
    <p>
      {t(days < 0 ? 'course.deadline.over' : 'course.deadline.days', { days, ...inZone(timeZone) })}
      {differsIn(at, there, timeZone) && (
        <>
          {' '}
          <span className="soft">{t('course.deadline.there', inZone(there))}</span>
        </>
      )}
    </p>
  );
};
