import { numberWords, type QuestionWords } from '@campus/players';
import { useLocale } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

/** What learners read at questions of every type, in the language of the reader. */
export const usePlayWords = (): QuestionWords => {
  const t = useText();
  return {
    true: t('studio.play.true'),
    false: t('studio.play.false'),
    notNumber: t('studio.play.notNumber'),
    targets: t('studio.play.targets'),
    choose: t('studio.play.choose'),
    up: t('studio.play.up'),
    down: t('studio.play.down'),
    moved: (item, position, total) => t('studio.play.moved', { item, position, total }),
    orderAsIs: t('studio.play.orderAsIs'),
    blank: (number, total) => t('studio.play.blank', { number, total }),
    none: t('studio.play.none'),
    ...numberWords(useLocale()),
  };
};
