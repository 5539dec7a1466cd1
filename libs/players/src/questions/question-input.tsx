import type { QuestionType } from '@campus/quiz-grading';
import type { ComponentType } from 'react';
import { MultipleInput, SingleInput, TruthInput } from './choice-inputs.tsx';
import { ClozeInput } from './cloze-input.tsx';
import { MatchInput } from './match-input.tsx';
import { OrderInput } from './order-input.tsx';
import type { QuestionInputProps } from './played-question.ts';
import { NumberInput, TextInput } from './typed-inputs.tsx';

const inputs: Record<QuestionType, ComponentType<QuestionInputProps>> = {
  single: SingleInput,
  multiple: MultipleInput,
  'true-false': TruthInput,
  match: MatchInput,
  order: OrderInput,
  'short-text': TextInput,
  numeric: NumberInput,
  cloze: ClozeInput,
};

/** What answers a question, whatever its kind. */
export const QuestionInput = (props: QuestionInputProps) => {
  const Input = inputs[props.question.type];
  return <Input {...props} />;
};
