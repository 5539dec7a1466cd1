import {
  type ExportQuestionText,
  unveil,
  type ExportExplanation,
  type ExportQuestion,
  type ExportQuiz,
  type ExportQuizText,
} from '@campus/export-format';
import { AnswerWords, CourseHtml, notesOn, verdictIcons } from '@campus/players';
import { isPassed, reviewOf, rightAnswer, verdictOf, type Review } from '@campus/quiz-grading';
import { classes, Disclosure, Icon, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useEffect, useMemo, useRef } from 'react';
import { keyOf, markAttempt, resultOf, scoresByOutcome, type MarkedQuestion } from '../../play/results.ts';
import type { AttemptWork } from '../../state/run-state.ts';
import { useText } from '../../text/text.ts';
import { playedOf, useQuestionWords } from './played-question.ts';
import { useRun } from '../run-context.tsx';
import { turnTo } from '../turn-to.ts';

const Explanation = ({ explanation, review }: { explanation: ExportExplanation; review: Review }) => {
  const t = useText();
  return (
    <>
      {review.rationale && explanation.rationale && (
        <>
          <h3>{t('quiz.result.why')}</h3>
          <CourseHtml html={explanation.rationale} />
        </>
      )}
      {review.rationale && explanation.sources.length > 0 && (
        <ul className="small">
          {explanation.sources.map(({ label, url }) => (
            <li key={label}>
              {url ? (
                <a href={url} target="_blank" rel="external noopener noreferrer">
                  {label}
                </a>
              ) : (
                label
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Answers = ({
  marked,
  body,
  explanation,
  review,
}: {
  marked: MarkedQuestion;
  body: ExportQuestionText;
  explanation: ExportExplanation | undefined;
  review: Review;
}) => {
  const t = useText();
  const words = useQuestionWords();
  const { question, response, grade } = marked;
  const played = playedOf(question, body);
  const feedback = (review.feedback && explanation?.feedback) || {};
  const right = rightAnswer(keyOf(question));
  return (
    <>
      <h3>{t('quiz.answer')}</h3>
      {response ? (
        <AnswerWords
          question={played}
          words={words}
          response={response}
          notes={notesOn(feedback, response)}
        />
      ) : (
        <p>{t('quiz.result.none')}</p>
      )}
      {review.keys && !grade.correct && (
        <>
          <h3>{t('quiz.result.correct')}</h3>
          <AnswerWords
            isKey
            question={played}
            words={words}
            response={right}
            notes={notesOn(feedback, right, response)}
          />
        </>
      )}
    </>
  );
};

const QuestionResult = ({
  marked,
  number,
  body,
  explanation,
  review,
}: {
  marked: MarkedQuestion;
  number: number;
  body: ExportQuestionText;
  explanation: ExportExplanation | undefined;
  review: Review;
}) => {
  const t = useText();
  const { grade, response } = marked;
  const verdict = verdictOf(response, { isCorrect: grade.correct, share: grade.share });
  return (
    <Disclosure
      isOpen={verdict !== 'right'}
      summary={
        <span className={classes('quiz-verdict', `quiz-verdict--${verdict}`)}>
          <Icon name={verdictIcons[verdict]} />
          {t('quiz.result.question', { number, state: t(`quiz.result.${verdict}`) })}
        </span>
      }
    >
      <CourseHtml html={body.prompt} />
      <Answers marked={marked} body={body} explanation={explanation} review={review} />
      {explanation && <Explanation explanation={explanation} review={review} />}
    </Disclosure>
  );
};

const Outcomes = ({ marked, at }: { marked: readonly MarkedQuestion[]; at: number }) => {
  const t = useText();
  const formats = useFormats();
  const run = useRun();
  const module = run.activities[at]?.module;
  const named = [...scoresByOutcome(marked)].flatMap(([key, score]) => {
    const outcome = module?.outcomes.find((each) => each.key === key);
    return outcome ? [{ key, score, text: outcome.text[run.locale] ?? '' }] : [];
  });
  if (named.length === 0) return null;
  return (
    <section className="stack--tight">
      <h2>{t('quiz.result.outcomes')}</h2>
      <ul lang={run.locale}>
        {named.map(({ key, score, text }) => (
          <li key={key}>
            {text} <b className="numbers">{formats.percent(score)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Score = ({ quiz, score }: { quiz: ExportQuiz; score: number }) => {
  const t = useText();
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const passed = isPassed(score, quiz.settings.pass);
  useEffect(() => turnTo(box.current), []);
  return (
    <div ref={box} tabIndex={-1} className="stack--tight">
      <p className="quiz-score">{t('quiz.result.score', { score: formats.percent(score) })}</p>
      {passed !== null && (
        <Notice tone={passed ? 'done' : 'warn'} title={t(passed ? 'quiz.passed' : 'quiz.failed')} />
      )}
    </div>
  );
};

/** What came of the last attempt, as far as the rules of the quiz let it be shown. */
export const QuizResult = ({
  quiz,
  text,
  at,
  attempt,
  score,
}: {
  quiz: ExportQuiz;
  text: ExportQuizText;
  at: number;
  attempt: AttemptWork;
  score: number;
}) => {
  const t = useText();
  const run = useRun();
  const marked = useMemo(() => markAttempt(quiz, attempt), [quiz, attempt]);
  const explanations = useMemo(
    () => JSON.parse(unveil(text.explanations, quiz.id)) as Record<string, ExportExplanation>,
    [text, quiz.id],
  );
  const { isPassed: passed, attemptsLeft } = resultOf(quiz, run.work(at, 'quiz'));
  const review = reviewOf(quiz.settings.review, { finished: true, passed, attemptsLeft });
  const bodyOf = ({ id }: ExportQuestion) => text.questions[id];
  return (
    <>
      <Score quiz={quiz} score={score} />
      <Outcomes marked={marked} at={at} />
      <section className="stack">
        <h2>{t('quiz.result.questions')}</h2>
        {review.responses ? (
          marked.map((each, place) => {
            const body = bodyOf(each.question);
            return (
              body && (
                <QuestionResult
                  key={each.question.id}
                  marked={each}
                  number={place + 1}
                  body={body}
                  explanation={explanations[each.question.id]}
                  review={review}
                />
              )
            );
          })
        ) : (
          <p>{t('quiz.result.hidden')}</p>
        )}
      </section>
    </>
  );
};
