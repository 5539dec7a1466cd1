import { MessageAudience, SendMessage } from '@campus/api-client';
import { Button, Dialog, Disclosure, Notice } from '@campus/ui';
import {
  QueryView,
  TroubleNotice,
  useIntention,
  useQuery,
  useShell,
  useUnsavedWarning,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { storedTexts } from '../../shared/mails/name-words.ts';
import { halfWritten, noTexts, unknownNames, writtenOf, type Texts } from '../../shared/mails/texts.ts';
import { useText } from '../../shared/text.ts';
import { AudienceChosen, AudienceFilters } from './audience-filters.tsx';
import { AudienceList, useAudienceOrder, useAudienceWords } from './audience-list.tsx';
import { logAddress } from './log-filter.ts';
import type { Audience } from './message-data.ts';
import { MessagesFrame } from './messages-frame.tsx';
import { TextEditor } from './text-editor.tsx';
import { audienceOf, useWriteFilter } from './write-filter.ts';

const placeholders = ['given', 'edition', 'deadline', 'next', 'link'];

/** The last look: how many, and no way back afterwards. */
const ConfirmDialog = ({
  editionId,
  audience,
  texts,
  onClose,
  onSent,
}: {
  editionId: string;
  audience: Audience;
  texts: Texts;
  onClose: () => void;
  onSent: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const filter = audienceOf(useWriteFilter());
  const count = audience.totalCount - audience.silencedCount;
  const send = async () => {
    const done = await act(
      { editionId, filter, texts: writtenOf(storedTexts(texts)), expectedCount: count },
      async (input) => (await client.run(SendMessage, { input })).sendMessage,
    );
    cache.invalidate();
    if (done) onSent();
  };
  return (
    <Dialog
      isOpen
      title={t('message.send.title', { count })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void send()}>
            {t('message.send', { count })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('message.send.text')}</p>
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};

const Writing = ({
  editionId,
  audience,
  onSent,
}: {
  editionId: string;
  audience: Audience;
  onSent: () => void;
}) => {
  const t = useText();
  const words = useAudienceWords();
  const [texts, setTexts] = useState(noTexts);
  const [isChecked, setChecked] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const written = writtenOf(texts);
  const release = useUnsavedWarning(written.length > 0);
  const isWhole = written.length > 0 && halfWritten(texts) === null;
  const isSendable = isWhole && unknownNames(storedTexts(texts), placeholders) === null;
  const count = audience.totalCount - audience.silencedCount;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    setConfirming(isSendable && count > 0);
  };
  return (
    <Form className="stack" onSubmit={submit}>
      <h3>{t('message.write.text')}</h3>
      <p className="prose">{t('message.write.languages')}</p>
      <TextEditor
        editionId={editionId}
        kind="ONE_OFF"
        texts={texts}
        placeholders={placeholders}
        error={isChecked && !isWhole && t('message.body.missing')}
        onChange={setTexts}
      />
      <p>{words(audience)}</p>
      <p>
        <Button type="submit" icon="send" disabled={count === 0}>
          {t('message.send', { count })}
        </Button>
      </p>
      {isConfirming && (
        <ConfirmDialog
          editionId={editionId}
          audience={audience}
          texts={texts}
          onClose={() => setConfirming(false)}
          onSent={() => {
            release();
            onSent();
          }}
        />
      )}
    </Form>
  );
};

const Sent = ({ editionId, onAgain }: { editionId: string; onAgain: () => void }) => {
  const t = useText();
  return (
    <Notice tone="done" title={t('message.sent')} isLive>
      <p className="row">
        <a href={logAddress(editionId, { kind: 'ONE_OFF' })}>{t('message.sent.log')}</a>
        <Button kind="quiet" onClick={onAgain}>
          {t('message.sent.again')}
        </Button>
      </p>
    </Notice>
  );
};

/** The recipients, and the text. */
const WriteForm = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const words = useAudienceWords();
  const filter = useWriteFilter();
  const list = useAudienceOrder();
  const [isSent, setSent] = useState(false);
  const query = useQuery(MessageAudience, {
    editionId,
    filter: audienceOf(filter),
    ...list.asked,
  });
  if (isSent) return <Sent editionId={editionId} onAgain={() => setSent(false)} />;
  return (
    <>
      <p className="prose">{t('message.write.lead')}</p>
      <h3>{t('message.write.who')}</h3>
      <QueryView query={query}>
        {({ messageAudience: audience }) => <p role="status">{words(audience)}</p>}
      </QueryView>
      <AudienceChosen editionId={editionId} filter={filter} />
      <Disclosure summary={t('message.write.change')}>
        <div className="stack">
          <AudienceFilters editionId={editionId} filter={filter} />
          {query.data && <AudienceList audience={query.data.messageAudience} list={list} />}
        </div>
      </Disclosure>
      {query.data && (
        <Writing editionId={editionId} audience={query.data.messageAudience} onSent={() => setSent(true)} />
      )}
    </>
  );
};

/** A message of one's own to people of the edition, once. */
export const WritePage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <MessagesFrame editionId={editionId}>
      {({ closedAt }) => (
        <section className="stack" aria-labelledby="write">
          <h2 id="write">{t('message.write')}</h2>
          {closedAt === null ? (
            <WriteForm editionId={editionId} />
          ) : (
            <Notice icon="lock" title={t('message.frozen')} />
          )}
        </section>
      )}
    </MessagesFrame>
  );
};
