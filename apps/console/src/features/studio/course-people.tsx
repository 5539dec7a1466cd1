import {
  CourseRights,
  courseRightKindValues,
  GiveCourseRight,
  StaffMembers,
  WithdrawCourseRight,
  type DataOf,
} from '@campus/api-client';
import { Button, Disclosure, Select, VisuallyHidden } from '@campus/ui';
import {
  locales,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { CountrySelect } from '../../shared/places/country-select.tsx';
import { useText } from '../../shared/text.ts';
import type { Course } from './draft/draft-tree.ts';
import { PublishingRule } from './publishing-rule.tsx';

type Kind = (typeof courseRightKindValues)[number];

/** What somebody is given in a course: a right, and where it holds. */
const useGiving = (courseId: string, refetch: () => Promise<void>) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const staff = useQuery(StaffMembers, { search: null, limit: 100, offset: 0 });
  const people = staff.data?.staff.items.filter(({ isDisabled }) => !isDisabled) ?? [];
  const [personId, setPersonId] = useState('');
  const [kind, setKind] = useState<Kind>('AUTHOR');
  const [locale, setLocale] = useState<(typeof locales)[number]>('es');
  const [country, setCountry] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    const to = personId || people[0]?.id;
    if (!to) return;
    setChecked(true);
    if (kind === 'COUNTRY' && country === null) return;
    const input = {
      courseId,
      personId: to,
      kind,
      locale: kind === 'TRANSLATOR' ? locale : null,
      country: kind === 'COUNTRY' ? country : null,
    };
    const done = await act(
      input,
      async (whole) => (await client.run(GiveCourseRight, { input: whole })).giveCourseRight,
    );
    if (!done) return;
    cache.invalidate();
    await refetch();
  };
  const chosen = { personId: personId || people[0]?.id, kind, locale, country };
  const choose = { setPersonId, setKind, setLocale, setCountry };
  const isCountryMissing = isChecked && country === null;
  return { people, ...chosen, ...choose, isCountryMissing, give, isRunning, trouble };
};

/** Where a right holds that is not one in the whole course. */
const Bounds = ({ it }: { it: ReturnType<typeof useGiving> }) => {
  const t = useText();
  if (it.kind === 'TRANSLATOR') {
    return (
      <Select
        label={t('studio.people.language')}
        value={it.locale}
        options={locales.map((value) => ({ value, label: t('studio.language', { language: value }) }))}
        onChange={({ target }) => it.setLocale(locales.find((each) => each === target.value) ?? it.locale)}
      />
    );
  }
  if (it.kind !== 'COUNTRY') return null;
  return (
    <CountrySelect
      label={t('studio.units.country')}
      error={it.isCountryMissing && t('studio.units.country.missing')}
      value={it.country}
      onChange={it.setCountry}
    />
  );
};

const Give = ({ course, refetch }: { course: Course; refetch: () => Promise<void> }) => {
  const t = useText();
  const it = useGiving(course.id, refetch);
  return (
    <Form className="studio__start" onSubmit={(event) => void it.give(event)}>
      <Select
        label={t('studio.people.person')}
        value={it.personId}
        options={it.people.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        onChange={({ target }) => it.setPersonId(target.value)}
      />
      <Select
        label={t('studio.people.right')}
        value={it.kind}
        options={courseRightKindValues.map((value) => ({ value, label: t(`studio.kind.${value}`) }))}
        onChange={({ target }) =>
          it.setKind(courseRightKindValues.find((each) => each === target.value) ?? it.kind)
        }
      />
      <Bounds it={it} />
      <Button type="submit" kind="quiet" isBusy={it.isRunning}>
        {t('studio.people.give')}
      </Button>
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
    </Form>
  );
};

type Held = DataOf<typeof CourseRights>['courseRights'][number];

/** A right somebody has, with the way to withdraw it. */
const HeldRight = ({ right, refetch }: { right: Held; refetch: () => Promise<void> }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const formats = useFormats();
  const { id, personName, kind, locale, country } = right;
  const withdraw = async () => {
    const done = await act(
      { id },
      async (input) => (await client.run(WithdrawCourseRight, { input })).withdrawCourseRight,
    );
    if (!done) return;
    cache.invalidate();
    await refetch();
  };
  return (
    <li className="row">
      <span>
        {t(`studio.person.${kind}`, {
          name: personName,
          language: locale ?? 'none',
          country: country === null ? '' : formats.country(country),
        })}
      </span>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void withdraw()}>
        {t('studio.people.withdraw')}
        <VisuallyHidden>{` · ${personName}`}</VisuallyHidden>
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </li>
  );
};

const People = ({ course }: { course: Course }) => {
  const t = useText();
  const query = useQuery(CourseRights, { courseId: course.id });
  return (
    <div className="stack">
      <QueryView query={query}>
        {({ courseRights }) =>
          courseRights.length === 0 ? (
            <p className="soft">{t('studio.people.none')}</p>
          ) : (
            <ul className="stack stack--tight">
              {courseRights.map((right) => (
                <HeldRight key={right.id} right={right} refetch={query.refetch} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Give course={course} refetch={query.refetch} />
      <PublishingRule course={course} />
    </div>
  );
};

/** Who may do what in a course; administrators give and take it. */
export const CoursePeople = ({ course }: { course: Course }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('studio.people')} onOpen={() => setOpen(true)}>
      {isOpen && <People course={course} />}
    </Disclosure>
  );
};
