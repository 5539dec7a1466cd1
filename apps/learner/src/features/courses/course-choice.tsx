import { LinkButton, Progress } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { type Enrolment, isCurrent } from './enrolment.ts';
import { OpenEditionList } from './open-editions.tsx';

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
        {enrolment.beginsOn
          ? t('courses.beginsOn', { date: formats.day(enrolment.beginsOn) })
          : t(`courses.status.${enrolment.status}`)}
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

/** The courses of a person who has none or several, and those open to join. */
export const CourseChoice = ({ enrolments }: { enrolments: Enrolment[] }) => (
  <>
    {enrolments.length > 0 && (
      <ul className="plain-list stack">
        {enrolments.map((enrolment) => (
          <EnrolmentCard key={enrolment.id} enrolment={enrolment} />
        ))}
      </ul>
    )}
    <OpenEditionList hasCourse={enrolments.length > 0} />
  </>
);
