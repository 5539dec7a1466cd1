import { addOption, putRight, type WrittenOption, type YamlPath } from '@campus/content-format/editing';
import { Button } from '@campus/ui';
import { useId } from 'react';
import { useText } from '../../../../shared/text.ts';
import { useEditing } from './editing.ts';
import { Part, Parts } from './part-frame.tsx';
import { TextField } from './text-fields.tsx';

/** Marks an option as right: one of them, or each by itself. */
const Right = ({
  at,
  options,
  place,
  group,
  isSeveral,
}: {
  at: YamlPath;
  options: readonly WrittenOption[];
  place: number;
  /** Name of the radio buttons that belong together. */
  group: string;
  isSeveral: boolean;
}) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  const isRight = options[place]?.isRight === true;
  return (
    <label className="question-form__right">
      <input
        type={isSeveral ? 'checkbox' : 'radio'}
        name={group}
        checked={isRight}
        disabled={!mayWrite}
        onChange={() =>
          isSeveral
            ? edit({ put: !isRight, at: [...at, place, 'correct'] })
            : edit(...putRight(at, options, place))
        }
      />
      <span>{t('studio.q.option.right', { number: place + 1 })}</span>
    </label>
  );
};

/** Options of a question or of a blank: which are right, what each says, and what is said to who chooses it. */
export const ChoiceFields = ({
  at,
  options,
  isSeveral,
  hasFeedback,
}: {
  at: YamlPath;
  options: readonly WrittenOption[];
  /** Several may be right. */
  isSeveral: boolean;
  hasFeedback: boolean;
}) => {
  const t = useText();
  const group = useId();
  const { locales, mayWrite, edit } = useEditing();
  return (
    <Parts name={t('studio.q.options')} at={at}>
      {options.map(({ key, text, feedback }, place) => {
        const number = place + 1;
        const own = [...at, place];
        return (
          <Part
            key={key}
            name={t('studio.q.option', { number })}
            at={at}
            place={place}
            count={options.length}
          >
            <Right at={at} options={options} place={place} group={group} isSeveral={isSeveral} />
            <TextField label={t('studio.q.option.text', { number })} at={[...own, 'text']} texts={text} />
            {hasFeedback && (
              <TextField
                label={t('studio.q.option.feedback', { number })}
                at={[...own, 'feedback']}
                texts={feedback}
                isOptional
              />
            )}
          </Part>
        );
      })}
      {mayWrite && (
        <Button kind="quiet" onClick={() => edit(addOption(at, options, locales))}>
          {t('studio.q.option.add')}
        </Button>
      )}
    </Parts>
  );
};
