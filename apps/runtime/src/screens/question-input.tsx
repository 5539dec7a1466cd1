import type { ExportQuestion } from '@campus/export-format';
import { readNumber } from '@campus/quiz-grading';
import { ChoiceList } from '@campus/players';
import type { ComponentType } from 'react';
import { shownOrder } from '../state/draw.ts';
import { useText } from '../text/text.ts';
import { CourseLine } from './course-html.tsx';
import { asType, textOf, type InputProps } from './input-props.ts';
import { ClozeInput, MatchInput, OrderInput } from './question-lists.tsx';

const ChoiceInput = ({ quiz, question, body, seed, response, promptId, onAnswer }: InputProps) => {
  const chosen = asType(response, 'multiple')?.choices ?? [];
  const choice = asType(response, 'single')?.choice;
  const isSingle = question.type === 'single';
  const keys = shownOrder(quiz, seed, question, question.options, 'options');
  const toggled = (key: string) =>
    chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
  return (
    <ChoiceList
      type={isSingle ? 'radio' : 'checkbox'}
      name={question.id}
      promptId={promptId}
      lines={keys.map((key) => ({ key, label: <CourseLine html={textOf(body.options, key)} /> }))}
      chosen={isSingle ? (choice == null ? [] : [choice]) : chosen}
      onChoose={(key) =>
        onAnswer(isSingle ? { type: 'single', choice: key } : { type: 'multiple', choices: toggled(key) })
      }
    />
  );
};

const TruthInput = ({ question, response, promptId, onAnswer }: InputProps) => {
  const t = useText();
  const choice = asType(response, 'true-false')?.choice;
  return (
    <ChoiceList
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={[
        { key: 'true', label: <span>{t('quiz.true')}</span> },
        { key: 'false', label: <span>{t('quiz.false')}</span> },
      ]}
      chosen={choice == null ? [] : [String(choice)]}
      onChoose={(key) => onAnswer({ type: 'true-false', choice: key === 'true' })}
    />
  );
};

const TypedInput = ({ question, body, response, typedLimit, promptId, onAnswer }: InputProps) => {
  const t = useText();
  const isNumber = question.type === 'numeric';
  const text = (isNumber ? asType(response, 'numeric') : asType(response, 'short-text'))?.text ?? '';
  const isOdd = isNumber && text.trim() !== '' && readNumber(text).length === 0;
  return (
    <>
      <div className="quiz-number">
        <input
          className="input"
          type="text"
          inputMode={isNumber ? 'decimal' : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={typedLimit}
          aria-labelledby={promptId}
          aria-describedby={`${promptId}-hint ${promptId}-odd`}
          value={text}
          onChange={(event) => {
            const typed = event.target.value;
            onAnswer(isNumber ? { type: 'numeric', text: typed } : { type: 'short-text', text: typed });
          }}
        />
        {body.unit && <CourseLine html={body.unit} />}
      </div>
      <p className="field__hint" id={`${promptId}-odd`} role="status">
        {isOdd && t('quiz.notNumber')}
      </p>
    </>
  );
};

/** What answers each kind of question. */
export const inputs: Record<ExportQuestion['type'], ComponentType<InputProps>> = {
  single: ChoiceInput,
  multiple: ChoiceInput,
  'true-false': TruthInput,
  'short-text': TypedInput,
  numeric: TypedInput,
  match: MatchInput,
  order: OrderInput,
  cloze: ClozeInput,
};
