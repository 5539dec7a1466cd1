import { CoursesToWrite } from '@campus/api-client';
import { useLocale, useQuery, type Person } from '@campus/web-shell';
import { hasRole } from '../shared/staff.ts';

/** Whether the person has a right in some course, as far as that is known; asked only when it matters. */
export const useIsWriter = (person: Person, isAsked: boolean): boolean => {
  const locale = useLocale();
  const mayAll = hasRole(person, 'ADMINISTRATOR');
  const { data } = useQuery(CoursesToWrite, isAsked && !mayAll ? { locale } : null);
  return mayAll || (data?.coursesToWrite.length ?? 0) > 0;
};
