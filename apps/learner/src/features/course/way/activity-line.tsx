import { Icon, type IconName } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { kindIcons } from '../../../shared/kinds.ts';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { useStateWords } from '../../../shared/use-state-words.ts';
import { useDuration } from '../../../shared/use-duration.ts';
import type { ShownActivity } from '../overlay.ts';
import { HereMark } from './here-mark.tsx';

const stateIcons: Record<ShownActivity['state'], IconName> = {
  NOT_STARTED: 'ring',
  STARTED: 'clock',
  COMPLETED: 'done',
};

/** What opens without a connection; null while there is one. */
export type OpensHere = ReadonlySet<string> | null;

const Facts = ({ activity, lang, here }: { activity: ShownActivity; lang: string; here?: OpensHere }) => {
  const t = useText();
  const time = useDuration()(activity.minutes);
  const words = useStateWords()(activity);
  const formats = useFormats();
  const kind = t(`app.kind.${activity.kind}`);
  return (
    <>
      <Icon name={kindIcons[activity.kind]} />
      <span>
        <span className="activity__title" lang={lang}>
          {activity.title}
        </span>
        <span className="activity__facts">
          <span>
            {t(activity.isRequired ? 'course.activity.facts' : 'course.activity.optional', { kind, time })}
          </span>
          <span className={`activity__state activity__state--${activity.state}`}>
            <Icon name={stateIcons[activity.state]} />
            {words}
          </span>
          {here && <HereMark opens={here.has(activity.id)} />}
          {activity.correctedAt && (
            <span>{t('course.corrected', { date: formats.date(activity.correctedAt) })}</span>
          )}
        </span>
      </span>
    </>
  );
};

/** One activity: a link when its module is open and its day has come, plain text otherwise. */
export const ActivityLine = ({
  activity,
  lang,
  enrolmentId,
  isOpen,
  here,
}: {
  activity: ShownActivity;
  /** Of its title. */
  lang: string;
  enrolmentId: string;
  isOpen: boolean;
  here: OpensHere;
}) =>
  (activity.followUp?.isOpen ?? isOpen) ? (
    <a className="activity" href={paths.activity(enrolmentId, activity)}>
      <Facts activity={activity} lang={lang} here={here} />
    </a>
  ) : (
    <div className="activity">
      <Facts activity={activity} lang={lang} />
    </div>
  );
