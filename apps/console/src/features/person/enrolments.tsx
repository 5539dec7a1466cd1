import { Button, Facts, MenuButton, Progress, Tag } from '@campus/ui';
import { useFormats, usePerson } from '@campus/web-shell';
import { useState } from 'react';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import { LateWords } from '../../shared/late-counts.tsx';
import { answersPaths, peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import {
  ExtendDialog,
  PauseDialog,
  ReinstateDialog,
  ResumeDialog,
  WithdrawDialog,
} from './dialogs/enrolment-dialogs.tsx';
import { TransferDialog } from './dialogs/transfer-dialog.tsx';
import type { Dossier, DossierEnrolment } from './person-data.ts';

const dialogs = {
  extend: ExtendDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
  transfer: TransferDialog,
  withdraw: WithdrawDialog,
  reinstate: ReinstateDialog,
} as const;
type ActName = keyof typeof dialogs;

/** What can be done with an enrolment as it stands, what is done most first. */
export const actsOf = ({
  status,
  isClosed,
  endsOn,
}: Pick<DossierEnrolment, 'status' | 'isClosed' | 'endsOn'>): ActName[] => {
  if (isClosed) return [];
  if (status === 'WITHDRAWN') return ['reinstate'];
  if (status === 'ACTIVE')
    return endsOn === null ? ['transfer', 'pause', 'withdraw'] : ['extend', 'pause', 'transfer', 'withdraw'];
  return status === 'ON_HOLD' ? ['resume', 'transfer', 'withdraw'] : [];
};

/** What is done most with such an enrolment is a button; the rest is in a menu beside it. */
const Acts = ({ enrolment, name }: { enrolment: DossierEnrolment; name: string }) => {
  const t = useText();
  const [open, setOpen] = useState<ActName | null>(null);
  const Open = open && dialogs[open];
  const [first, ...rest] = actsOf(enrolment);
  if (!first) return null;
  const { editionTitle: edition } = enrolment;
  return (
    <div className="row">
      <Button
        kind="quiet"
        aria-label={t('person.actIn', { act: t(`person.${first}.button`), edition })}
        onClick={() => setOpen(first)}
      >
        {t(`person.${first}.button`)}
      </Button>
      <MenuButton
        isRow
        label={t('console.list.menu.of', { name: edition })}
        items={rest.map((act) => ({
          id: act,
          label: t(`person.${act}.button`),
          isDanger: act === 'withdraw',
          onSelect: () => setOpen(act),
        }))}
      />
      {Open && <Open enrolment={enrolment} name={name} onClose={() => setOpen(null)} />}
    </div>
  );
};

const Deadline = ({ enrolment: { endsOn, extendedTo } }: { enrolment: DossierEnrolment }) => {
  const t = useText();
  const formats = useFormats();
  if (endsOn === null) return t('person.noDeadline');
  if (extendedTo === null || extendedTo <= endsOn) return formats.day(endsOn);
  return (
    <span className="row">
      {formats.day(extendedTo)}
      <Tag>{t('person.extended', { day: formats.day(endsOn, 'short') })}</Tag>
    </span>
  );
};

const StatusTag = ({ enrolment }: { enrolment: DossierEnrolment }) => {
  const { status, beginsOn } = enrolment;
  const isWell = status === 'COMPLETED' || (status === 'ACTIVE' && !beginsOn);
  return <Tag tone={isWell ? 'done' : 'quiet'}>{useEnrolmentWords()(enrolment, 'long')}</Tag>;
};

const One = ({ enrolment, person }: { enrolment: DossierEnrolment; person: Dossier }) => {
  const t = useText();
  const formats = useFormats();
  const { percent, nextStep, lastWorkAt, endedAt, endedReason, goesOnIn } = enrolment;
  const reads = hasRole(usePerson(), 'COORDINATOR');
  const groupNameOf = useGroupName();
  return (
    <li className="person__enrolment stack stack--tight">
      <div className="person__edition">
        <h3>
          <a href={peoplePaths.roster(enrolment.editionId)}>{enrolment.editionTitle}</a>
        </h3>
        <p className="row">
          <StatusTag enrolment={enrolment} />
          <BasisTag basis={enrolment.basis} />
          <span>{groupNameOf(enrolment.groupName)}</span>
        </p>
      </div>
      <LateWords late={enrolment.late} editionId={enrolment.editionId} />
      <Progress value={percent} label={t('person.progress')} words={formats.percent(percent)} />
      <Facts
        facts={[
          { label: t('person.next'), value: nextStep ?? t('person.next.none') },
          {
            label: t('person.lastWork'),
            value: lastWorkAt ? formats.dateTime(lastWorkAt) : t('person.never'),
          },
          { label: t('person.deadline'), value: <Deadline enrolment={enrolment} /> },
          // Of somebody at work the history has it.
          { label: t('person.enrolledOn'), value: !lastWorkAt && formats.date(enrolment.enrolledAt) },
          { label: t('person.endedOn'), value: endedAt && formats.date(endedAt) },
          { label: t('person.reason'), value: endedReason },
          { label: t('person.goesOnIn'), value: goesOnIn },
        ]}
      />
      <div className="row person__foot">
        {person.canChange && <Acts enrolment={enrolment} name={person.fullName} />}
        {reads && (
          <a
            href={answersPaths.of(enrolment.id)}
            aria-label={t('person.actIn', { act: t('person.answers'), edition: enrolment.editionTitle })}
          >
            {t('person.answers')}
          </a>
        )}
      </div>
    </li>
  );
};

/** The editions of a person, and the acts on each enrolment. */
export const Enrolments = ({ person }: { person: Dossier }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('person.enrolments')}</h2>
      {person.enrolments.length === 0 ? (
        <p className="soft">{t('person.enrolments.none')}</p>
      ) : (
        <ul className="person__enrolments">
          {person.enrolments.map((enrolment) => (
            <One key={enrolment.id} enrolment={enrolment} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
};
