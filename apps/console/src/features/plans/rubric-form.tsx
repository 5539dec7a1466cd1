import { RadioGroup, TextArea } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Draft, Review } from './plan-data.ts';

/** A level for each criterion, and words about the whole. */
export const RubricForm = ({
  review,
  draft,
  onDraft,
}: {
  review: Review;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { criteria } = review;
  return (
    <>
      {criteria.map(({ key, title, sections, levels }) => (
        <RadioGroup
          key={key}
          label={title}
          hint={t('plans.sections', { count: sections.length, keys: formats.list(sections) })}
          name={`level-${key}`}
          value={draft.marks[key] === undefined ? null : String(draft.marks[key])}
          options={levels.map(({ points, text }) => ({
            value: String(points),
            label: (
              <>
                <strong className="plan-rubric__points">{points}</strong> {text}
              </>
            ),
          }))}
          onChange={(value) => onDraft({ ...draft, marks: { ...draft.marks, [key]: Number(value) } })}
        />
      ))}
      <TextArea
        label={t('plans.summary')}
        hint={t('plans.summary.hint')}
        rows={5}
        maxLength={4000}
        value={draft.summary}
        onChange={(event) => onDraft({ ...draft, summary: event.target.value })}
      />
    </>
  );
};
