import { addDraw, putTags, type QuizFields, type WrittenDraw } from '@campus/content-format/editing';
import { matching, type DrawnQuestion } from '@campus/content-format/preview-quiz';
import { Button, Select } from '@campus/ui';
import { SomeOf } from '../../../shared/forms/some-of.tsx';
import { useText } from '../../../shared/text.ts';
import { isAt, useEditing } from '../questions/fields/editing.ts';
import { wordsOfFaults } from '../questions/fields/fault-words.tsx';
import { Part, Parts } from '../questions/fields/part-frame.tsx';
import { NumberField } from '../questions/fields/text-fields.tsx';
import type { DrawnPools } from './use-drawn-pools.ts';

interface DrawsOf {
  quiz: QuizFields;
  /** Of all pools of the draft. */
  keys: readonly string[];
  pools: DrawnPools;
  /** The pools that are drawn from were read. */
  isKnown: boolean;
}

/** How many questions a draw may take, outcome by outcome. */
const Fitting = ({ questions }: { questions: readonly DrawnQuestion[] }) => {
  const t = useText();
  const outcomes = new Map<string, number>();
  for (const { outcome } of questions) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  return (
    <>
      <p className="small soft">{t('studio.quiz.fit', { count: questions.length })}</p>
      {outcomes.size > 0 && (
        <ul className="row small soft quiz-form__outcomes" aria-label={t('studio.quiz.outcomes')}>
          {[...outcomes].map(([outcome, count]) => (
            <li key={outcome}>{t('studio.quiz.outcome', { outcome, count })}</li>
          ))}
        </ul>
      )}
    </>
  );
};

const Draw = ({ draw, place, of }: { draw: WrittenDraw; place: number; of: DrawsOf }) => {
  const t = useText();
  const { mayWrite, edit, faults } = useEditing();
  const { quiz, keys, pools } = of;
  const at = ['draw', place];
  const { pool, count, tags } = draw;
  const questions = pools.get(pool);
  const offered = [...new Set([...(questions ?? []).flatMap((each) => each.tags), ...tags])].sort();
  return (
    <Part
      name={t('studio.quiz.draw', { number: place + 1 })}
      at={['draw']}
      place={place}
      count={quiz.draws.length}
    >
      <Select
        label={t('studio.quiz.pool')}
        error={wordsOfFaults(faults.filter(({ path }) => isAt(path, [...at, 'pool'])))}
        disabled={!mayWrite}
        value={pool}
        options={[...(keys.includes(pool) ? [] : [pool]), ...keys].map((key) => ({
          value: key,
          label: key || t('studio.q.choose'),
        }))}
        onChange={({ target }) => edit({ put: target.value, at: [...at, 'pool'] })}
      />
      <NumberField label={t('studio.quiz.count')} at={[...at, 'count']} value={count} />
      {offered.length > 0 && (
        <fieldset className="question-form__plain" disabled={!mayWrite}>
          <SomeOf
            legend={t('studio.quiz.tags')}
            hint={t('studio.quiz.tags.hint')}
            options={offered.map((value) => ({ value, label: value }))}
            chosen={tags}
            onChange={(values) => edit(putTags(place, values))}
          />
        </fieldset>
      )}
      {questions && <Fitting questions={matching({ pool, tags: [...tags] }, pools)} />}
    </Part>
  );
};

/** Which questions the quiz asks: so many of each pool, new ones for each attempt. */
export const DrawFields = (of: DrawsOf) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  const { quiz, keys, isKnown } = of;
  const [first] = keys;
  return (
    <Parts name={t('studio.quiz.draws')} hint={t('studio.quiz.draws.hint')} at={['draw']}>
      {quiz.draws.map((draw, place) => (
        <Draw key={place} draw={draw} place={place} of={of} />
      ))}
      {quiz.draws.length > 0 && isKnown && (
        <p>
          {t('studio.quiz.total', { count: quiz.draws.reduce((sum, { count }) => sum + (count ?? 0), 0) })}
        </p>
      )}
      {mayWrite && first !== undefined && (
        <div>
          <Button kind="quiet" onClick={() => edit(addDraw(quiz, quiz.draws.at(-1)?.pool ?? first))}>
            {t('studio.quiz.draw.add')}
          </Button>
        </div>
      )}
    </Parts>
  );
};
