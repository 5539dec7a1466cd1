import {
  ReinstateEnrolment,
  RemindOfCertificate,
  ResumeEnrolment,
  WithdrawOverride,
} from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Blocker, Item } from '../batches/batch-data.ts';
import { useBlockerWords } from './blocker-words.ts';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { Waive } from './waive.tsx';

/** Writes to the learner what is missing. */
const Remind = ({ item }: { item: Item }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isDone, setDone] = useState(false);
  const remind = async () => {
    const done = await act(
      { enrolmentId: item.enrolmentId },
      async (input) => (await client.run(RemindOfCertificate, { input })).remindOfCertificate,
    );
    setDone(done !== null);
  };
  return (
    <>
      <Button kind="quiet" isBusy={isRunning} disabled={isDone} onClick={() => void remind()}>
        {t(isDone ? 'certificates.reminded' : 'certificates.remind')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** Lets the person back in, or go on: what the enrolment itself is the reason for is corrected here. */
const EnrolmentAct = ({ item, kind, what }: { item: Item; kind: 'resume' | 'reinstate'; what: string }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  const { enrolmentId, fullName: name } = item;
  const runs = {
    resume: async (input: { reason: string; idempotencyKey: string }) =>
      (await client.run(ResumeEnrolment, { input: { ...input, enrolmentId } })).resumeEnrolment,
    reinstate: async (input: { reason: string; idempotencyKey: string }) =>
      (await client.run(ReinstateEnrolment, { input: { ...input, enrolmentId } })).reinstateEnrolment,
  };
  return (
    <>
      <Button kind="bare" onClick={() => setOpen(true)}>
        {t(`certificates.enrolment.${kind}`)}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t(`certificates.enrolment.${kind}.title`, { name })}
          what={what}
          submit={t(`certificates.enrolment.${kind}`)}
          run={(input): Promise<{ __typename: string }> => runs[kind](input)}
          onClose={() => setOpen(false)}
        >
          <p>{t(`certificates.enrolment.${kind}.what`)}</p>
        </ReasonDialog>
      )}
    </>
  );
};

/** A blocker from the enrolment, with the one way to remove it; null: another kind of blocker. */
const OfEnrolment = ({
  item,
  blocker: { code, remover },
  what,
}: {
  item: Item;
  blocker: Blocker;
  what: string;
}) => {
  const t = useText();
  const name = item.fullName;
  if (code === 'ON_HOLD') return <EnrolmentAct item={item} kind="resume" what={what} />;
  if (code === 'ENROLMENT_ENDED' && remover === 'COORDINATOR')
    return <EnrolmentAct item={item} kind="reinstate" what={what} />;
  if (code === 'ENROLMENT_ENDED')
    return <a href={peoplePaths.person(item.personId)}>{t('certificates.enrolment.see', { name })}</a>;
  // With an address there is one reminder for everything the person can do themselves.
  return code === 'LESSONS_LEFT' && !item.hasAddress ? (
    <a href={peoplePaths.address(item.personId)}>{t('certificates.enrolment.address', { name })}</a>
  ) : null;
};

/** Lets a certificate be issued again. */
const Lift = ({ item, overrideId, what }: { item: Item; overrideId: string; what: string }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="bare" onClick={() => setOpen(true)}>
        {t('certificates.lift')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('certificates.lift.title', { name: item.fullName })}
          what={what}
          submit={t('certificates.lift')}
          run={async (input): Promise<{ __typename: string }> =>
            (await client.run(WithdrawOverride, { input: { ...input, overrideId } })).withdrawOverride
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

/** One blocker: what it is, who can remove it, and the button that does. */
const BlockerLine = ({ item, blocker }: { item: Item; blocker: Blocker }) => {
  const t = useText();
  const words = useBlockerWords();
  const { overrideId } = blocker;
  return (
    <li>
      <p>{words(blocker)}</p>
      <div className="row small soft">
        <span>{t(`certificates.remover.${blocker.remover}`)}</span>
        {overrideId === null ? (
          <Waive item={item} blocker={blocker} />
        ) : (
          <Lift item={item} overrideId={overrideId} what={words(blocker)} />
        )}
        <OfEnrolment item={item} blocker={blocker} what={words(blocker)} />
      </div>
    </li>
  );
};

/** A longer list is folded: somebody who has only just begun lacks nearly everything. */
const MOST_SHOWN = 3;

const BlockerList = ({ item, blockers }: { item: Item; blockers: readonly Blocker[] }) => (
  <ul className="plain-list">
    {blockers.map((blocker) => (
      <BlockerLine key={`${blocker.code}/${blocker.activityId ?? ''}`} item={item} blocker={blocker} />
    ))}
  </ul>
);

/** Everything that keeps somebody from the next outcome, and one reminder for all that they can do themselves. */
export const ItemBlockers = ({ item }: { item: Item }) => {
  const t = useText();
  const { blockers, hasAddress } = item;
  if (blockers.length === 0) return null;
  const folded = blockers.slice(MOST_SHOWN);
  return (
    <div className="stack stack--tight">
      <BlockerList item={item} blockers={blockers.slice(0, MOST_SHOWN)} />
      {folded.length > 0 && (
        <Disclosure summary={t('certificates.moreBlockers', { count: folded.length })}>
          <BlockerList item={item} blockers={folded} />
        </Disclosure>
      )}
      {hasAddress && blockers.some(({ remover }) => remover === 'LEARNER') && <Remind item={item} />}
    </div>
  );
};
