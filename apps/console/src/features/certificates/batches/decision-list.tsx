import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Decision } from './batch-data.ts';
import { TakeBack } from '../grants/take-back.tsx';

/** What was decided, as the head of a line. */
export const useDecisionWords = () => {
  const t = useText();
  return ({ kind, isProposed, activities, outcome }: Decision): string =>
    t(`certificates.decision.${isProposed ? 'PROPOSED' : kind}`, {
      title: activities[0]?.title ?? '',
      count: activities.length,
      outcome: outcome === null ? '' : t(`certificates.outcome.${outcome}`),
    });
};

const DecisionLine = ({ decision, name }: { decision: Decision; name: string }) => {
  const t = useText();
  const formats = useFormats();
  const words = useDecisionWords();
  const { id, kind, activities, decidedBy, decidedAt, reason, confirmedBy, confirmedAt } = decision;
  return (
    <li>
      <strong>{words(decision)}</strong>
      {kind === 'LESSONS' && <p className="small">{activities.map(({ title }) => title).join(' · ')}</p>}
      <p className="small">
        {t('certificates.decision.by', { who: decidedBy, when: formats.dateTime(decidedAt), reason })}
      </p>
      {confirmedBy !== null && confirmedAt !== null && (
        <p className="small">
          {t('certificates.decision.confirmed', { who: confirmedBy, when: formats.dateTime(confirmedAt) })}
        </p>
      )}
      {decision.isByOne && <p className="small">{t('certificates.decision.byOne')}</p>}
      {decision.isProposed && <p className="small">{t('certificates.decision.waits')}</p>}
      <TakeBack overrideId={id} name={name} what={words(decision)} />
    </li>
  );
};

/** Decisions about one person: what, who, when and why; each can be taken back. */
export const DecisionList = ({ decisions, name }: { decisions: readonly Decision[]; name: string }) => (
  <ul className="plain-list stack stack--tight">
    {decisions.map((decision) => (
      <DecisionLine key={decision.id} decision={decision} name={name} />
    ))}
  </ul>
);
