import { Icon } from '@campus/ui';
import { lazyPart, useFormats } from '@campus/web-shell';
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

// Folded away at first, but for one module.
const BeforeModule = lazyPart(async () => (await import('./seldom.ts')).BeforeModule, 'closed');

const ModuleItem = ({
  module,
  home,
  isCurrent,
}: {
  module: Module;
  home: DeviceHome;
  isCurrent: boolean;
}) => {
  const t = useText();
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
          <p>{module.summary}</p>
          <BeforeModule module={module} home={home} />
          <ol className="plain-list">
            {module.activities.map((activity) => (
              <li key={activity.id}>
                <ActivityLine activity={activity} enrolmentId={home.enrolmentId} isOpen={module.isOpen} />
              </li>
            ))}
          </ol>
          {module.cards.map(({ id, title }) => (
            <p key={id}>
              <a href={paths.cards(home.enrolmentId, id)}>{t('course.card', { title })}</a>
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
          <ModuleItem key={module.id} module={module} home={home} isCurrent={module.id === current} />
        ))}
      </ol>
    </section>
  );
};
