import { Button, Disclosure, Facts, MenuButton, Progress, Tag, VisuallyHidden } from '@campus/ui';
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
const Acts = ({ enrolment, person }: { enrolment: DossierEnrolment; person: Dossier }) => {
  const t = useText();
  const [open, setOpen] = useState<ActName | null>(null);
  const Open = open && dialogs[open];
  const reads = hasRole(usePerson(), 'COORDINATOR');
  const [first, ...rest] = person.canChange ? actsOf(enrolment) : [];
  const { editionTitle: edition } = enrolment;
  const answers = { label: t('person.answers'), href: answersPaths.of(enrolment.id) };
  if (!first)
    return (
      reads && (
        <a href={answers.href} aria-label={t('person.actIn', { act: answers.label, edition })}>
          {answers.label}
        </a>
      )
    );
  return (
    <>
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
        items={[
          ...(reads ? [{ id: 'answers', ...answers }] : []),
          ...rest.map((act) => ({
            id: act,
            label: t(`person.${act}.button`),
            isDanger: act === 'withdraw',
            onSelect: () => setOpen(act),
          })),
        ]}
      />
      {Open && <Open enrolment={enrolment} name={person.fullName} onClose={() => setOpen(null)} />}
    </>
  );
};

const isExtended = ({ endsOn, extendedTo }: DossierEnrolment) =>
  endsOn !== null && extendedTo !== null && extendedTo > endsOn;

const Deadline = ({ enrolment }: { enrolment: DossierEnrolment }) => {
  const t = useText();
  const formats = useFormats();
  const { endsOn, extendedTo } = enrolment;
  if (endsOn === null) return t('person.noDeadline');
  if (extendedTo === null || !isExtended(enrolment)) return formats.day(endsOn, 'medium');
  return (
    <>
      {formats.day(extendedTo, 'medium')} <Tag>{t('person.extended')}</Tag>
    </>
  );
};

/** What one looks for first: until when, or since when no more, and whether there is work. The rest is folded. */
const EnrolmentFacts = ({ enrolment }: { enrolment: DossierEnrolment }) => {
  const t = useText();
  const formats = useFormats();
  const { nextStep, lastWorkAt, enrolledAt, endsOn, endedAt, endedReason, goesOnIn } = enrolment;
  const deadline = { label: t('person.deadline'), value: <Deadline enrolment={enrolment} /> };
  const lastWork = lastWorkAt ? formats.date(lastWorkAt, 'medium') : t('person.never');
  return (
    <div className="person__facts">
      <Facts
        facts={[
          endedAt ? { label: t('person.endedOn'), value: formats.date(endedAt, 'medium') } : deadline,
          { label: t('person.lastWork'), value: lastWork },
          { label: t('person.goesOnIn'), value: goesOnIn },
        ]}
      />
      <Disclosure summary={t('person.moreFacts')}>
        <Facts
          facts={[
            { label: t('person.next'), value: nextStep ?? t('person.next.none') },
            ...(endedAt ? [deadline] : []),
            {
              label: t('person.deadline.edition'),
              value: isExtended(enrolment) && endsOn !== null && formats.day(endsOn),
            },
            { label: t('person.enrolledOn'), value: formats.date(enrolledAt) },
            { label: t('person.reason'), value: endedReason },
          ]}
        />
      </Disclosure>
    </div>
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
  const groupNameOf = useGroupName();
  const { editionId, editionTitle, basis, groupName, late, percent } = enrolment;
  return (
    <li className="person__enrolment">
      <h3>
        <a href={peoplePaths.roster(editionId)}>{editionTitle}</a>
      </h3>
      <div className="person__standing">
        <StatusTag enrolment={enrolment} />
        <BasisTag basis={basis} />
        <span>{groupNameOf(groupName)}</span>
        <Progress
          value={percent}
          label={<VisuallyHidden>{t('person.progress')}</VisuallyHidden>}
          words={formats.percent(percent)}
        />
      </div>
      <LateWords late={late} editionId={editionId} />
      <EnrolmentFacts enrolment={enrolment} />
      <div className="row person__foot">
        <Acts enrolment={enrolment} person={person} />
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
