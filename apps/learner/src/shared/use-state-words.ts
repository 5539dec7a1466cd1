import type { CourseHome, DataOf } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from './text.ts';

type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;
type Shown = Home['modules'][number]['activities'][number] & { isAhead?: boolean };

/** How an activity stands, in words; the same wherever the course is listed. They are in the bundle `home`. */
export const useStateWords = () => {
  const t = useText();
  const formats = useFormats();
  return (activity: Shown): string => {
    const { score, passMark, followUp } = activity;
    if (followUp && !followUp.isOpen) {
      const { monthsAfterCertificate: months, opensAt } = followUp;
      return opensAt
        ? t('course.followUp.day', { date: formats.date(opensAt, 'full') })
        : t('course.followUp.months', { months });
    }
    if (activity.isCounted) return t('course.state.counted');
    if (score !== null && activity.kind === 'QUIZ') {
      const percent = formats.percent(score);
      if (activity.isPassed) return t('course.state.passed', { score: percent });
      if (!activity.isGraded || passMark === null) return t('course.state.scored', { score: percent });
      return t('course.state.notPassed', { score: percent, needed: formats.percent(passMark) });
    }
    const state = t(`course.state.${activity.state}`);
    return activity.isAhead
      ? t('course.state.withDevice', { state, device: t('course.state.onDevice') })
      : state;
  };
};
