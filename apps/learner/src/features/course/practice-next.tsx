import { LinkButton } from '@campus/ui';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** What was missed can be practised while the quiz has to wait; the quiz itself is beside it. */
export const PracticeNext = ({
  enrolmentId,
  activityId,
  toQuiz,
}: {
  enrolmentId: string;
  activityId: string;
  toQuiz: string;
}) => {
  const t = useText();
  return (
    <p className="row">
      <LinkButton
        href={paths.practice(enrolmentId, activityId)}
        icon="next"
        iconAtEnd
        aria-describedby="next-step-title"
      >
        {t('course.next.practise')}
      </LinkButton>
      <a href={toQuiz}>{t('course.next.quiz')}</a>
    </p>
  );
};
