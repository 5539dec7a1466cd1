import { LinkButton } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { ConsoleWay } from '../../shared/console-way.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { type Enrolment, inOrder, isCurrent, isUnderWay } from './enrolment.ts';
import { OpenEditionList } from './open-editions.tsx';

/** The state of a course and its dates, in sentences. */
const useStanding = () => {
  const t = useText();
  const formats = useFormats();
  return ({ status, percent, beginsOn, endsOn }: Enrolment): string[] => {
    const until = endsOn ? [t('courses.endsOn', { date: formats.day(endsOn, 'full') })] : [];
    if (status === 'COMPLETED') return [t('courses.status.COMPLETED'), ...until];
    if (status !== 'ACTIVE') return [t(`courses.status.${status}`)];
    if (beginsOn) return [t('courses.beginsOn', { date: formats.day(beginsOn, 'full') }), ...until];
    return [t('courses.underWay', { percent: formats.percent(percent) }), ...until];
  };
};

const EnrolmentCard = ({
  enrolment,
  isNamed,
  isMain,
}: {
  enrolment: Enrolment;
  /** Another one is of the same course. */
  isNamed: boolean;
  /** It is the one to open. */
  isMain: boolean;
}) => {
  const t = useText();
  const standingOf = useStanding();
  const titleId = `course-${enrolment.id}`;
  const act = !isUnderWay(enrolment) ? 'open' : enrolment.percent > 0 ? 'goOn' : 'begin';
  return (
    <li className="course-card">
      <h2 id={titleId}>
        {enrolment.courseTitle}
        {isNamed && (
          <>
            {' '}
            <span className="course-card__edition">{enrolment.editionTitle}</span>
          </>
        )}
      </h2>
      <div>
        {standingOf(enrolment).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {isCurrent(enrolment) && (
        <LinkButton
          kind={isMain ? 'primary' : 'quiet'}
          href={paths.course(enrolment.id)}
          aria-describedby={titleId}
          icon="next"
          iconAtEnd
        >
          {t(`courses.${act}`)}
        </LinkButton>
      )}
    </li>
  );
};

/**
 * The courses of a person who has none or several, what is under way first, and those open to join; before them the way
 * to the console, for people who work there.
 */
export const CourseChoice = ({ enrolments }: { enrolments: Enrolment[] }) => {
  const ordered = inOrder(enrolments);
  const isNamed = ({ courseTitle }: Enrolment) =>
    ordered.filter((other) => other.courseTitle === courseTitle).length > 1;
  return (
    <>
      <ConsoleWay />
      {ordered.length > 0 && (
        <ul className="plain-list stack">
          {ordered.map((enrolment, at) => (
            <EnrolmentCard
              key={enrolment.id}
              enrolment={enrolment}
              isNamed={isNamed(enrolment)}
              isMain={at === 0}
            />
          ))}
        </ul>
      )}
      <OpenEditionList hasCourse={ordered.length > 0} />
    </>
  );
};
