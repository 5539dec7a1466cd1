import {
  ApplyPeopleImport,
  ChangePeopleImport,
  DecideImportRows,
  type ImportDecision,
  type ImportMode,
  importResultValues,
  MapImportValue,
} from '@campus/api-client';
import { Button, Notice, RadioGroup, Stat } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell, WithMessages } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import {
  Meanings,
  type AnsweredText,
  type MeaningAnswer,
  type UnknownText,
} from '../../shared/lists/mending/meanings.tsx';
import { useText } from '../../shared/text.ts';
import { countOf, type ImportDetail } from './import-data.ts';
import { ResultFiles } from './result-files.tsx';
import { RowTable } from './row-table.tsx';

/** What the dry run found, in figures. */
export const Figures = ({ detail: { counts, list } }: { detail: ImportDetail }) => {
  const t = useText();
  const formats = useFormats();
  const enrolled = counts.filter(({ enrol }) => enrol === 'ENROL').reduce((sum, { count }) => sum + count, 0);
  const stats = importResultValues.filter((result) => result !== 'DECIDE' || countOf(counts, result) > 0);
  return (
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
    </div>
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

const Apply = ({ detail, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { counts, list } = detail;
  const left = countOf(counts, 'SKIP', 'DECIDE');
  const good = countOf(counts, 'CREATE', 'UPDATE', 'KEEP');
  const [mode, setMode] = useState<ImportMode>(left > 0 ? 'GOOD_ROWS' : 'ALL');
  const apply = async () => {
    const run = async (input: { importId: string; mode: ImportMode; idempotencyKey: string }) =>
      (await client.run(ApplyPeopleImport, { input })).applyPeopleImport;
    if (await act({ importId: list.id, mode }, run)) cache.invalidate();
  };
  return (
    <section className="stack" aria-labelledby="imports-apply">
      <h2 id="imports-apply">{t('imports.apply.title')}</h2>
      {left > 0 && (
        <RadioGroup
          name="imports-mode"
          label={t('imports.mode')}
          value={mode}
          options={[
            { value: 'GOOD_ROWS', label: t('imports.mode.GOOD_ROWS', { good, left }) },
            { value: 'ALL', label: t('imports.mode.ALL'), note: t('imports.mode.ALL.note', { left }) },
          ]}
          onChange={(value) => setMode(value as typeof mode)}
        />
      )}
      {list.plan?.sendWelcome && <p>{t('imports.apply.welcome', { count: countOf(counts, 'CREATE') })}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button disabled={good === 0 || isWaiting} isBusy={isRunning} onClick={() => void apply()}>
          {t('imports.apply', { count: good })}
        </Button>
      </div>
      <p className="soft">{t('imports.apply.note')}</p>
    </section>
  );
};

const BackToColumns = ({ importId }: { importId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const change = async () => {
    const run = async (input: { importId: string; idempotencyKey: string }) =>
      (await client.run(ChangePeopleImport, { input })).changePeopleImport;
    if (await act({ importId }, run)) cache.invalidate();
  };
  return (
    <div>
      <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void change()}>
        {t('imports.columns.change')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

/** What names mean that the directory does not have. */
const Names = ({ detail, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const { list, unknown, meanings } = detail;
  const choose = async ({ field, country, text }: UnknownText, answer: MeaningAnswer) => {
    const done = await intention.act(
      { importId: list.id, field, country, text, ...answer },
      async (input) => (await client.run(MapImportValue, { input })).mapImportValue,
    );
    if (done) cache.invalidate();
  };
  return (
    <Meanings
      mayBeEmpty
      unknown={unknown as readonly UnknownText[]}
      meanings={meanings as readonly AnsweredText[]}
      intention={intention}
      isWaiting={isWaiting}
      choose={(value, answer) => void choose(value, answer)}
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
      <BackToColumns importId={list.id} />
      {list.fault && <TroubleNotice trouble={{ code: 'IMPORT_ROWS_LEFT', params: list.fault.params }} />}
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
      <RowTable detail={detail} isWaiting={isWaiting} />
      <Apply key={JSON.stringify(counts)} detail={detail} isWaiting={isWaiting} />
      <p>{t('imports.take.before')}</p>
      <div className="imports-actions">
        <ResultFiles importId={list.id} />
      </div>
    </WithMessages>
  );
};
