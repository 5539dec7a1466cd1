import { MyContacts } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { Rich } from '../../shared/text.ts';

/** The first step: a whole module at once. It leads to the page of the course where that is done; of several courses, to each. */
export const TakeAlong = () => {
  const locale = useLocale();
  const courses = useQuery(MyContacts, { locale }).data?.myContacts ?? [];
  const [first] = courses;
  const isOne = courses.length === 1;
  return (
    <li>
      <Rich
        id="help.offline.one"
        tags={{
          link: (words) =>
            first && isOne ? <a href={paths.kept(first.enrolmentId)}>{words}</a> : <strong>{words}</strong>,
        }}
      />
      {courses.length > 1 && (
        <ul>
          {courses.map(({ enrolmentId, editionTitle }) => (
            <li key={enrolmentId}>
              <a href={paths.kept(enrolmentId)}>{editionTitle}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
