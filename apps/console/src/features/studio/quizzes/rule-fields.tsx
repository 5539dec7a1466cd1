import { putGraded, putReview, type QuizFields } from '@campus/content-format/editing';
import { countedAttempts, reviewMoments, reviewParts } from '@campus/quiz-grading';
import { Checkbox, Select } from '@campus/ui';
import { SomeOf } from '../../../shared/forms/some-of.tsx';
import { useText } from '../../../shared/text.ts';
import { useEditing } from '../questions/fields/editing.ts';
import { wordsOfFaults } from '../questions/fields/fault-words.tsx';
import { Parts } from '../questions/fields/part-frame.tsx';
import { NumberField } from '../questions/fields/text-fields.tsx';
import { OptionalNumber } from './optional-number.tsx';

interface OfQuiz {
  quiz: QuizFields;
}

/** Whether it is passed, and with how much. */
export const GradeFields = ({ quiz }: OfQuiz) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  return (
    <Parts name={t('studio.quiz.grade')} at={['graded']}>
      <Checkbox
        label={t('studio.quiz.graded')}
        note={t('studio.quiz.graded.hint')}
        disabled={!mayWrite}
        checked={quiz.isGraded}
        onChange={({ target }) => edit(...putGraded(quiz, target.checked))}
      />
      {(quiz.isGraded || quiz.pass !== null) && (
        <NumberField
          label={t('studio.quiz.pass')}
          hint={t('studio.quiz.pass.hint')}
          at={['pass']}
          value={quiz.pass}
        />
      )}
    </Parts>
  );
};

/** How often and how long. */
export const AttemptFields = ({ quiz }: OfQuiz) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  const { mostAttempts, cooldown, counts, timeLimit } = quiz;
  return (
    <Parts name={t('studio.quiz.attempts')} at={['attempts']}>
      <OptionalNumber name="most" at={['attempts', 'max']} value={mostAttempts} usual={3} />
      <NumberField
        label={t('studio.quiz.cooldown')}
        hint={t('studio.quiz.cooldown.hint')}
        at={['attempts', 'cooldown']}
        value={cooldown}
      />
      <Select
        label={t('studio.quiz.counts')}
        disabled={!mayWrite}
        value={counts}
        options={countedAttempts.map((value) => ({ value, label: t(`studio.quiz.counts.${value}`) }))}
        onChange={({ target }) => edit({ put: target.value, at: ['attempts', 'counts'] })}
      />
      <OptionalNumber name="limit" at={['time-limit']} value={timeLimit} usual={quiz.minutes ?? 30} />
    </Parts>
  );
};

/** What is in another order for each learner. */
export const ShuffleFields = ({ quiz: { shuffle } }: OfQuiz) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  return (
    <Parts name={t('studio.quiz.shuffle')} at={['shuffle']} hint={t('studio.quiz.shuffle.hint')}>
      {(['questions', 'options'] as const).map((name) => (
        <Checkbox
          key={name}
          label={t(`studio.quiz.shuffle.${name}`)}
          disabled={!mayWrite}
          checked={shuffle[name]}
          onChange={({ target }) => edit({ put: target.checked, at: ['shuffle', name] })}
        />
      ))}
    </Parts>
  );
};

/** What learners see of their answers, and when. */
export const ReviewFields = ({ quiz }: OfQuiz) => {
  const t = useText();
  const { mayWrite, edit, faults } = useEditing();
  const { when, show } = quiz.review;
  return (
    <Parts name={t('studio.quiz.review')} at={['review']}>
      <Select
        label={t('studio.quiz.when')}
        error={wordsOfFaults(faults.filter(({ path }) => path[0] === 'review' && path.length > 1))}
        disabled={!mayWrite}
        value={when}
        options={reviewMoments.map((value) => ({ value, label: t(`studio.quiz.when.${value}`) }))}
        onChange={({ target }) =>
          edit(...putReview(quiz, { when: reviewMoments.find((each) => each === target.value) ?? when }))
        }
      />
      {when !== 'never' && (
        <fieldset className="question-form__plain" disabled={!mayWrite}>
          <SomeOf
            legend={t('studio.quiz.show')}
            options={reviewParts.map((value) => ({ value, label: t(`studio.quiz.show.${value}`) }))}
            chosen={show}
            onChange={(values) =>
              edit(...putReview(quiz, { show: reviewParts.filter((each) => values.includes(each)) }))
            }
          />
        </fieldset>
      )}
    </Parts>
  );
};
