import { EditionsService, type NewEdition } from '@campus/delivery';
import { EnrolmentsService } from '@campus/delivery';
import { People } from '@campus/people';
import { locales } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { inCampus } from './in-campus.ts';
import { OperatorError, optionsOf, say, type Command } from './command.ts';

/** A calendar day as typed. */
function dayOf(text: string, option: string): string {
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text);
  if (!isDay) throw new OperatorError(`--${option} must be a day such as 2027-03-31, not "${text}".`);
  return text;
}

function routeOf(text: string): NewEdition['route'] {
  if (text === 'A' || text === 'B' || text === 'C') return text;
  throw new OperatorError('--route must be A (self-paced), B (tutored) or C (workshop).');
}

const sentenceOf = ({ code }: Refused, { courseKey, key }: NewEdition): string =>
  code === 'NOT_FOUND'
    ? `No course ${courseKey} is published: ./campus content import publishes one.`
    : `There is an edition ${key} already.`;

export const editionsAdd: Command = {
  name: 'editions add',
  usage: `editions add --course micic-consular --key 2027-1 --starts 2027-01-15 --title-es T [--title-en T] [--title-fr T]
        [--ends 2027-03-31] [--route A] [--open]`,
  summary: 'offer the newest version of a course; --open: officers may enrol themselves',
  needsDatabase: true,
  async run(args) {
    const given = optionsOf(
      args,
      ['course', 'key', 'starts', 'title-es'],
      ['title-en', 'title-fr', 'ends', 'route'],
    );
    const titles = locales.flatMap((locale) => {
      const title = given[`title-${locale}`];
      return title ? [[locale, title] as const] : [];
    });
    const [startsOn, endsOn] = [dayOf(given.starts, 'starts'), given.ends ? dayOf(given.ends, 'ends') : null];
    if (endsOn !== null && endsOn < startsOn)
      throw new OperatorError('The last day (--ends) is before the first (--starts).');
    const edition: NewEdition = {
      courseKey: given.course,
      key: given.key,
      titles: Object.fromEntries(titles),
      route: routeOf(given.route ?? 'A'),
      startsOn,
      endsOn,
      isOpen: args.flags.has('open'),
    };
    const editionId = await inCampus((tx, app) =>
      app
        .get(EditionsService)
        .add(tx, null, edition)
        .catch((error: unknown) => {
          throw error instanceof Refused ? new OperatorError(sentenceOf(error, edition)) : error;
        }),
    );
    say(args, [`Edition ${given.key} was added.`], { editionId });
    return 0;
  },
};

export const enrol: Command = {
  name: 'enrol',
  usage: 'enrol --email A --edition 2027-1',
  summary: 'enrol a person in an edition',
  needsDatabase: true,
  async run(args) {
    const { email, edition } = optionsOf(args, ['email', 'edition']);
    const done = await inCampus(async (tx, app) => {
      const { personId } = await app.get(People).byAddress(tx, email);
      const editionId = await app.get(EditionsService).idOf(tx, edition);
      if (!editionId) throw new OperatorError(`There is no edition ${edition}.`);
      return app.get(EnrolmentsService).enrolOther(tx, null, { personId, editionId, source: 'imported' });
    });
    say(
      args,
      [done.isNew ? `${email} is enrolled in ${edition}.` : `${email} was enrolled in ${edition} already.`],
      done,
    );
    return 0;
  },
};
