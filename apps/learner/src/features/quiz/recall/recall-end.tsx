import { LinkButton, Notice } from '@campus/ui';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { useTurnsOver } from '../attempt-turns.ts';
import { hasToLearn, QuestionResult } from '../question-result.tsx';
import { answeredAs, fadedIn, type Ask, type Faded, type Recall, type Recalled } from './recall-data.ts';

const FadedLine = ({ faded, enrolmentId }: { faded: Faded; enrolmentId: string }) => {
  const t = useText();
  return (
    <li>
      <p>
        {faded.outcome} <span className="soft small">{faded.moduleTitle}</span>
      </p>
      <ul className="quiz-ways">
        {faded.taughtIn
          .filter(({ isOpen }) => isOpen)
          .map((activity) => (
            <li key={activity.id}>
              <a href={paths.activity(enrolmentId, activity)}>
                {t('quiz.read.go', { title: activity.title })}
              </a>
            </li>
          ))}
      </ul>
    </li>
  );
};

/** Onward to the module after the questions, or back to the course. */
const WayOn = ({ recall: { next, title }, enrolmentId }: { recall: Recall; enrolmentId: string }) => {
  const t = useText();
  return (
    <div className="row no-print">
      {next?.isOpen && (
        <LinkButton icon="next" iconAtEnd href={paths.activity(enrolmentId, next)}>
          {t('recall.begin', { title })}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={paths.course(enrolmentId)}>
        {t('activity.toCourse')}
      </LinkButton>
    </div>
  );
};

/** What was remembered and what was forgotten, with links to read it again. */
export const RecallEnd = ({
  recall,
  asks,
  recalled,
  place: { enrolmentId },
}: {
  recall: Recall;
  asks: readonly Ask[];
  recalled: Recalled;
  place: { enrolmentId: string };
}) => {
  const t = useText();
  useTurnsOver();
  const answered = asks.flatMap((ask) => {
    const response = recalled.get(ask.question.id);
    return response === undefined ? [] : answeredAs(ask, response);
  });
  const right = answered.filter(({ verdict }) => verdict === 'right').length;
  const faded = fadedIn(answered);
  return (
    <>
      <Notice
        tone={faded.length === 0 ? 'done' : 'info'}
        title={t(faded.length === 0 ? 'recall.end.all' : 'recall.end.some', {
          right,
          total: answered.length,
        })}
      >
        <p>{t('recall.end.uncounted')}</p>
      </Notice>
      {faded.length > 0 && (
        <section className="stack">
          <h2>{t('recall.faded')}</h2>
          <ul className="plain-list stack">
            {faded.map((one) => (
              <FadedLine key={`${one.moduleTitle}/${one.outcome}`} faded={one} enrolmentId={enrolmentId} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2>{t('quiz.result.questions')}</h2>
        <div>
          {answered.map(({ question }, index) => (
            <QuestionResult
              key={question.id}
              question={question}
              number={index + 1}
              isOpen={hasToLearn(question)}
            />
          ))}
        </div>
      </section>
      <WayOn recall={recall} enrolmentId={enrolmentId} />
    </>
  );
};
