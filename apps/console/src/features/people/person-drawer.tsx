import { Button, Facts, LinkButton } from '@campus/ui';
import { useFormats, usePerson } from '@campus/web-shell';
import { SideDrawer } from '../../shared/lists/table/side-drawer.tsx';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { answersPaths, peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import type { RosterRow } from './roster-data.ts';
import { useStuckWords } from './stuck-cell.tsx';

const Standing = ({ row }: { row: RosterRow }) => {
  const t = useText();
  const formats = useFormats();
  const status = useEnrolmentWords()(row);
  const { lastWorkAt, endsOn, nextStep, isExtended } = row;
  const deadline = endsOn === null ? null : formats.day(endsOn);
  return (
    <Facts
      facts={[
        { label: t('roster.status'), value: status },
        { label: t('roster.progress'), value: formats.percent(row.percent) },
        {
          label: t('roster.lastWork'),
          value: lastWorkAt === null ? t('roster.lastWork.never') : formats.dateTime(lastWorkAt),
        },
        { label: t('roster.next'), value: nextStep?.title ?? t('roster.next.none') },
        ...(deadline === null
          ? []
          : [
              {
                label: t('roster.endsOn'),
                value: isExtended ? t('roster.extendedTo', { day: deadline }) : deadline,
              },
            ]),
      ]}
    />
  );
};

const Whereabouts = ({ row }: { row: RosterRow }) => {
  const t = useText();
  const formats = useFormats();
  const { email, country, institution, post, groupName, editionTitle } = row;
  const groupNameOf = useGroupName();
  const facts = [
    { label: t('roster.edition'), value: editionTitle },
    { label: t('roster.group'), value: groupNameOf(groupName) },
    { label: t('roster.country'), value: country && formats.country(country.code) },
    { label: t('roster.institution'), value: institution },
    { label: t('roster.post'), value: post },
    {
      label: t('roster.email'),
      value: email && (
        <a href={`mailto:${email}`}>
          <MailAddress address={email} />
        </a>
      ),
    },
  ];
  return <Facts facts={facts.filter(({ value }) => value)} />;
};

interface ActsProps {
  row: RosterRow;
  onWrite: () => void;
  /** Null: the person may give no time. */
  onExtend: (() => void) | null;
}

const Acts = ({ row, onWrite, onExtend }: ActsProps) => {
  const t = useText();
  const reads = hasRole(usePerson(), 'COORDINATOR');
  return (
    <div className="row">
      <LinkButton href={peoplePaths.person(row.personId)}>{t('roster.menu.open')}</LinkButton>
      <Button kind="quiet" onClick={onWrite}>
        {t('roster.menu.remind')}
      </Button>
      {onExtend && (
        <Button kind="quiet" onClick={onExtend}>
          {t('bulk.EXTEND')}
        </Button>
      )}
      {reads && (
        <LinkButton kind="quiet" href={answersPaths.of(row.enrolmentId)}>
          {t('roster.menu.answers')}
        </LinkButton>
      )}
      {row.addressBounces && (
        <LinkButton kind="quiet" href={peoplePaths.address(row.personId)}>
          {t('roster.menu.address')}
        </LinkButton>
      )}
    </div>
  );
};

/** A person of the list, read next to it: progress, blockers, where they serve. */
export const PersonDrawer = ({
  row,
  rows,
  onLook,
  onWrite,
  onExtend,
  onClose,
}: ActsProps & {
  rows: readonly RosterRow[];
  onLook: (row: RosterRow) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const words = useStuckWords();
  const at = rows.findIndex(({ enrolmentId }) => enrolmentId === row.enrolmentId);
  const stepTo = (next: RosterRow | undefined) => (next ? () => onLook(next) : null);
  return (
    <SideDrawer
      title={row.fullName}
      onClose={onClose}
      steps={{
        onPrevious: stepTo(at > 0 ? rows[at - 1] : undefined),
        onNext: stepTo(at < 0 ? undefined : rows[at + 1]),
      }}
    >
      <Acts row={row} onWrite={onWrite} onExtend={onExtend} />
      {row.stuck.length > 0 && (
        <section>
          <h3>{t('vocabulary.stuck')}</h3>
          <ul>
            {row.stuck.map((reason) => (
              <li key={reason.kind}>{words(reason)}</li>
            ))}
          </ul>
        </section>
      )}
      <Standing row={row} />
      <Whereabouts row={row} />
    </SideDrawer>
  );
};
