import { LinkButton, MenuButton, Tag, type MenuItem } from '@campus/ui';
import { useFormats, usePerson } from '@campus/web-shell';
import { useState } from 'react';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { SeeAs } from '../../shared/see-as.tsx';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import type { Dossier, DossierEnrolment } from './person-data.ts';

const goesOn = ({ status, isClosed }: DossierEnrolment) =>
  !isClosed && (status === 'ACTIVE' || status === 'ON_HOLD');

/** The enrolment one most likely came for: the one that goes on, or else the latest. */
export const presentOf = ({ enrolments }: Pick<Dossier, 'enrolments'>): DossierEnrolment | undefined =>
  enrolments.find(goesOn) ?? enrolments[0];

const certificateOf = ({ certificates }: Dossier, { editionTitle }: DossierEnrolment) =>
  certificates.find((each) => each.editionTitle === editionTitle && each.status === 'ISSUED');

/** The seat somebody has: in which group of which edition, how far, and whether the certificate is there. */
const Seat = ({ person, enrolment }: { person: Dossier; enrolment: DossierEnrolment }) => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  const words = useEnrolmentWords();
  const certificate = certificateOf(person, enrolment);
  return (
    <ul className="person__seat plain-list">
      <li>
        <Tag tone={goesOn(enrolment) ? 'done' : 'quiet'}>{words(enrolment, 'long')}</Tag>{' '}
        {t('person.seat', { group: groupNameOf(enrolment.groupName), edition: enrolment.editionTitle })}
      </li>
      <li className="numbers">
        {t('person.seat.progress', { percent: formats.percent(enrolment.percent) })}
      </li>
      <li>
        {certificate ? (
          <>
            {t('person.seat.certificate')} <a href={certificate.verifyUrl}>{certificate.serial}</a>{' '}
            <BasisTag basis={certificate.basis} />
          </>
        ) : (
          t('person.seat.noCertificate')
        )}
      </li>
    </ul>
  );
};

/** Writing comes first; what is rarely done with an account is behind the dots. */
const Acts = ({ person }: { person: Dossier }) => {
  const t = useText();
  const reads = hasRole(usePerson(), 'COORDINATOR');
  const [isSeeing, setSeeing] = useState(false);
  const present = presentOf(person);
  const isLearner = person.roles.every(({ role }) => role === 'LEARNER');
  const items: MenuItem[] = [
    ...(isLearner && !person.isDisabled
      ? [{ id: 'see', label: t('person.act.seeAs'), onSelect: () => setSeeing(true) }]
      : []),
    { id: 'data', label: t('person.data.button'), href: peoplePaths.data(person.id) },
    ...(person.canChangeAccount
      ? [{ id: 'merge', label: t('person.merge.button'), href: peoplePaths.merge(person.id) }]
      : []),
  ];
  return (
    <div className="person__acts">
      {reads && present && !present.isClosed && present.status !== 'WITHDRAWN' && (
        <LinkButton icon="send" href={`${messagePaths.write(present.editionId)}?ids=${present.id}`}>
          {t('person.write')}
        </LinkButton>
      )}
      <MenuButton label={t('person.more')} items={items} />
      {isSeeing && <SeeAs person={person} onClose={() => setSeeing(false)} />}
    </div>
  );
};

/** Below the name: who it is, the seat and the certificate, and what is done most. */
export const PersonHead = ({ person }: { person: Dossier }) => {
  const formats = useFormats();
  const duty = person.duties.find(({ until }) => until === null);
  const present = presentOf(person);
  const facts = [duty?.institution ?? duty?.post, person.country && formats.country(person.country.code)];
  return (
    <div className="person__head">
      <div className="person__who">
        <p className="person__word soft">
          {facts.filter(Boolean).map((fact) => `${fact} · `)}
          {person.email && (
            <a href={`mailto:${person.email}`}>
              <MailAddress address={person.email} />
            </a>
          )}
        </p>
        {present && <Seat person={person} enrolment={present} />}
      </div>
      {person.canChange && <Acts person={person} />}
    </div>
  );
};
