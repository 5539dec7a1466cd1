import { ReinstateEnrolment, ResumeEnrolment, WithdrawOverride } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Blocker, Item } from '../batches/batch-data.ts';
import { useBlockerWords } from './blocker-words.ts';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { Remind } from './remind.tsx';
import { Waive } from './waive.tsx';

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

/** One blocker on a line, with the act that removes it beside. */
const BlockerLine = ({ item, blocker }: { item: Item; blocker: Blocker }) => {
  const words = useBlockerWords();
  const { overrideId } = blocker;
  return (
    <li className="blocker">
      <span className="blocker__words">{words(blocker)}</span>
      {overrideId === null ? (
        <Waive item={item} blocker={blocker} />
      ) : (
        <Lift item={item} overrideId={overrideId} what={words(blocker)} />
      )}
      <OfEnrolment item={item} blocker={blocker} what={words(blocker)} />
    </li>
  );
};

/** Those that one side can remove, with the way to ask for it. */
const OfRemover = ({ item, remover }: { item: Item; remover: Blocker['remover'] }) => {
  const t = useText();
  const blockers = item.blockers.filter((each) => each.remover === remover);
  if (blockers.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <div className="row">
        <h3>{t(`certificates.remover.${remover}`)}</h3>
        {remover === 'LEARNER' && item.hasAddress && <Remind enrolmentId={item.enrolmentId} />}
      </div>
      <ul className="plain-list">
        {blockers.map((blocker) => (
          <BlockerLine key={`${blocker.code}/${blocker.activityId ?? ''}`} item={item} blocker={blocker} />
        ))}
      </ul>
    </section>
  );
};

/** Everything that keeps somebody from the next outcome, by who can remove it. */
export const ItemBlockers = ({ item }: { item: Item }) => {
  const removers = [...new Set(item.blockers.map(({ remover }) => remover))];
  return removers.map((remover) => <OfRemover key={remover} item={item} remover={remover} />);
};
