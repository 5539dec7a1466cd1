import { putList } from '@campus/content-format/editing';
import { Button, Checkbox, Disclosure, Field, Select } from '@campus/ui';
import { useState } from 'react';
import { SomeOf } from '../../../../shared/forms/some-of.tsx';
import { useText } from '../../../../shared/text.ts';
import { isAt, useEditing, useQuestion } from './editing.ts';
import { wordsOfFaults } from './fault-words.tsx';
import { NumberField, TextField, useTyped } from './text-fields.tsx';
import type { CourseChoices } from '../use-course-choices.ts';

const choiceTypes = ['single', 'multiple'] as const;
const levels = ['1', '2', '3'] as const;

const wordsIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** Tags: keys with commas between them. */
const TagsField = () => {
  const t = useText();
  const question = useQuestion();
  const { mayWrite, edit, faults } = useEditing();
  const [typed, setTyped] = useTyped(question.tags.join(', '), (value) => wordsIn(value).join(', '));
  return (
    <Field
      label={t('studio.q.tags')}
      hint={t('studio.q.tags.hint')}
      error={wordsOfFaults(faults.filter(({ path }) => path[0] === 'tags'))}
      readOnly={!mayWrite}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        edit(putList('tags', wordsIn(target.value)));
      }}
    />
  );
};

/** What the question is about: which outcome, how hard. */
export const AboutFields = ({ choices }: { choices: CourseChoices }) => {
  const t = useText();
  const question = useQuestion();
  const { mayWrite, edit, faults } = useEditing();
  const { type, outcome, difficulty } = question;
  const wrong = (name: string) => wordsOfFaults(faults.filter(({ path }) => isAt(path, [name])));
  const known = choices.outcomes.some(({ key }) => key === outcome);
  return (
    <div className="question-form__about">
      {(type === 'single' || type === 'multiple') && (
        <Select
          label={t('studio.q.type')}
          value={type}
          disabled={!mayWrite}
          options={choiceTypes.map((value) => ({ value, label: t(`studio.q.type.${value}`) }))}
          onChange={({ target }) => edit({ put: target.value, at: ['type'] })}
        />
      )}
      <Select
        label={t('studio.q.outcome')}
        error={wrong('outcome')}
        value={outcome}
        disabled={!mayWrite}
        options={[
          ...(known ? [] : [{ value: outcome, label: outcome || t('studio.q.choose') }]),
          ...choices.outcomes.map(({ key, text }) => ({ value: key, label: `${key} · ${text}` })),
        ]}
        onChange={({ target }) => edit({ put: target.value, at: ['outcome'] })}
      />
      <Select
        label={t('studio.q.difficulty')}
        error={wrong('difficulty')}
        value={String(difficulty ?? '')}
        disabled={!mayWrite}
        options={[
          ...(difficulty === null ? [{ value: '', label: t('studio.q.choose') }] : []),
          ...levels.map((value) => ({ value, label: t(`studio.q.difficulty.${value}`) })),
        ]}
        onChange={({ target }) => edit({ put: Number(target.value), at: ['difficulty'] })}
      />
    </div>
  );
};

/** What the question rests on. */
const SourceFields = ({ choices }: { choices: CourseChoices }) => {
  const t = useText();
  const question = useQuestion();
  const { edit, faults } = useEditing();
  const { sources } = question;
  const titles = new Map(choices.sources.map(({ key, title }) => [key, title]));
  const asOption = (key: string) => ({
    value: key,
    label: [key, titles.get(key)].filter(Boolean).join(' · '),
  });
  const others = [...titles.keys()].filter((key) => !sources.includes(key));
  const [chosen, setChosen] = useState('');
  const isThere = others.includes(chosen);
  return (
    <>
      <Select
        label={t('studio.q.sources')}
        error={wordsOfFaults(faults.filter(({ path }) => path[0] === 'sources'))}
        value={isThere ? chosen : ''}
        options={[{ value: '', label: t('studio.q.sources.add') }, ...others.map(asOption)]}
        onChange={({ target }) => setChosen(target.value)}
      />
      {/* Keys that lead through the list choose each on the way: only the button adds one. */}
      <div>
        <Button
          kind="quiet"
          disabled={!isThere}
          onClick={() => {
            edit(putList('sources', [...sources, chosen]));
            setChosen('');
          }}
        >
          {t('studio.q.sources.put')}
        </Button>
      </div>
      {sources.length > 0 && (
        <SomeOf
          legend={t('studio.q.sources.chosen')}
          options={sources.map(asOption)}
          chosen={sources}
          onChange={(values) => edit(putList('sources', values))}
        />
      )}
    </>
  );
};

/** Why the answer is right, and what few questions need. */
export const MoreFields = ({ choices }: { choices: CourseChoices }) => {
  const t = useText();
  const question = useQuestion();
  const { mayWrite, edit } = useEditing();
  const { guidelines, points, isFixed, isSuspended, type } = question;
  return (
    <>
      <TextField
        label={t('studio.q.rationale')}
        hint={t('studio.q.rationale.hint')}
        at={['rationale']}
        texts={question.rationale}
      />
      <Checkbox
        label={t('studio.q.suspended')}
        note={t('studio.q.suspended.note')}
        checked={isSuspended}
        disabled={!mayWrite}
        onChange={() => edit(isSuspended ? { drop: ['suspended'] } : { put: true, at: ['suspended'] })}
      />
      <Disclosure summary={t('studio.q.more')}>
        <fieldset className="stack question-form__plain" disabled={!mayWrite}>
          <SomeOf
            legend={t('studio.q.guidelines')}
            options={choices.guidelines.map((value) => ({ value, label: value }))}
            chosen={guidelines}
            onChange={(values) => edit(putList('guidelines', values))}
          />
          <NumberField label={t('studio.q.points')} at={['points']} value={points ?? 1} />
          <TagsField />
          {(type === 'single' || type === 'multiple') && (
            <Checkbox
              label={t('studio.q.fixed')}
              checked={isFixed}
              onChange={() =>
                edit(isFixed ? { drop: ['optionsFixed'] } : { put: true, at: ['optionsFixed'] })
              }
            />
          )}
          <SourceFields choices={choices} />
        </fieldset>
      </Disclosure>
    </>
  );
};
