import { Disclosure, Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Plan } from '../plan-data.ts';
import { usePlaceTitle } from '../plan-screen.tsx';
import { placesOf } from '../plan-way.ts';
import type { Round } from './reviews.ts';

/** The plan as it was handed in. */
const handedInPath = ({ enrolmentId }: Plan, { id }: Round): string =>
  `/course/${enrolmentId}/plan/handed-in/${id}`;

const Earlier = ({ round, plan }: { round: Round; plan: Plan }) => {
  const t = useText();
  const formats = useFormats();
  const titleOf = usePlaceTitle();
  const titleOfKey = (key: string) => {
    const place = placesOf(plan).find(({ section }) => section.key === key);
    return place ? titleOf(place) : key;
  };
  return (
    <li className="stack stack--tight">
      <p>
        <strong>
          {t('plan.review.round', { number: round.number, date: formats.date(round.handedInAt) })}
        </strong>{' '}
        <Tag tone={round.state === 'APPROVED' ? 'done' : 'quiet'}>
          {t(`plan.review.state.${round.state}`)}
        </Tag>
      </p>
      {round.summary && <p className="plan-said__text">{round.summary}</p>}
      {round.comments.map(({ section, text }) => (
        <p key={section} className="plan-said__text">
          <strong lang={plan.locale}>{titleOfKey(section)}:</strong> {text}
        </p>
      ))}
      <p>
        <a href={handedInPath(plan, round)}>{t('plan.review.text')}</a>
      </p>
    </li>
  );
};

/** Every round, the text of each and what was said of it, folded. */
export const EarlierRounds = ({ rounds, plan }: { rounds: readonly Round[]; plan: Plan }) => {
  const t = useText();
  if (rounds.length === 0) return null;
  return (
    <Disclosure summary={t('plan.review.rounds', { count: rounds.length })}>
      <ol className="plan-rounds" reversed>
        {rounds.map((round) => (
          <Earlier key={round.id} round={round} plan={plan} />
        ))}
      </ol>
    </Disclosure>
  );
};
