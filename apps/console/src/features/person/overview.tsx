import { Facts, Tag } from '@campus/ui';
import { useFormats, useSearchValue, zoneName } from '@campus/web-shell';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { useText } from '../../shared/text.ts';
import { Enrolments } from './enrolments.tsx';
import { FactActs } from './fact-acts.tsx';
import type { Dossier } from './person-data.ts';

const Addresses = ({ person }: { person: Dossier }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <ul className="person__list">
      {person.addresses.map(({ id, address, until, isOfMerged, bouncesSince }) => (
        <li key={id} className="row">
          <span className="person__word">
            <MailAddress address={address} />
          </span>
          {isOfMerged ? (
            <Tag>{t('person.email.merged')}</Tag>
          ) : until === null ? (
            <Tag tone="done">{t('person.email.current')}</Tag>
          ) : (
            <Tag>{t('person.email.until', { day: formats.date(until) })}</Tag>
          )}
          {bouncesSince && (
            <Tag tone="warn" icon="alert">
              {t('person.email.bounces', { day: formats.date(bouncesSince) })}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
};

const Duties = ({ person }: { person: Dossier }) => {
  const t = useText();
  const formats = useFormats();
  if (person.duties.length === 0) return t('person.duty.unknown');
  return (
    <ul className="person__list">
      {person.duties.map(({ id, post, institution, position, from, until }) => (
        <li key={id}>
          {[position, post, institution].filter(Boolean).join(' · ')}{' '}
          <span className="soft">
            {until === null
              ? t('person.duty.since', { from: formats.day(from, 'long') })
              : t('person.duty.period', { from: formats.day(from), until: formats.day(until) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** A person's details, and their editions. */
export const Overview = ({ person }: { person: Dossier }) => {
  const t = useText();
  const formats = useFormats();
  const change = useSearchValue('change');
  const roles = person.roles.map(({ role, country }) =>
    country
      ? t('person.roleIn', { role: t(`person.role.${role}`), country: formats.country(country) })
      : t(`person.role.${role}`),
  );
  return (
    <>
      <Enrolments person={person} />
      <section className="stack">
        <h2>{t('person.facts')}</h2>
        <Facts
          facts={[
            { label: t('person.email'), value: <Addresses person={person} /> },
            { label: t('person.country'), value: person.country && formats.country(person.country.code) },
            { label: t('person.duty'), value: <Duties person={person} /> },
            { label: t('person.roles'), value: roles.length > 0 && formats.list(roles) },
            { label: t('person.language'), value: formats.language(person.locale) },
            { label: t('person.zone'), value: zoneName(person.timeZone, formats.locale) },
            { label: t('person.sex'), value: t(`vocabulary.sex.${person.sex ?? 'NONE'}`) },
            {
              label: t('person.extraTime'),
              value:
                person.extraTimePercent > 0
                  ? t('person.extraTime.more', { percent: formats.percent(person.extraTimePercent) })
                  : t('person.extraTime.none'),
            },
            { label: t('person.since'), value: formats.date(person.createdAt) },
          ]}
        />
        {person.canChange && <FactActs key={change ?? ''} person={person} asked={change} />}
      </section>
    </>
  );
};
