import type { ExportQuestion, ExportQuestionText, ExportQuiz } from '@campus/export-format';
import { numberWords, type PlayedQuestion, type QuestionWords } from '@campus/players';
import { useLocale } from '@campus/web-shell';
import { shownOrder } from '../../state/draw.ts';
import { useText } from '../../text/text.ts';

type Option = ExportQuestionText['options'][number];

const choice = ({ key, text }: Option) => ({ key, html: text });

const inOrder = (keys: readonly string[], options: readonly Option[]) =>
  keys.flatMap((key) => options.find((option) => option.key === key) ?? []).map(choice);

/** A question with its texts; with the draw of an attempt its choices are in the order of that draw. */
export const playedOf = (
  question: ExportQuestion,
  body: ExportQuestionText,
  draw?: { quiz: ExportQuiz; seed: number },
): PlayedQuestion => {
  const shown = (keys: readonly string[], part: string) =>
    draw ? shownOrder(draw.quiz, draw.seed, question, keys, part) : keys;
  const keysOf = (options: readonly Option[]) => options.map(({ key }) => key);
  return {
    id: question.id,
    type: question.type,
    options: inOrder(shown(draw ? question.options : keysOf(body.options), 'options'), body.options),
    targets: inOrder(shown(draw ? question.targets : keysOf(body.targets), 'targets'), body.targets),
    cloze: body.cloze.map((part) =>
      typeof part === 'string'
        ? { blank: null, html: part, isNumeric: false, options: [] }
        : {
            blank: part.blank,
            html: null,
            isNumeric: part.numeric,
            options: inOrder(shown(keysOf(part.options ?? []), part.blank), part.options ?? []),
          },
    ),
    unit: body.unit,
  };
};

/** Words used at questions of every type. */
export const useQuestionWords = (): QuestionWords => {
  const t = useText();
  return {
    true: t('quiz.true'),
    false: t('quiz.false'),
    notNumber: t('quiz.notNumber'),
    targets: t('quiz.targets'),
    choose: t('quiz.choose'),
    up: t('quiz.up'),
    down: t('quiz.down'),
    moved: (item, position, total) => t('quiz.moved', { item, position, total }),
    orderAsIs: t('quiz.orderAsIs'),
    blank: (number, total) => t('quiz.blank', { number, total }),
    none: t('quiz.result.none'),
    ...numberWords(useLocale()),
  };
};
