import { BeginUnit as Begin } from '@campus/api-client';
import { Button, Disclosure, Field, Select } from '@campus/ui';
import { go, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { useText } from '../../../shared/text.ts';
import type { Units } from './unit-days.ts';

/** A unit of a State for a lesson that has none of it yet. */
export const BeginUnit = ({ draftId, draftUnits }: { draftId: string; draftUnits: Units }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { units, lessons, countries, mayWriteAll } = draftUnits;
  const [country, setCountry] = useState<string | null>(mayWriteAll ? null : (countries[0] ?? null));
  const [lesson, setLesson] = useState('');
  const [owner, setOwner] = useState('');
  const [isChecked, setChecked] = useState(false);
  const begun = new Set(units.filter((unit) => unit.country === country).map((unit) => unit.lesson.key));
  const left = lessons.filter(({ key }) => !begun.has(key));
  const chosen = left.some(({ key }) => key === lesson) ? lesson : '';
  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (country === null || chosen === '' || owner.trim() === '') return;
    const input = { draftId, country, lesson: chosen, owner: owner.trim() };
    const done = await act(input, async (whole) => (await client.run(Begin, { input: whole })).beginUnit);
    if (!done) return;
    cache.invalidate();
    go(studioPaths.file(draftId, done.path));
  };
  return (
    <Disclosure summary={t('studio.units.begin')}>
      <Form className="stack" onSubmit={(event) => void begin(event)}>
        <CountrySelect
          label={t('studio.units.country')}
          error={isChecked && country === null && t('studio.units.country.missing')}
          among={mayWriteAll ? null : countries}
          value={country}
          onChange={setCountry}
        />
        <Select
          label={t('studio.units.lesson')}
          error={isChecked && chosen === '' && t('studio.units.lesson.missing')}
          value={chosen}
          options={[
            { value: '', label: t('studio.q.choose') },
            ...left.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={({ target }) => setLesson(target.value)}
        />
        <Field
          label={t('studio.units.owner')}
          hint={t('studio.units.owner.hint')}
          error={isChecked && owner.trim() === '' && t('studio.units.owner.missing')}
          maxLength={200}
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
        <div>
          <Button type="submit" isBusy={isRunning}>
            {t('studio.units.begin.do')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
};
