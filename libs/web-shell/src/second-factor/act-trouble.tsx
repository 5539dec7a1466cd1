import { lazyPart } from '../routing/lazy-part.tsx';
import { TroubleNotice, type Trouble } from '../trouble/trouble-notice.tsx';

const ProofDialog = lazyPart(async () => (await import('./proof-dialog.tsx')).ProofDialog, 'factor');

/**
 * What went wrong with an act. Where a fresh proof is asked for, a dialog asks, and `onProved` does the act again. Outside
 * the form of the act: the dialog has a form of its own.
 */
export const ActTrouble = ({
  trouble,
  onProved,
  onClose,
}: {
  trouble: Trouble | null;
  onProved: () => Promise<unknown>;
  /** The question was left without an answer. */
  onClose: () => void;
}) => {
  if (trouble?.code === 'PROOF_NEEDED')
    return <ProofDialog onProved={() => void onProved()} onClose={onClose} />;
  return trouble && <TroubleNotice trouble={trouble} />;
};
