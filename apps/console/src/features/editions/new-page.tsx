import './plan/plan.css';
import { AddEdition, CoursesToOffer, type DataOf } from '@campus/api-client';
import { EmptyState, Select } from '@campus/ui';
import { go, Page, QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { SomeOf } from '../../shared/forms/some-of.tsx';
import { useProgrammeCountries } from '../../shared/places/programme-countries.ts';
import { Form } from '../../shared/forms/form.tsx';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { textsOf } from '../../shared/forms/texts-fields.tsx';
import { useText } from '../../shared/text.ts';
import { DetailsFields, issuesOf, type Details } from './details-form.tsx';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';

type Course = DataOf<typeof CoursesToOffer>['coursesToOffer'][number];

const blank = (course: Course): Details => ({
  key: '',
  titles: textsOf(null),
  descriptions: textsOf(null),
  programmeId: null,
  route: 'B',
  audience: 'consul_abroad',
  locales: [...course.locales],
  startsOn: '',
  endsOn: '',
  timeZone: 'America/Costa_Rica',
  isOpen: false,
  contactAddress: '',
});

const NewForm = ({ courses, first }: { courses: readonly Course[]; first: Course }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm({ courseId: first.courseId, countries: [] as string[], ...blank(first) });
  const { courseId, countries, ...details } = form.value;
  const course = courses.find((each) => each.courseId === courseId) ?? first;
  const issues = issuesOf(details);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (Object.values(issues).some(Boolean)) return;
    const done = await form.save(
      { courseId, countries, details: { ...details, endsOn: details.endsOn || null } },
      async (input) => (await client.run(AddEdition, { input })).addEdition,
    );
    if (done) go(editionPaths.overview(done.edition.id));
  };
  return (
    <Form className="stack stack--loose form-measure" onSubmit={(event) => void submit(event)}>
      <Select
        label={t('edition.course')}
        value={courseId}
        options={courses.map((each) => ({
          value: each.courseId,
          label: t('edition.version', { title: each.title, number: each.versionNumber }),
        }))}
        onChange={(event) => form.change({ courseId: event.target.value })}
      />
      <DetailsFields
        details={details}
        issues={form.isChecked ? issues : {}}
        offered={course.locales}
        change={form.change}
      />
      <SomeOf
        legend={t('new.countries')}
        hint={t('new.countries.hint')}
        options={useProgrammeCountries()}
        chosen={countries}
        onChange={(next) => form.change({ countries: next })}
      />
      <SaveRow
        intention={form.intention}
        label={t('new.submit')}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
      />
    </Form>
  );
};

/** A new edition from nothing; most are made from an earlier one. */
export const NewEditionPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CoursesToOffer, { locale });
  return (
    <Page
      isWide
      title={t('editions.add')}
      lead={t('new.lead')}
      above={<a href={editionPaths.list}>{t('console.edition.back')}</a>}
    >
      <QueryView query={query}>
        {({ coursesToOffer: [first, ...rest] }) =>
          first ? (
            <NewForm first={first} courses={[first, ...rest]} />
          ) : (
            <EmptyState title={t('new.noCourse')} />
          )
        }
      </QueryView>
    </Page>
  );
};
