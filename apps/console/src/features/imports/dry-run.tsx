import {
  DecideImportRows,
  type ImportDecision,
  importResultValues,
  WaitlistImportRows,
} from '@campus/api-client';
import { Button, Notice, Stat } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell, WithMessages } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { WaitingOffer } from '../../shared/lists/mending/waiting-offer.tsx';
import { useText } from '../../shared/text.ts';
import { Apply } from './apply.tsx';
import { countOf, type ImportDetail, type ImportResult } from './import-data.ts';
import { Names } from './names.tsx';
import { ReadAs } from './read-as.tsx';
import { ResultFiles } from './result-files.tsx';
import { RowTable } from './row-table.tsx';

/** Columns that hold something and are not read, by their names. */
const Unread = ({ detail: { columns, list } }: { detail: ImportDetail }) => {
  const t = useText();
  const formats = useFormats();
  const unread = columns.filter(
    ({ index, header, samples }) => header && samples.length > 0 && list.plan?.fields[index] === 'NONE',
  );
  if (unread.length === 0) return null;
  const names = formats.list(unread.map(({ header }) => header));
  return <p className="soft">{t('imports.columns.unread', { count: unread.length, names })}</p>;
};

/** What the dry run found, in figures, and what of the list is not taken. */
export const Figures = ({ detail }: { detail: ImportDetail }) => {
  const { counts, list, untaken } = detail;
  const t = useText();
  const formats = useFormats();
  const enrolled = counts.filter(({ enrol }) => enrol === 'ENROL').reduce((sum, { count }) => sum + count, 0);
  const isOf = (result: ImportResult) =>
    (result !== 'DECIDE' && result !== 'WAIT') || countOf(counts, result) > 0;
  const stats = importResultValues.filter(isOf);
  const lost = untaken.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <div className="imports-stats">
        {stats.map((result) => (
          <Stat
            key={result}
            value={formats.number(countOf(counts, result))}
            label={t(`imports.stat.${result}`, { count: countOf(counts, result) })}
          />
        ))}
        {list.edition && (
          <Stat value={formats.number(enrolled)} label={t('imports.stat.enrol', { count: enrolled })} />
        )}
        {lost > 0 && <Stat value={formats.number(lost)} label={t('imports.stat.untaken', { count: lost })} />}
      </div>
      <Unread detail={detail} />
    </>
  );
};

const useDecide = (importId: string) => {
  const { client, cache } = useShell();
  const { act, ...state } = useIntention();
  const decide = async (lines: number[] | null, decision: ImportDecision) => {
    const run = async (input: {
      importId: string;
      lines: number[] | null;
      decision: ImportDecision;
      idempotencyKey: string;
    }) => (await client.run(DecideImportRows, { input })).decideImportRows;
    if (await act({ importId, lines, decision }, run)) cache.invalidate();
  };
  return { ...state, decide };
};

/** Rows that may be a known person: decided all at once, or one by one in the table. */
const Undecided = ({
  count,
  addresses,
  decide,
  isRunning,
}: {
  count: number;
  /** Rows whose address somebody with another name has: they are decided one by one. */
  addresses: number;
  decide: (decision: ImportDecision) => void;
  isRunning: boolean;
}) => {
  const t = useText();
  return (
    <Notice tone="warn" title={t('imports.undecided', { count })}>
      <p>{t('imports.undecided.text')}</p>
      {addresses > 0 && <p>{t('imports.undecided.addresses', { count: addresses })}</p>}
      <div className="imports-actions">
        {(['SAME', 'SKIP'] as const)
          .filter((decision) => decision === 'SKIP' || count > addresses)
          .map((decision) => (
            <Button key={decision} kind="quiet" isBusy={isRunning} onClick={() => decide(decision)}>
              {t(`imports.decideAll.${decision}`)}
            </Button>
          ))}
      </div>
    </Notice>
  );
};

/** Rows that find no seat. */
const NoSeat = ({ detail: { list, waiting }, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  if (!list.edition) return null;
  const choose = async (isOnList: boolean) => {
    const done = await intention.act(
      { importId: list.id, isWaiting: isOnList },
      async (input) => (await client.run(WaitlistImportRows, { input })).waitlistImportRows,
    );
    if (done) cache.invalidate();
  };
  return (
    <WaitingOffer
      of="people"
      editionId={list.edition.id}
      waiting={waiting}
      intention={intention}
      isBusy={isWaiting}
      choose={(isOnList) => void choose(isOnList)}
    />
  );
};

/** Rows are tried again after each answer: what was found before stays in sight, and is read again then. */
const useAgain = (isWaiting: boolean) => {
  const { cache } = useShell();
  const [was, setWas] = useState(isWaiting);
  useEffect(() => {
    if (was && !isWaiting) cache.invalidate();
    setWas(isWaiting);
  }, [was, isWaiting, cache]);
};

/** What would happen to every row; nothing was written yet. */
export const DryRun = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const { list, counts } = detail;
  const isWaiting = list.status !== 'CHECKED';
  useAgain(isWaiting);
  const { decide, isRunning, trouble } = useDecide(list.id);
  const undecided = countOf(counts, 'DECIDE');
  const addresses = counts
    .filter(({ result, reason }) => result === 'DECIDE' && reason === 'ADDRESS_OTHER_NAME')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <WithMessages bundle="lists">
      <ReadAs key={JSON.stringify([list.plan, list.edition])} detail={detail} isWaiting={isWaiting} />
      {list.fault && <TroubleNotice trouble={{ code: 'IMPORT_ROWS_LEFT', params: list.fault.params }} />}
      <Figures detail={detail} />
      <p role="status" className="soft">
        {isWaiting && t('imports.again')}
      </p>
      <Names detail={detail} isWaiting={isWaiting} />
      {undecided > 0 && (
        <Undecided
          count={undecided}
          addresses={addresses}
          isRunning={isRunning || isWaiting}
          decide={(decision) => void decide(null, decision)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      <NoSeat detail={detail} isWaiting={isWaiting} />
      <Apply key={String(list.plan?.sendWelcome)} detail={detail} isWaiting={isWaiting} />
      <RowTable detail={detail} isWaiting={isWaiting} />
      <p>{t('imports.take.before')}</p>
      <div className="imports-actions">
        <ResultFiles importId={list.id} />
      </div>
    </WithMessages>
  );
};
