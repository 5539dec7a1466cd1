import './courses.css';
import { MyEnrolments } from '@campus/api-client';
import { Skeleton } from '@campus/ui';
import { lazyPage, Page, QueryView, Redirect, useLocale, useQuery } from '@campus/web-shell';
import { Suspense } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { type Enrolment, isCurrent } from './enrolment.ts';

// Most officers have one course and go straight to it.
const CourseChoice = lazyPage(async () => (await import('./course-choice.tsx')).CourseChoice);

const Courses = ({ enrolments }: { enrolments: Enrolment[] }) => {
  const t = useText();
  const [only] = enrolments;
  if (only && enrolments.length === 1 && isCurrent(only)) return <Redirect to={paths.course(only.id)} />;
  return (
    <Suspense fallback={<Skeleton label={t('courses.title')} lines={3} />}>
      <CourseChoice enrolments={enrolments} />
    </Suspense>
  );
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
