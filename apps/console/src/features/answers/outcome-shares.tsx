import { useText } from '../../shared/text.ts';
import type { Share } from './answers-data.ts';

/** Outcomes with how much of each was right. */
export const OutcomeShares = ({ shares }: { shares: readonly Share[] }) => {
  const t = useText();
  return (
    <ul className="answers-shares">
      {shares.map(({ text, moduleTitle, points, maxPoints }) => (
        <li key={text}>
          <span>
            {text}
            {moduleTitle && <span className="soft small"> {moduleTitle}</span>}
          </span>
          <span className="answers-shares__points">{t('answers.share', { points, max: maxPoints })}</span>
        </li>
      ))}
    </ul>
  );
};
