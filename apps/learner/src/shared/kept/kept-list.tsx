import './kept-list.css';
import type { CourseHome, DataOf } from '@campus/api-client';
import { Icon } from '@campus/ui';
import { kindIcons } from '../kinds.ts';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';

/** As on the course home. */
const ownIcons = { cards: 'print', plan: 'pen' } as const;

export type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;

/** What opens without a connection, as links: what is left to do first, then what is done. */
export const KeptList = ({
  home,
  here,
  first,
  most = Infinity,
}: {
  home: Home;
  here: ReadonlySet<string>;
  /** A module whose activities stand before all others. */
  first?: string | undefined;
  most?: number;
}) => {
  const t = useText();
  const { enrolmentId } = home;
  const activities = home.modules
    .flatMap((module) => module.activities.map((activity) => ({ module, activity })))
    .filter(({ activity }) => here.has(activity.id))
    .sort(
      (a, b) =>
        Number(a.activity.state === 'COMPLETED') - Number(b.activity.state === 'COMPLETED') ||
        Number(b.module.id === first) - Number(a.module.id === first),
    )
    .slice(0, most);
  return (
    <ul className="plain-list stack stack--tight">
      {activities.map(({ activity }) => (
        <li key={activity.id} className="kept-line">
          <Icon name={kindIcons[activity.kind]} />
          <div>
            <a href={paths.activity(enrolmentId, activity)} lang={home.locale}>
              {activity.title}
            </a>
            <p className="soft small">
              {activity.state === 'COMPLETED'
                ? t('kept.done', { kind: t(`app.kind.${activity.kind}`) })
                : t(`app.kind.${activity.kind}`)}
            </p>
          </div>
        </li>
      ))}
      {(['cards', 'plan'] as const).map(
        (what) =>
          here.has(what) && (
            <li key={what} className="kept-line">
              <Icon name={ownIcons[what]} />
              <a href={paths[what](enrolmentId)}>{t('kept.name', { what })}</a>
            </li>
          ),
      )}
    </ul>
  );
};
