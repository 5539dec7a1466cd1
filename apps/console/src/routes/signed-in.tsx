import { Broken, Opening, Redirect, route, Routes, SignOutPage, usePath, usePerson } from '@campus/web-shell';
import { Suspense } from 'react';
import { paths } from '../shared/paths.ts';
import { isStaff } from '../shared/staff.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { NotStaffPage } from './not-staff-page.tsx';

const routes = [
  route('/console', () => <Redirect to={paths.packages} />),
  route(paths.signOut, () => <SignOutPage signInHref={paths.packages} />),
];

/** The screens of somebody who is signed in. What breaks on one address is whole again on the next. */
export const SignedInRoutes = () => {
  const path = usePath();
  const person = usePerson();
  if (!isStaff(person)) return <NotStaffPage />;
  return (
    <Broken key={path}>
      <Suspense fallback={<Opening />}>
        <Routes routes={routes} otherwise={<NotFoundPage />} />
      </Suspense>
    </Broken>
  );
};
