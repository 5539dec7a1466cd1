import { Disclosure, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Plan } from '../plan-data.ts';
import { usePlaceTitle } from '../plan-screen.tsx';
import { placesOf } from '../plan-way.ts';
import { CriteriaList } from './criteria-list.tsx';
import type { Reviews, Round } from './reviews.ts';

/** Parts and annexes about which something was said, as links to where it stands beside the text. */
const Said = ({ round, plan }: { round: Round; plan: Plan }) => {
  const t = useText();
  const titleOf = usePlaceTitle();
  const places = placesOf(plan).filter(({ section }) =>
    round.comments.some((each) => each.section === section.key),
  );
  if (places.length === 0) return null;
  return (
    <>
      <p>{t('plan.review.comments', { count: places.length })}</p>
      <ul className="plan-said__places">
        {places.map((place) => (
          <li key={place.section.key}>
            <a href={paths.plan(plan.enrolmentId, place.section.key)} lang={plan.locale}>
              {titleOf(place)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The answer to a round: what it is, the words about the whole, where the comments stand, and the levels. */
export const RoundOutcome = ({ round, plan, reviews }: { round: Round; plan: Plan; reviews: Reviews }) => {
  const t = useText();
  const formats = useFormats();
  const isApproved = round.state === 'APPROVED';
  const { most, approval } = reviews;
  const { total } = round;
  return (
    <div className="stack stack--tight">
      <Notice
        tone={isApproved ? 'done' : 'warn'}
        title={t(isApproved ? 'plan.review.approved' : 'plan.review.returned')}
      >
        <p>
          {t('plan.review.by', { name: round.readBy ?? '', date: formats.date(round.decidedAt ?? '') })}
          {total !== null && ` ${t('plan.review.total', { total, most, approval })}`}
        </p>
        {round.summary && <p className="plan-said__text">{round.summary}</p>}
        <Said round={round} plan={plan} />
      </Notice>
      <Disclosure summary={t('plan.review.criteria')}>
        <CriteriaList criteria={round.criteria} />
      </Disclosure>
    </div>
  );
};
