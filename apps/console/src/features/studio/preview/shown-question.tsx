import type { BundleQuestion } from '@campus/content-format';
import {
  AnswerWords,
  CourseHtml,
  CourseLine,
  notesOn,
  QuestionInput,
  Surroundings,
  type PlayedQuestion,
} from '@campus/players';
import {
  chosenKeys,
  responseLimits,
  rightAnswer,
  type QuestionType,
  type Response,
} from '@campus/quiz-grading';
import { useState } from 'react';
import { useText, type MessageId } from '../../../shared/text.ts';
import { usePlayWords } from './use-play-words.ts';

const hints: Record<QuestionType, MessageId> = {
  single: 'studio.play.hint.single',
  multiple: 'studio.play.hint.multiple',
  'true-false': 'studio.play.hint.single',
  match: 'studio.play.hint.match',
  order: 'studio.play.hint.order',
  'short-text': 'studio.play.hint.text',
  numeric: 'studio.play.hint.number',
  cloze: 'studio.play.hint.cloze',
};

type Body = NonNullable<BundleQuestion['body'][string]>;

const asChoices = (list: Body['options']) => list.map(({ key, text }) => ({ key, html: text }));

const playedOf = ({ uuid, type }: BundleQuestion, body: Body): PlayedQuestion => ({
  id: uuid,
  type,
  options: asChoices(body.options),
  targets: asChoices(body.targets),
  cloze: body.cloze.map((part) =>
    typeof part === 'string'
      ? { blank: null, html: part, isNumeric: false, options: [] }
      : { blank: part.blank, html: null, isNumeric: part.numeric, options: asChoices(part.options ?? []) },
  ),
  unit: body.unit,
});

/** What is right, and what learners read about each answer afterwards. */
const Key = ({
  question,
  played,
  locale,
}: {
  question: BundleQuestion;
  played: PlayedQuestion;
  locale: string;
}) => {
  const t = useText();
  const words = usePlayWords();
  const right = rightAnswer(question.answerKey);
  const feedback = question.feedback[locale] ?? {};
  const said = Object.entries(feedback).filter(([key]) => !chosenKeys(right).includes(key));
  const truths: Readonly<Record<string, string>> = { true: words.true, false: words.false };
  const optionOf = (key: string) => played.options.find((each) => each.key === key)?.html;
  return (
    <>
      <h3>{t('studio.pool.right')}</h3>
      <AnswerWords isKey question={played} words={words} response={right} notes={notesOn(feedback, right)} />
      {said.length > 0 && (
        <>
          <h3>{t('studio.pool.feedback')}</h3>
          <ul>
            {said.map(([key, html]) => (
              <li key={key}>
                {optionOf(key) ? <CourseLine html={optionOf(key) ?? ''} /> : truths[key]}
                <p className="quiz-feedback">
                  <CourseLine html={html} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {question.rationale[locale] && (
        <>
          <h3>{t('studio.pool.why')}</h3>
          <CourseHtml html={question.rationale[locale]} />
        </>
      )}
    </>
  );
};

/** A question as learners get it, to be tried; its key below when it is asked for. */
export const ShownQuestion = ({
  question,
  number,
  total,
  locale,
  hasKey,
}: {
  question: BundleQuestion;
  number: number;
  total: number;
  /** Of its texts. */
  locale: string;
  hasKey: boolean;
}) => {
  const t = useText();
  const words = usePlayWords();
  const [response, setResponse] = useState<Response | null>(null);
  const body = question.body[locale];
  if (!body) return null;
  const played = playedOf(question, body);
  const id = 'studio-question';
  return (
    <Surroundings value={{ lang: locale, enhance: () => undefined }}>
      <main className="studio-preview__text quiz">
        <section className="quiz-question" aria-labelledby={`${id}-title`}>
          <div className="quiz-question__head">
            <h2 id={`${id}-title`}>{t('studio.play.question', { number, total })}</h2>
          </div>
          <CourseHtml id={id} html={body.prompt} />
          <p className="soft small" id={`${id}-hint`}>
            {t(hints[question.type])}
          </p>
          <QuestionInput
            question={played}
            words={words}
            response={response}
            typedLimit={responseLimits.characters}
            promptId={id}
            onAnswer={setResponse}
          />
          {hasKey && <Key question={question} played={played} locale={locale} />}
        </section>
      </main>
    </Surroundings>
  );
};
