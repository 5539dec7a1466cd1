import { Icon, type IconName } from '@campus/ui';
import { useFormats, useIsOnline, usePerson, zoneName } from '@campus/web-shell';
import { useOpensHere } from '../../../shared/kept/use-opens-here.ts';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import { differsIn } from '../beside/deadline.ts';
import { ActivityLine, type OpensHere } from './activity-line.tsx';
import { BeforeModule } from './before-module.tsx';
import { CertificateStation } from './certificate-station.tsx';
import type { DeviceHome } from '../device-home.ts';
import { HereMark } from './here-mark.tsx';
import { stationsOf, type ModuleTest, type Station } from './stations.ts';

const ModuleFacts = ({ station: { module, state, steps, done } }: { station: Station }) => {
  const t = useText();
  const formats = useFormats();
  const { timeZone } = usePerson();
  const time = useDuration()(module.minutes);
  if (!module.isOpen && module.release) {
    const { opensOn, opensAt, timeZone: there } = module.release;
    const zone = differsIn(opensAt, there, timeZone) ? zoneName(there, formats.locale) : 'none';
    return t('course.module.opens', { day: formats.day(opensOn, 'short'), time, zone });
  }
  if (!module.isOpen) return t('course.module.closed', { time });
  if (state === 'done') return t('course.module.done', { time });
  return t('course.module.steps', { done, steps, time });
};

/** Only tests that were tried and are not passed yet: the requirements are shown next to them. */
const TestFact = ({ test: { needed, had, isMet } }: { test: ModuleTest }) => {
  const t = useText();
  const formats = useFormats();
  if (isMet || had === null) return null;
  return (
    <p className="module__test">
      <Icon name="question" />
      {t('course.module.test', { had: formats.percent(had), needed: formats.percent(needed) })}
    </p>
  );
};

const dots: Record<Station['state'], IconName | null> = {
  done: 'check',
  current: 'next',
  open: null,
  closed: 'lock',
};

interface ItemProps {
  station: Station;
  home: DeviceHome;
  here: OpensHere;
}

const ModuleItem = ({ station, home, here }: ItemProps) => {
  const t = useText();
  const { module, state } = station;
  const icon = dots[state];
  return (
    <li className="station">
      <span className={`station__dot station__dot--${state}`} aria-hidden="true">
        {icon && <Icon name={icon} />}
      </span>
      <details className="station__body module" open={state === 'current'}>
        <summary className="module__summary">
          <div>
            <h3 lang={home.locale}>{module.title}</h3>
            <p className="module__facts">
              <ModuleFacts station={station} />
            </p>
            {station.tests.map((test, at) => (
              <TestFact key={at} test={test} />
            ))}
          </div>
          <Icon name="down" />
        </summary>
        <div className="module__body">
          <p lang={home.locale}>{module.summary}</p>
          <BeforeModule module={module} home={home} here={here} />
          <ol className="plain-list">
            {module.activities.map((activity) => (
              <li key={activity.id}>
                <ActivityLine
                  activity={activity}
                  lang={home.locale}
                  enrolmentId={home.enrolmentId}
                  isOpen={module.isOpen}
                  here={here}
                />
              </li>
            ))}
          </ol>
          {module.isOpen && (
            <p>
              <a href={`${paths.kept(home.enrolmentId)}#${module.id}`}>{t('course.kept.module')}</a>
            </p>
          )}
          {module.cards.map(({ id, title }) => (
            <p key={id}>
              <a href={paths.cards(home.enrolmentId, id)}>{t('course.card', { title })}</a>
              {here && (
                <span className="activity__facts">
                  <HereMark opens={here.has('cards')} />
                </span>
              )}
            </p>
          ))}
        </div>
      </details>
    </li>
  );
};

/** The way to the certificate as one list: the modules in order, the one with the next step unfolded, then the certificate. */
export const ModuleList = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const here = useOpensHere(home, !isOnline);
  return (
    <section className="stack" aria-labelledby="modules">
      <h2 id="modules">{t('course.way.title')}</h2>
      <ol className="way">
        {stationsOf(home).map((station) => (
          <ModuleItem key={station.module.id} station={station} home={home} here={here} />
        ))}
        <CertificateStation home={home} />
      </ol>
    </section>
  );
};
