import type { RefusalCode } from '@campus/api-client';
import { FileDrop, Progress } from '@campus/ui';
import { TroubleNotice, useFormats, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { ListSender } from './send-list.ts';

const MEGABYTE = 1024 * 1024;

interface Words {
  /** What is done here. */
  send: string;
  drop: string;
  hint: string;
  choose: string;
  sending: string;
}

/**
 * Where a spreadsheet is dropped and sent. One file at a time: a list is checked before the next one.
 * `limit`: megabytes, as set by the server; a larger file is not sent at all.
 */
export const ListDrop = ({
  words,
  limit,
  addressOf,
  onSent,
}: {
  words: Words;
  limit: number;
  /** Where a list goes, by the name of its file. */
  addressOf: (name: string) => string;
  onSent: (id: string) => void;
}) => {
  const formats = useFormats();
  const { isRunning, trouble, submit } = useSubmit();
  const [sender] = useState(() => new ListSender(addressOf));
  const [percent, setPercent] = useState(0);
  const [isTooLarge, setTooLarge] = useState(false);
  const send = async (file: File | undefined) => {
    const isTooMuch = file !== undefined && file.size > limit * MEGABYTE;
    setTooLarge(isTooMuch);
    if (!file || isTooMuch) return;
    setPercent(0);
    const sent = await submit(async () => {
      const answer = await sender.send(file, setPercent);
      return 'id' in answer
        ? { __typename: 'Sent' as const, id: answer.id }
        : { __typename: 'Refusal' as const, code: answer.code as RefusalCode, params: answer.params };
    });
    if (sent) onSent(sent.id);
  };
  return (
    <section className="stack" aria-label={words.send}>
      <FileDrop
        label={words.drop}
        hint={words.hint}
        button={words.choose}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        onFiles={([file]) => void send(file)}
      />
      {isRunning && <Progress label={words.sending} words={formats.percent(percent)} value={percent} />}
      {isTooLarge && <TroubleNotice trouble={{ code: 'IMPORT_TOO_LARGE', params: { limit } }} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </section>
  );
};
