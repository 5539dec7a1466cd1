import { TextArea } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Draft, Review, Section } from './plan-data.ts';

export const useSectionTitle = () => {
  const t = useText();
  return ({ key, title }: Pick<Section, 'key' | 'title'>) =>
    t(/^\d$/.test(key) ? 'plans.part' : 'plans.annex', { key, title });
};

/** A part or annex as it was handed in, and what is said of it. */
const SectionText = ({
  section,
  locale,
  comment,
  onComment,
}: {
  section: Section;
  locale: string;
  comment: string;
  /** Null: it cannot be changed. */
  onComment: ((text: string) => void) | null;
}) => {
  const t = useText();
  const titleOf = useSectionTitle();
  const title = titleOf(section);
  return (
    <section className="plan-text__section" id={`plan-${section.key}`} aria-label={title}>
      <h3 lang={locale}>{title}</h3>
      {section.fields.length === 0 && <p className="soft">{t('plans.empty')}</p>}
      <dl lang={locale}>
        {section.fields.map(({ activityId, fieldId, label, value }) => (
          <div key={`${activityId} ${fieldId}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {onComment && (
        <TextArea
          label={t('plans.comment', { key: section.key })}
          rows={2}
          maxLength={2000}
          value={comment}
          onChange={(event) => onComment(event.target.value)}
        />
      )}
      {!onComment && comment && (
        <p className="plan-text__said">
          <strong>{t('plans.comment', { key: section.key })}:</strong> {comment}
        </p>
      )}
    </section>
  );
};

/** The plan as it was handed in. */
export const PlanText = ({
  review,
  draft,
  onDraft,
}: {
  review: Review;
  draft: Draft;
  onDraft: ((draft: Draft) => void) | null;
}) => {
  const t = useText();
  const { plan } = review;
  return (
    <div className="plan-text">
      <h2>{t('plans.text')}</h2>
      {[...plan.parts, ...plan.annexes].map((section) => (
        <SectionText
          key={section.key}
          section={section}
          locale={plan.locale}
          comment={draft.comments[section.key] ?? ''}
          onComment={
            onDraft && ((text) => onDraft({ ...draft, comments: { ...draft.comments, [section.key]: text } }))
          }
        />
      ))}
    </div>
  );
};
