import { useText } from '../../../shared/text.ts';
import type { Round } from './reviews.ts';

/** Criteria with the level that was given, the points in words. */
export const CriteriaList = ({ criteria }: { criteria: Round['criteria'] }) => {
  const t = useText();
  return (
    <ul className="plan-criteria">
      {criteria.map(({ key, title, points, levels }) => (
        <li key={key}>
          <strong>{title}</strong>{' '}
          {points === null ? (
            <span className="soft">{t('plan.review.noLevel')}</span>
          ) : (
            <>
              <span className="plan-criteria__points">
                {t('plan.review.points', { points, most: levels[0]?.points ?? 0 })}
              </span>
              <span className="soft"> {levels.find((level) => level.points === points)?.text}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
