import { Disclosure } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { SessionTime } from './session-times.tsx';
import type { Attendance, HalfDay, LiveSession } from './sessions.ts';

const usePresence = () => {
  const t = useText();
  return ({ presence, minutes, plannedMinutes }: HalfDay): string =>
    presence === 'PART'
      ? t('sessions.PART', { minutes: minutes ?? 0, planned: plannedMinutes })
      : t(`sessions.${presence ?? 'NONE'}`);
};

/** What the officer was at, and what share that makes. */
export const PastSessions = ({ attendance, past }: { attendance: Attendance; past: LiveSession[] }) => {
  const t = useText();
  const formats = useFormats();
  const presenceOf = usePresence();
  const { percent, needed } = attendance;
  const share = { percent: formats.percent(percent ?? 0), needed: formats.percent(needed ?? 0) };
  return (
    <Disclosure summary={t('sessions.past')}>
      {percent !== null && <p>{t(needed === null ? 'sessions.share' : 'sessions.share.needed', share)}</p>}
      <ul className="sessions">
        {past.map(({ id, title, timeZone, isMadeUp, halfDays }) => (
          <li key={id} className="session stack stack--tight">
            <h3 className="session__title">{title}</h3>
            <ul className="session__times">
              {halfDays.map((half) => (
                <li key={half.id}>
                  <SessionTime half={half} timeZone={timeZone} />
                  <strong className="session__presence">
                    {isMadeUp ? t('sessions.madeUp') : presenceOf(half)}
                  </strong>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
