import { numberWords, type QuestionWords } from '@campus/players';
import { useLocale } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

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
