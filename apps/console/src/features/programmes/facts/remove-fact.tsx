import { type ProgrammeFact, RemoveProgrammeFact } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';

interface Removed {
  fact: ProgrammeFact;
  id: string;
  /** What it is, in words. */
  title: string;
}

/** Asks for the reason before a fact goes. */
export const AskRemoval = ({ fact, id, title, onClose }: Removed & { onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ReasonDialog
      title={t('programmes.remove.title', { title })}
      what={t('programmes.remove.text')}
      submit={t('programmes.remove')}
      isDanger
      reader="audit"
      run={async (input) =>
        (await client.run(RemoveProgrammeFact, { input: { fact, id, ...input } })).removeProgrammeFact
      }
      onClose={onClose}
    />
  );
};

/** For facts that were never true; one that has ended gets a last day instead, as the question explains. */
export const RemoveFact = (removed: Removed) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        icon="close"
        aria-label={t('programmes.remove.of', { title: removed.title })}
        onClick={() => setAsked(true)}
      >
        {t('programmes.remove')}
      </Button>
      {isAsked && <AskRemoval {...removed} onClose={() => setAsked(false)} />}
    </>
  );
};
