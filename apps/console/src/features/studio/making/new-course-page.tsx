import '../studio.css';
import { CoursesToWrite, StartCourse } from '@campus/api-client';
import { slugOf } from '@campus/content-format/slug';
import { Button, Field, RadioGroup, Select } from '@campus/ui';
import {
  go,
  localeNames,
  locales,
  Page,
  QueryView,
  TroubleNotice,
  useIntention,
  useLocale,
  usePerson,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SomeOf } from '../../../shared/forms/some-of.tsx';
import { textsOf, TextsFields, type Texts } from '../../../shared/forms/texts-fields.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { hasRole } from '../../../shared/staff.ts';
import { useText } from '../../../shared/text.ts';
import type { Course } from '../draft/draft-tree.ts';

type Locale = keyof Texts;

const beginnings = ['nothing', 'copy'] as const;

/** What the server takes as a key. */
const keyForm = /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/;

const useNewCourse = (courses: readonly Course[]) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const own = useLocale();
  const [from, setFrom] = useState<(typeof beginnings)[number]>('nothing');
  const [copied, setCopied] = useState(courses[0]?.versionId ?? '');
  const [chosen, setChosen] = useState<readonly Locale[]>(locales);
  const [wished, setSource] = useState<Locale>(own);
  const [title, setTitle] = useState(textsOf(null));
  const [typedKey, setKey] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const isCopy = from === 'copy';
  const shown = isCopy ? locales : locales.filter((each) => chosen.includes(each));
  const source = shown.includes(wished) ? wished : (shown[0] ?? own);
  const named = title[source].trim() || (shown.map((each) => title[each].trim()).find(Boolean) ?? '');
  // As long as nobody types a key, it follows the title.
  const key = typedKey ?? slugOf(named).slice(0, 50).replace(/-+$/, '');
  const faults = {
    locales: shown.length === 0,
    title: isCopy ? named === '' : title[source].trim() === '',
    key: !keyForm.test(key),
  };
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(faults).some(Boolean)) return;
    const input = {
      key,
      title: Object.fromEntries(shown.map((each) => [each, title[each]])),
      locales: isCopy ? [] : [source, ...shown.filter((each) => each !== source)],
      versionId: isCopy ? copied : null,
    };
    const done = await act(
      input,
      async (whole) => (await client.run(StartCourse, { input: whole })).startCourse,
    );
    if (!done) return;
    cache.invalidate();
    go(studioPaths.draft(done.draftId));
  };
  const fields = { from, setFrom, copied, setCopied, setChosen, setSource, title, setTitle, setKey };
  return { ...fields, isCopy, isChecked, shown, source, key, faults, start, isRunning, trouble };
};

type NewCourse = ReturnType<typeof useNewCourse>;

/** With what the course begins. */
const Beginning = ({ it, courses }: { it: NewCourse; courses: readonly Course[] }) => {
  const t = useText();
  if (courses.length === 0) return null;
  return (
    <>
      <RadioGroup
        label={t('studio.new.from')}
        name="new-course-from"
        value={it.from}
        options={beginnings.map((value) => ({
          value,
          label: t(`studio.new.from.${value}`),
          note: t(`studio.new.from.${value}.note`),
        }))}
        onChange={(value) => it.setFrom(value === 'copy' ? 'copy' : 'nothing')}
      />
      {it.isCopy && (
        <Select
          label={t('studio.new.course')}
          value={it.copied}
          options={courses.map(({ versionId, title }) => ({ value: versionId ?? '', label: title }))}
          onChange={({ target }) => it.setCopied(target.value)}
        />
      )}
    </>
  );
};

/** In which languages it is written, and in which first. */
const Languages = ({ it }: { it: NewCourse }) => {
  const t = useText();
  const options = (values: readonly Locale[]) =>
    values.map((value) => ({ value, label: localeNames[value], lang: value }));
  return (
    <>
      <SomeOf
        legend={t('studio.new.locales')}
        hint={it.isChecked && it.faults.locales ? t('studio.new.locales.missing') : undefined}
        options={options(locales)}
        chosen={it.shown}
        onChange={(values) => it.setChosen(locales.filter((each) => values.includes(each)))}
      />
      {it.shown.length > 1 && (
        <Select
          label={t('studio.new.source')}
          hint={t('studio.new.source.hint')}
          value={it.source}
          options={options(it.shown)}
          onChange={({ target }) => it.setSource(locales.find((each) => each === target.value) ?? it.source)}
        />
      )}
    </>
  );
};

const NewCourseForm = ({ courses }: { courses: readonly Course[] }) => {
  const t = useText();
  const it = useNewCourse(courses);
  const { isCopy, isChecked, faults } = it;
  return (
    <Form className="stack" onSubmit={(event) => void it.start(event)}>
      <Beginning it={it} courses={courses} />
      {!isCopy && <Languages it={it} />}
      <TextsFields
        legend={t('studio.new.title')}
        hint={t(isCopy ? 'studio.new.title.copy' : 'studio.new.title.hint')}
        error={isChecked && faults.title && t('studio.new.title.missing')}
        texts={it.title}
        only={it.shown}
        onChange={it.setTitle}
      />
      <Field
        label={t('studio.new.key')}
        hint={t('studio.new.key.hint')}
        error={isChecked && faults.key && t('studio.new.key.wrong')}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={50}
        value={it.key}
        onChange={({ target }) => it.setKey(target.value)}
      />
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      <div>
        <Button type="submit" isBusy={it.isRunning}>
          {t('studio.new.start')}
        </Button>
      </div>
      <p className="soft small">{t('studio.new.rights')}</p>
    </Form>
  );
};

/** Where an administrator begins a course: empty, or as a copy of another one. */
export const NewCoursePage = () => {
  const t = useText();
  const query = useQuery(CoursesToWrite, { locale: useLocale() });
  if (!hasRole(usePerson(), 'ADMINISTRATOR')) return <MissingPage />;
  return (
    <Page
      title={t('studio.new')}
      lead={t('studio.new.lead')}
      above={<a href={studioPaths.list}>{t('studio.back')}</a>}
    >
      <QueryView query={query}>
        {({ coursesToWrite }) => (
          <NewCourseForm courses={coursesToWrite.filter(({ versionId }) => versionId !== null)} />
        )}
      </QueryView>
    </Page>
  );
};
