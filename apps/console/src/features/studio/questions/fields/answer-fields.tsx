import { RadioGroup } from '@campus/ui';
import { useId } from 'react';
import { useText } from '../../../../shared/text.ts';
import { BlankFields } from './blank-fields.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { isAt, useEditing, useQuestion } from './editing.ts';
import { wordsOfFaults } from './fault-words.tsx';
import { OrderFields, PairFields } from './pair-fields.tsx';
import { LinesField, NumberField, TextField } from './text-fields.tsx';

const TruthFields = () => {
  const t = useText();
  const name = useId();
  const question = useQuestion();
  const { edit, mayWrite, faults } = useEditing();
  return (
    <>
      <RadioGroup
        label={t('studio.q.truth')}
        error={wordsOfFaults(faults.filter(({ path }) => isAt(path, ['answer'])))}
        name={name}
        value={question.isTrue === null ? null : String(question.isTrue)}
        options={[
          { value: 'true', label: t('studio.play.true') },
          { value: 'false', label: t('studio.play.false') },
        ]}
        onChange={(value) => mayWrite && edit({ put: value === 'true', at: ['answer'] })}
      />
      {(['true', 'false'] as const).map((said) => (
        <TextField
          key={said}
          label={t(`studio.q.truth.${said}`)}
          at={['feedback', said]}
          texts={question.feedback[said]}
          isOptional
        />
      ))}
    </>
  );
};

const NumericFields = () => {
  const t = useText();
  const { answer, tolerance, unit } = useQuestion();
  return (
    <>
      <NumberField label={t('studio.q.number')} at={['answer']} value={answer} />
      <NumberField
        label={t('studio.q.tolerance')}
        hint={t('studio.q.tolerance.hint')}
        at={['tolerance']}
        value={tolerance ?? 0}
      />
      <TextField
        label={t('studio.q.unit')}
        hint={t('studio.q.unit.hint')}
        at={['unit']}
        texts={unit}
        isOptional
        isShort
      />
    </>
  );
};

/** What is right and what there is to choose from, as the type of the question has it. */
export const AnswerFields = () => {
  const t = useText();
  const question = useQuestion();
  switch (question.type) {
    case 'single':
    case 'multiple':
      return (
        <ChoiceFields
          at={['options']}
          options={question.options}
          isSeveral={question.type === 'multiple'}
          hasFeedback
        />
      );
    case 'true-false':
      return <TruthFields />;
    case 'match':
      return <PairFields />;
    case 'order':
      return <OrderFields />;
    case 'short-text':
      return <LinesField label={t('studio.q.accepted')} at={['accepted']} lists={question.accepted} />;
    case 'numeric':
      return <NumericFields />;
    case 'cloze':
      return <BlankFields />;
    case null:
      return null;
  }
};
