import { Icon, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { Activity, Home } from './overlay.ts';

type Condition = Home['missing'][number];

const useConditionWords = (condition: Condition): string => {
  const t = useText();
  const formats = useFormats();
  const { kind, had, needed } = condition;
  const title = condition.title ?? '';
  if (kind === 'LESSONS' || kind === 'ATTENDED') {
    const format = kind === 'LESSONS' ? formats.number : formats.percent;
    return t(`course.missing.${kind}`, { had: format(had ?? 0), needed: format(needed ?? 0) });
  }
  if (kind === 'DONE') return t('course.missing.DONE', { title });
  if (needed === null) return t('course.missing.PASSED.plain', { title });
  const values = { title, needed: formats.percent(needed) };
  return had === null || condition.isMet
    ? t('course.missing.PASSED', values)
    : t('course.missing.PASSED.had', { ...values, had: formats.percent(had) });
};

/** Whether the activity behind a condition can be opened now. */
const activityOf = (home: Home, condition: Condition): Activity | null => {
  const module = home.modules.find(({ activities }) =>
    activities.some(({ id }) => id === condition.activityId),
  );
  return (module?.isOpen && module.activities.find(({ id }) => id === condition.activityId)) || null;
};

const ConditionLine = ({ home, condition }: { home: Home; condition: Condition }) => {
  const t = useText();
  const words = useConditionWords(condition);
  const activity = condition.isMet ? null : activityOf(home, condition);
  return (
    <li className={condition.isMet ? 'missing__item missing__item--met' : 'missing__item'}>
      <Icon name={condition.isMet ? 'done' : 'ring'} />
      <span>
        <VisuallyHidden>{t(condition.isMet ? 'course.missing.met' : 'course.missing.unmet')}</VisuallyHidden>{' '}
        {activity ? <a href={paths.activity(home.enrolmentId, activity)}>{words}</a> : words}
      </span>
    </li>
  );
};

/** Every condition of the next certificate in plain words, met or not. */
export const MissingList = ({ home }: { home: Home }) => {
  const t = useText();
  const { reached, missingFor: next } = home;
  const isGranted = home.reachedBasis === 'GRANTED';
  // Nothing is missing for what was granted, and none of it was done.
  if (home.missing.length === 0 || (isGranted && reached === next)) return null;
  const count = home.missing.filter(({ isMet }) => !isMet).length;
  return (
    <section className="stack" aria-labelledby="missing">
      <h2 id="missing">{t('course.missing.title')}</h2>
      {reached && !isGranted && reached !== next && <p>{t('course.missing.next', { reached, next })}</p>}
      <p>{t('course.missing.lead', { count })}</p>
      <ul className="plain-list">
        {home.missing.map((condition, index) => (
          <ConditionLine key={index} home={home} condition={condition} />
        ))}
      </ul>
    </section>
  );
};
