import { verdictIcons } from '@campus/players';
import { classes, Icon } from '@campus/ui';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/text.ts';
import { AnswerReview } from '../question-result.tsx';
import type { Answered } from './recall-data.ts';

/** How an answer was, why, and what would have been right. */
export const RecallAnswer = ({ answered: { question, verdict } }: { answered: Answered }) => {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="quiz-question">
      <h3 ref={heading} tabIndex={-1} className={classes('quiz-verdict', `quiz-verdict--${verdict}`)}>
        <Icon name={verdictIcons[verdict]} />
        {t(`recall.verdict.${verdict}`)}
      </h3>
      <AnswerReview question={question} verdict={verdict} />
    </div>
  );
};
