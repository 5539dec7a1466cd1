import './courses.css';
import { MyEnrolments } from '@campus/api-client';
import { Skeleton } from '@campus/ui';
import { lazyPage, Page, QueryView, Redirect, useLocale, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { type Enrolment, isCurrent } from './enrolment.ts';

const Loading = () => {
  const t = useText();
  return <Skeleton label={t('courses.title')} lines={3} />;
};

// Most officers have one course and go straight to it.
const CourseChoice = lazyPage(
  async () => (await import('./course-choice.tsx')).CourseChoice,
  undefined,
  <Loading />,
);

const Courses = ({ enrolments }: { enrolments: Enrolment[] }) => {
  const [only] = enrolments;
  if (only && enrolments.length === 1 && isCurrent(only)) return <Redirect to={paths.course(only.id)} />;
  return <CourseChoice enrolments={enrolments} />;
};

/** A person's courses. Anyone who has just one is taken straight to it. */
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
