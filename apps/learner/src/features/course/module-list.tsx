import { Icon } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useDuration } from '../../shared/use-duration.ts';
import { ActivityLine } from './activity-line.tsx';
import type { DeviceHome } from './device-home.ts';

type Module = DeviceHome['modules'][number];

const ModuleFacts = ({ module }: { module: Module }) => {
  const t = useText();
  const formats = useFormats();
  const time = useDuration()(module.minutes);
  if (!module.isOpen && module.release)
    return t('course.module.opens', { day: formats.day(module.release.opensOn, 'short'), time });
  if (!module.isOpen) return t('course.module.closed', { time });
  if (module.percent >= 100) return t('course.module.done', { time });
  return t('course.module.progress', { percent: formats.percent(module.percent), time });
};

const WhyClosed = ({ module: { closedBy, release } }: { module: Module }) => {
  const t = useText();
  const formats = useFormats();
  const day = release && formats.day(release.opensOn);
  if (closedBy && day) return t('course.module.closedByUntil', { title: closedBy, day });
  if (closedBy) return t('course.module.closedBy', { title: closedBy });
  return release && day
    ? t('course.module.opensOn', { day, zone: formats.zone(release.timeZone) })
    : t('course.module.closedNow');
};

const ModuleItem = ({
  module,
  enrolmentId,
  isCurrent,
}: {
  module: Module;
  enrolmentId: string;
  isCurrent: boolean;
}) => {
  const t = useText();
  const duration = useDuration();
  return (
    <li className="module">
      <details open={isCurrent}>
        <summary className="module__summary">
          <Icon name="down" />
          <div>
            <h3>{module.title}</h3>
            <p className="module__facts">
              {!module.isOpen && <Icon name="lock" />}
              <ModuleFacts module={module} />
            </p>
          </div>
        </summary>
        <div className="module__body">
          {!module.isOpen && (
            <p className="module__closed">
              <WhyClosed module={module} />
            </p>
          )}
          <p>{module.summary}</p>
          {module.minutesExtended > module.minutes && (
            <p className="soft small">
              {t('course.module.extended', { time: duration(module.minutesExtended) })}
            </p>
          )}
          <ol className="plain-list">
            {module.activities.map((activity) => (
              <li key={activity.id}>
                <ActivityLine activity={activity} enrolmentId={enrolmentId} isOpen={module.isOpen} />
              </li>
            ))}
          </ol>
          {module.cards.map(({ id, title }) => (
            <p key={id}>
              <a href={paths.cards(enrolmentId, id)}>{t('course.card', { title })}</a>
            </p>
          ))}
        </div>
      </details>
    </li>
  );
};

const currentModule = (home: DeviceHome): string | undefined => {
  const next = home.nextStep?.activityId;
  return home.modules.find(({ activities }) => activities.some(({ id }) => id === next))?.id;
};

/** The modules in order; the one with the next step is unfolded. */
export const ModuleList = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const current = currentModule(home);
  return (
    <section className="stack" aria-labelledby="modules">
      <h2 id="modules">{t('course.modules.title')}</h2>
      <ol className="plain-list">
        {home.modules.map((module) => (
          <ModuleItem
            key={module.id}
            module={module}
            enrolmentId={home.enrolmentId}
            isCurrent={module.id === current}
          />
        ))}
      </ol>
    </section>
  );
};
