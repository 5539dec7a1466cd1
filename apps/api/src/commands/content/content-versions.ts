import { RestoreVersion } from '@campus/course';
import { VersionReading } from '@campus/overview';
import { OperatorError, optionsOf, say, type Command } from '../command.ts';
import { inCampus, withCampus } from '../in-campus.ts';

type Course = Awaited<ReturnType<VersionReading['courses']>>[number];
type Version = Course['versions'][number];

const linesOf = (version: Version): string[] => [
  [
    `  ${version.number}`.padEnd(6),
    version.publishedAt.toISOString().slice(0, 16).replace('T', ' '),
    version.publishedBy ?? 'command line',
    version.isCurrent ? 'on offer' : '',
    version.corrects === null ? '' : `corrects ${version.corrects}: ${version.note ?? ''}`,
  ]
    .filter(Boolean)
    .join('  '),
  ...version.editions.map(({ title, phase, people }) => `          ${title} (${phase}, ${people} enrolled)`),
];

const read = (key: string | undefined): Promise<Course[]> =>
  withCampus(async (app) => {
    const courses = await app.get(VersionReading).courses('en');
    const found = key === undefined ? courses : courses.filter((course) => course.key === key);
    if (key !== undefined && !found.length) throw new OperatorError(`No course ${key} is published.`);
    return found;
  });

export const contentVersions: Command = {
  name: 'content versions',
  usage: 'content versions [--course micic-consular]',
  summary: 'list the versions of courses: when, by whom, what each corrects, which editions use it',
  needsDatabase: true,
  async run(args) {
    const { course } = optionsOf(args, [], ['course']);
    const courses = await read(course);
    say(
      args,
      courses.flatMap(({ key, versions }) => [key, ...versions.flatMap(linesOf)]),
      courses,
    );
    return 0;
  },
};

export const contentRestore: Command = {
  name: 'content restore',
  usage: 'content restore VERSION [--course micic-consular]',
  summary: 'offer an earlier version to new editions again; nothing is deleted, running editions keep theirs',
  needsDatabase: true,
  async run({ rest: [wanted = '', ...more], ...args }) {
    const given = optionsOf({ ...args, rest: more }, [], ['course']);
    const number = Number(wanted);
    if (!/^\d{1,6}$/.test(wanted) || number < 1)
      throw new OperatorError('Name the number of a version: ./campus content versions lists them.');
    const courses = await read(given.course);
    const [course] = courses;
    if (!course || courses.length > 1)
      throw new OperatorError(`Name the course: --course ${courses.map(({ key }) => key).join(' or ')}`);
    const done = await inCampus((tx, app) => app.get(RestoreVersion).restore(tx, course.key, number, null));
    if (!done)
      throw new OperatorError(
        `${course.key} has no version ${number}: ./campus content versions lists them.`,
      );
    const sentence =
      done.before === number
        ? `${course.key}: version ${number} is on offer already.`
        : `${course.key}: version ${number} is offered to new editions, in the place of version ${done.before}.`;
    say({ ...args, rest: more }, [sentence], { course: course.key, number, ...done });
    return 0;
  },
};
