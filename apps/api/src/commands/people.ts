import { Addresses, People, Role, welcomeMail } from '@campus/people';
import { isLocale, locales } from '@campus/platform/graphql/locale.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { inCampus } from './in-campus.ts';
import { OperatorError, optionsOf, say, type Command } from './command.ts';

const roles = Object.values(Role);

function roleOf(text: string): Role {
  const role = roles.find((one) => one === text);
  if (!role) throw new OperatorError(`--role must be one of ${roles.join(', ')}.`);
  return role;
}

function localeOf(text: string) {
  if (!isLocale(text)) throw new OperatorError(`--locale must be one of ${locales.join(', ')}.`);
  return text;
}

export const peopleAdd: Command = {
  name: 'people add',
  usage: `people add --email A --given N --surname N --locale es --role learner
        [--second-surname N] [--country MX] [--scope MX] [--time-zone America/Mexico_City] [--mail]`,
  summary: 'create a person, and print the link to choose a password; --mail sends it instead',
  needsDatabase: true,
  async run(args) {
    const given = optionsOf(
      args,
      ['email', 'given', 'surname', 'locale', 'role'],
      ['second-surname', 'country', 'scope', 'time-zone'],
    );
    const person = {
      address: given.email,
      givenNames: given.given,
      firstSurname: given.surname,
      secondSurname: given['second-surname'] ?? null,
      locale: localeOf(given.locale),
      timeZone: given['time-zone'] ?? 'UTC',
      country: given.country ?? null,
      role: roleOf(given.role),
      scope: given.scope ?? null,
    };
    const isMailed = args.flags.has('mail');
    const { personId, link } = await inCampus(async (tx, app) => {
      const added = await app.get(People).add(tx, null, person);
      const data = { name: person.givenNames, url: added.link };
      if (isMailed)
        await app
          .get(Mailer)
          .queue(tx, { to: person.address, locale: person.locale, template: welcomeMail, data });
      return added;
    });
    const how = isMailed
      ? [`The link to choose a password goes to ${person.address}.`]
      : ['Choose a password here, once, within seven days:', `  ${link}`];
    say(args, [`${person.address} was added.`, ...how], {
      personId,
      ...(isMailed ? { mailed: true } : { link }),
    });
    return 0;
  },
};

export const peopleRole: Command = {
  name: 'people role',
  usage: 'people role --email A --role coordinator [--scope MX] [--revoke]',
  summary: 'give a person a role, everywhere or in a country, or revoke it',
  needsDatabase: true,
  async run(args) {
    const { email, role: named, scope = null } = optionsOf(args, ['email', 'role'], ['scope']);
    const role = roleOf(named);
    const isRevoked = args.flags.has('revoke');
    const personId = await inCampus(async (tx, app) => {
      const people = app.get(People);
      const person = await people.byAddress(tx, email);
      if (isRevoked) await people.revoke(tx, null, person.personId, role, scope);
      else await people.grant(tx, null, person.personId, role, scope);
      return person.personId;
    });
    const where = scope === null ? '' : ` for ${scope}`;
    say(args, [`${email} ${isRevoked ? 'is no longer' : 'is'} ${role}${where}.`], {
      personId,
      role,
      scope,
      isRevoked,
    });
    return 0;
  },
};

export const peopleEmail: Command = {
  name: 'people email',
  usage: 'people email --email A --to B',
  summary: "change a person's address; the old one is kept as history and can no longer sign in",
  needsDatabase: true,
  async run(args) {
    const { email, to } = optionsOf(args, ['email', 'to']);
    const personId = await inCampus(async (tx, app) => {
      const people = app.get(People);
      const person = await people.byAddress(tx, email);
      await app.get(Addresses).change(tx, { actorId: null, personId: person.personId, to });
      return person.personId;
    });
    say(args, [`${email} is now ${to}.`], { personId, email: to });
    return 0;
  },
};

export const peopleDisable: Command = {
  name: 'people disable',
  usage: 'people disable --email A [--reason WHY] [--enable]',
  summary: 'end every session of a person and close the account; --enable opens it again',
  needsDatabase: true,
  async run(args) {
    const { email, reason = null } = optionsOf(args, ['email'], ['reason']);
    const isEnabled = args.flags.has('enable');
    const personId = await inCampus(async (tx, app) => {
      const people = app.get(People);
      const person = await people.byAddress(tx, email);
      if (isEnabled) await people.enable(tx, null, person.personId);
      else await people.disable(tx, null, person.personId, reason);
      return person.personId;
    });
    say(args, [`${email} ${isEnabled ? 'may sign in again' : 'can no longer sign in'}.`], {
      personId,
      isEnabled,
    });
    return 0;
  },
};
