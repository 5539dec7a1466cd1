import './courses.css';
import { MyEnrolments, type DataOf } from '@campus/api-client';
import { EmptyState, LinkButton, Progress } from '@campus/ui';
import { Page, QueryView, Redirect, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { OpenEditionList, useOpenEditions } from './open-editions.tsx';

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

const NoCourse = () => {
  const t = useText();
  const editions = useOpenEditions();
  const hasEditions = (editions.data?.openEditions.length ?? 0) > 0;
  return (
    <EmptyState title={t('courses.none.title')}>
      <p>{t(hasEditions ? 'courses.none.choose' : 'courses.none.text')}</p>
    </EmptyState>
  );
};

const Courses = ({ enrolments }: { enrolments: Enrolment[] }) => {
  const [only] = enrolments;
  if (only && enrolments.length === 1 && isCurrent(only)) return <Redirect to={paths.course(only.id)} />;
  return (
    <>
      {enrolments.length === 0 ? (
        <NoCourse />
      ) : (
        <ul className="plain-list stack">
          {enrolments.map((enrolment) => (
            <EnrolmentCard key={enrolment.id} enrolment={enrolment} />
          ))}
        </ul>
      )}
      <OpenEditionList />
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
