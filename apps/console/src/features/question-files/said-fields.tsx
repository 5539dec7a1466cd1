import { Select } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Choices, Said } from './question-file-data.ts';

const levels = ['1', '2', '3'] as const;

/** Outcome and difficulty: of all questions that are ticked, or of one. */
export const SaidFields = ({
  choices,
  said,
  none,
  onChange,
}: {
  choices: Choices;
  said: Said;
  /** What nothing chosen means. */
  none: string;
  onChange: (said: Said) => void;
}) => {
  const t = useText();
  const nothing = { value: '', label: none };
  return (
    <div className="question-files__said">
      <Select
        label={t('qfile.outcome')}
        value={said.outcome}
        options={[
          nothing,
          ...choices.outcomes.map(({ key, text }) => ({
            value: key,
            label: [key, text].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(event) => onChange({ ...said, outcome: event.target.value })}
      />
      <Select
        label={t('qfile.difficulty')}
        value={said.difficulty}
        options={[
          nothing,
          ...levels.map((value) => ({ value, label: t('qfile.difficulty.level', { level: value }) })),
        ]}
        onChange={(event) => onChange({ ...said, difficulty: event.target.value })}
      />
    </div>
  );
};
