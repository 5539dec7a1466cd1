import { AddRemark as Add } from '@campus/api-client';
import { Button, TextArea } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { longestQuote } from './remark-data.ts';
import { SayForm } from './say-form.tsx';

/** What a remark is about. */
export interface RemarkPlace {
  draftId: string;
  path: string;
  /** Of the file as it is read. */
  hash: string;
}

const Opened = ({
  place: { draftId, path, hash },
  quoted,
  onDone,
}: {
  place: RemarkPlace;
  quoted: string;
  onDone: () => Promise<void>;
}) => {
  const t = useText();
  const { client } = useShell();
  const [quote, setQuote] = useState(quoted);
  const frame = useRef<HTMLDivElement>(null);
  // Whoever has marked a passage goes on with what to say of it.
  useEffect(() => {
    const fields = frame.current?.querySelectorAll('textarea');
    fields?.item(quoted === '' ? 0 : 1).focus();
  }, [quoted]);
  return (
    <div ref={frame}>
      <SayForm
        kind="remark"
        about={`${path} ${hash} ${quote}`}
        send={async (said) =>
          (await client.run(Add, { input: { ...said, draftId, path, seenHash: hash, quote } })).addRemark
        }
        onDone={onDone}
      >
        <TextArea
          label={t('studio.remark.quote')}
          hint={t('studio.remark.quote.hint')}
          maxLength={longestQuote}
          value={quote}
          onChange={({ target }) => setQuote(target.value)}
        />
      </SayForm>
    </div>
  );
};

/** Opens a form for a remark; what is selected in the text is the passage. */
export const AddRemark = ({
  place,
  selected,
  onDone,
}: {
  place: RemarkPlace;
  /** What is selected at this moment. */
  selected: () => string;
  onDone: () => Promise<void>;
}) => {
  const t = useText();
  const [quoted, setQuoted] = useState<string | null>(null);
  const close = async () => {
    setQuoted(null);
    await onDone();
  };
  return quoted === null ? (
    <div>
      <Button kind="quiet" onClick={() => setQuoted(selected().slice(0, longestQuote))}>
        {t('studio.remark.add')}
      </Button>
    </div>
  ) : (
    <Opened place={place} quoted={quoted} onDone={close} />
  );
};
