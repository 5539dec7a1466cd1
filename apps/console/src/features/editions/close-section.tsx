import { CloseEdition, EditionClosingPreview, ReopenEdition } from '@campus/api-client';
import { Button, Dialog, Notice } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Edition } from './edition-data.ts';

/** What closing means today, before it is done. */
const Preview = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(EditionClosingPreview, { editionId });
  return (
    <QueryView query={query}>
      {({ editionClosingPreview: preview }) =>
        preview && (
          <>
            <ul>
              <li>{t('close.unfinished', { count: preview.unfinished })}</li>
              <li>{t('close.completed', { count: preview.completed })}</li>
              {preview.unfinished > 0 && <li>{t('close.settled')}</li>}
              {preview.sessionsToCome > 0 && (
                <li>{t('close.sessions', { count: preview.sessionsToCome })}</li>
              )}
              {preview.endsOn && <li>{t('close.early', { day: formats.day(preview.endsOn) })}</li>}
            </ul>
            {preview.completed === 0 && preview.unfinished > 0 && (
              <Notice tone="warn" title={t('close.zero')} />
            )}
          </>
        )
      }
    </QueryView>
  );
};

const useDecision = (editionId: string, isClosing: boolean, onDone: () => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const decide = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const done = await act({ editionId, reason: reason.trim() }, async (input) =>
      isClosing
        ? (await client.run(CloseEdition, { input })).closeEdition
        : (await client.run(ReopenEdition, { input })).reopenEdition,
    );
    if (!done) return;
    cache.invalidate();
    onDone();
  };
  return { decide, isRunning, trouble, reason, setReason, isChecked };
};

const DecisionDialog = ({
  edition,
  isClosing,
  onClose,
}: {
  edition: Edition;
  isClosing: boolean;
  onClose: () => void;
}) => {
  const t = useText();
  const decision = useDecision(edition.id, isClosing, onClose);
  return (
    <Dialog
      isOpen
      title={t(isClosing ? 'close.title' : 'reopen.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind={isClosing ? 'danger' : 'primary'}
            isBusy={decision.isRunning}
            onClick={() => void decision.decide()}
          >
            {t(isClosing ? 'close.submit' : 'reopen.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t(isClosing ? 'close.text' : 'reopen.text')}</p>
        {isClosing && <Preview editionId={edition.id} />}
        <ReasonField
          reader="audit"
          value={decision.reason}
          isChecked={decision.isChecked}
          onChange={decision.setReason}
        />
        {decision.trouble && <TroubleNotice trouble={decision.trouble} />}
      </div>
    </Dialog>
  );
};

/** The end of an edition: its figures are frozen; an administrator may let work in again. */
export const CloseSection = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const isClosing = edition.mayPlan;
  if (!edition.mayPlan && !edition.mayReopen) return null;
  return (
    <section className="stack" aria-labelledby="close">
      <h2 id="close">{t(isClosing ? 'close.heading' : 'reopen.heading')}</h2>
      <p className="prose">{t(isClosing ? 'close.text' : 'reopen.text')}</p>
      <div>
        <Button kind="quiet" icon="lock" onClick={() => setOpen(true)}>
          {t(isClosing ? 'close.button' : 'reopen.button')}
        </Button>
      </div>
      {isOpen && <DecisionDialog edition={edition} isClosing={isClosing} onClose={() => setOpen(false)} />}
    </section>
  );
};
