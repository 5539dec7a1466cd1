import { SeeAsLearner } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import {
  isReason,
  ReasonField,
  TroubleNotice,
  useIntention,
  useShell,
  WithMessages,
} from '@campus/web-shell';
import { Suspense, useState } from 'react';
import { Form } from './forms/form.tsx';
import { learnerPaths } from './paths/paths.ts';
import { useText } from './text.ts';

/** Whose campus is to be seen. */
interface Learner {
  id: string;
  fullName: string;
}

interface SeenAt {
  person: Learner;
  /** A screen of the campus, `/path#part`; left out: its first one. */
  at?: string;
}

const SeeAsDialog = ({ person, at, onClose }: SeenAt & { onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const see = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const done = await act(
      { personId: person.id, reason: reason.trim() },
      async (input) => (await client.run(SeeAsLearner, { input })).seeAsLearner,
    );
    if (!done) return;
    onClose();
    // In another window: this one stays the coordinator's.
    window.open(learnerPaths.seenAs(done.viewing.id, at), '_blank', 'noopener');
  };
  return (
    <Dialog
      isOpen
      title={t('seeAs.title', { name: person.fullName })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="see-as" isBusy={isRunning}>
            {t('seeAs.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="see-as" className="stack" onSubmit={() => void see()}>
        <p>{t('seeAs.text')}</p>
        <ReasonField reader="person" value={reason} isChecked={isChecked} onChange={setReason} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </Form>
    </Dialog>
  );
};

const SeeAsButtonWithWords = (seen: SeenAt) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="eye" onClick={() => setOpen(true)}>
        {t(seen.at ? 'seeAs.screen' : 'seeAs.button')}
      </Button>
      {isOpen && <SeeAsDialog {...seen} onClose={() => setOpen(false)} />}
    </>
  );
};

/** Asks why, and opens the campus as the person sees it. */
export const SeeAs = (props: SeenAt & { onClose: () => void }) => (
  <Suspense>
    <WithMessages bundle="see-as">
      <SeeAsDialog {...props} />
    </WithMessages>
  </Suspense>
);

/** Opens the campus as a learner sees it: read-only, for a reason, recorded. */
export const SeeAsButton = (seen: SeenAt) => (
  <Suspense>
    <WithMessages bundle="see-as">
      <SeeAsButtonWithWords {...seen} />
    </WithMessages>
  </Suspense>
);
