import { Facts } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Comparison } from '../person-data.ts';

const Side = ({ side, title }: { side: Comparison['survivor']; title: string }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <section className="person__side stack stack--tight">
      <h2>{title}</h2>
      <p>
        <strong>{side.fullName}</strong>
      </p>
      <Facts
        facts={[
          {
            label: t('person.email'),
            value: <span className="person__word">{formats.list(side.addresses)}</span>,
          },
          { label: t('person.country'), value: side.country && formats.country(side.country) },
          { label: t('person.duty'), value: side.place },
          {
            label: t('person.roles'),
            value: side.roles.length > 0 && formats.list(side.roles.map((role) => t(`person.role.${role}`))),
          },
          { label: t('person.since'), value: formats.date(side.createdAt) },
          {
            label: t('person.lastWork'),
            value: side.lastWorkAt ? formats.dateTime(side.lastWorkAt) : t('person.never'),
          },
          { label: t('person.enrolments'), value: formats.number(side.enrolments) },
          { label: t('person.certificates'), value: formats.number(side.certificates) },
          { label: t('person.notes'), value: formats.number(side.notes) },
        ]}
      />
    </section>
  );
};

/** Both accounts, the one that stays first. */
export const Sides = ({ seen }: { seen: Comparison }) => {
  const t = useText();
  return (
    <div className="person__sides">
      <Side side={seen.survivor} title={t('person.merge.stays')} />
      <Side side={seen.loser} title={t('person.merge.closes')} />
    </div>
  );
};
