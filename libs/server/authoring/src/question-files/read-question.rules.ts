import { type Answer, type ReadItem, type Texts, wordsOf } from '@campus/question-exchange';
import { type ReadAnswer, type ReadQuestion } from './question-file.type.ts';

/** One question of a file as it is shown: in a language, or in the first it has. */
export function shown({ question, refusal, ...item }: ReadItem, locale: string): ReadQuestion {
  const say = (texts: Texts): string => wordsOf(texts[locale] ?? Object.values(texts)[0] ?? '');
  return {
    ...item,
    type: question?.answer.type ?? null,
    prompt: question ? say(question.prompt) : '',
    answers: question ? answersOf(question.answer, locale, say) : [],
    rationale: question?.rationale ? say(question.rationale) : null,
    outcome: question?.outcome ?? null,
    guidelines: question?.guidelines ?? [],
    difficulty: question?.difficulty ?? null,
    refusal: refusal?.code ?? null,
    refused: refusal?.what ?? '',
  };
}

function answersOf(answer: Answer, locale: string, say: (texts: Texts) => string): ReadAnswer[] {
  const maybe = (texts: Texts | null): string | null => texts && say(texts);
  const right = (text: string): ReadAnswer => ({ text, isRight: true, feedback: null });
  switch (answer.type) {
    case 'single':
    case 'multiple':
      return answer.options.map(({ text, correct, feedback }) => ({
        text: say(text),
        isRight: correct,
        feedback: maybe(feedback),
      }));
    case 'true-false':
      return [true, false].map((side) => ({
        text: String(side),
        isRight: side === answer.answer,
        feedback: maybe(side ? answer.feedback.true : answer.feedback.false),
      }));
    case 'match':
      return [
        ...answer.pairs.map(({ left, right: other, feedback }) => ({
          text: `${say(left)} → ${say(other)}`,
          isRight: true,
          feedback: maybe(feedback),
        })),
        ...answer.distractors.map((text) => ({ text: say(text), isRight: false, feedback: null })),
      ];
    case 'order':
      return answer.items.map((text) => right(say(text)));
    case 'short-text':
      return (answer.accepted[locale] ?? Object.values(answer.accepted)[0] ?? []).map(right);
    case 'numeric': {
      const unit = answer.unit ? ` ${say(answer.unit)}` : '';
      return [right(`${answer.answer}${answer.tolerance ? ` ± ${answer.tolerance}` : ''}${unit}`)];
    }
  }
}
