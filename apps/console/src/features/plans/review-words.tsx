import { useText } from '../../shared/text.ts';
import { tallyOf, type Draft, type Review } from './plan-data.ts';
import { useSectionTitle } from './plan-text.tsx';

/** What the officer reads: the words about the whole, those about parts, and the levels. */
export const ReviewWords = ({ review, draft }: { review: Review; draft: Draft }) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const { criteria, most, plan } = review;
  const { given, total } = tallyOf(draft, review);
  const said = [...plan.parts, ...plan.annexes].filter(({ key }) => draft.comments[key]?.trim());
  return (
    <div className="plan-words stack stack--tight">
      {given === criteria.length && <p>{t('plans.points', { total, most })}</p>}
      {draft.summary.trim() && <p className="plan-text__said">{draft.summary.trim()}</p>}
      {said.map((section) => (
        <p key={section.key} className="plan-text__said">
          <strong lang={plan.locale}>{titleOf(section)}:</strong> {draft.comments[section.key]?.trim()}
        </p>
      ))}
      <ul>
        {criteria.map(({ key, title, levels }) => {
          const points = draft.marks[key];
          const level = levels.find((each) => each.points === points);
          return (
            <li key={key}>
              {title}: {level ? `${level.points}. ${level.text}` : t('plans.noLevel')}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
