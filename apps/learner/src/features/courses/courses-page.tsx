import './courses.css';
import { MyEnrolments, type DataOf } from '@campus/api-client';
import { LinkButton, Progress, Skeleton } from '@campus/ui';
import { lazyPage, Page, QueryView, Redirect, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { Suspense } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

// Most officers have one course and go straight to it.
const OpenEditionList = lazyPage(async () => (await import('./open-editions.tsx')).OpenEditionList);

type Enrolment = DataOf<typeof MyEnrolments>['myEnrolments'][number];

const isCurrent = ({ status }: Enrolment) => status === 'ACTIVE' || status === 'COMPLETED';

const EnrolmentCard = ({ enrolment }: { enrolment: Enrolment }) => {
  const t = useText();
  const formats = useFormats();
  const titleId = `course-${enrolment.id}`;
  return (
    <li className="course-card">
      <h2 id={titleId}>{enrolment.courseTitle}</h2>
      <p className="soft">
        {enrolment.editionTitle}
        {' · '}
        {t(`courses.status.${enrolment.status}`)}
        {enrolment.endsOn && ` · ${t('courses.endsOn', { date: formats.day(enrolment.endsOn) })}`}
      </p>
      {isCurrent(enrolment) && (
        <>
          <Progress
            label={t('courses.progress')}
            words={formats.percent(enrolment.percent)}
            value={enrolment.percent}
          />
          <LinkButton href={paths.course(enrolment.id)} aria-describedby={titleId} icon="next" iconAtEnd>
            {t('courses.open')}
          </LinkButton>
        </>
      )}
    </li>
  );
};

const Courses = ({ enrolments }: { enrolments: Enrolment[] }) => {
  const t = useText();
  const [only] = enrolments;
  if (only && enrolments.length === 1 && isCurrent(only)) return <Redirect to={paths.course(only.id)} />;
  return (
    <>
      {enrolments.length > 0 && (
        <ul className="plain-list stack">
          {enrolments.map((enrolment) => (
            <EnrolmentCard key={enrolment.id} enrolment={enrolment} />
          ))}
        </ul>
      )}
      <Suspense fallback={<Skeleton label={t('courses.title')} lines={3} />}>
        <OpenEditionList hasCourse={enrolments.length > 0} />
      </Suspense>
    </>
  );
};

/** A person's courses. Whoever has just one goes straight to it. */
export const CoursesPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(MyEnrolments, { locale });
  return (
    <Page title={t('courses.title')}>
      <QueryView query={query}>{(data) => <Courses enrolments={data.myEnrolments} />}</QueryView>
    </Page>
  );
};
