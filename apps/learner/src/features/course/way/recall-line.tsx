import { Icon } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import type { DeviceHome } from '../device-home.ts';
import type { OpensHere } from './activity-line.tsx';
import { HereMark } from './here-mark.tsx';

/** Above the activities of a module: the questions about earlier ones. */
export const RecallLine = ({
  id,
  recall,
  enrolmentId,
  here,
}: {
  /** Of the module. */
  id: string;
  recall: NonNullable<DeviceHome['modules'][number]['recall']>;
  enrolmentId: string;
  here: OpensHere;
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <a className="activity" href={`${paths.course(enrolmentId)}/recall/${id}`}>
      <Icon name="question" />
      <span>
        <span className="activity__title">{t('course.recall.title')}</span>
        <span className="activity__facts">
          <span>{t('course.recall.facts', { count: recall.asked })}</span>
          <span className={`activity__state activity__state--${recall.doneAt ? 'COMPLETED' : 'NOT_STARTED'}`}>
            <Icon name={recall.doneAt ? 'done' : 'ring'} />
            {recall.doneAt
              ? t('course.recall.done', { date: formats.date(recall.doneAt) })
              : t('course.recall.open')}
          </span>
          {here && <HereMark opens={here.has(id)} />}
        </span>
      </span>
    </a>
  );
};
