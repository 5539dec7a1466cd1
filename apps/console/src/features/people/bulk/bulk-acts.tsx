import { Button, MenuButton, type MenuItem } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { BulkBar } from '../../../shared/lists/table/bulk-bar.tsx';
import { MOST_AT_ONCE, MOST_IN_ADDRESS } from '../../../shared/lists/table/many.ts';
import type { Choice } from '../../../shared/lists/table/use-choice.ts';
import type { AllFound } from '../../../shared/lists/table/use-choose-all.ts';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { BulkTold } from './bulk-told.tsx';
import type { BulkAct, Done } from './bulk-data.ts';

/** The other acts, behind the first one. */
const others = [
  'REMIND',
  'EXTRA_TIME',
  'TRANSFER',
  'PAUSE',
  'RESUME',
  'WITHDRAW',
  'REINSTATE',
] as const satisfies readonly BulkAct[];

interface Told {
  done: Done;
  rows: readonly RosterRow[];
  /** How many were restored; null: nothing was undone. */
  undone: number | null;
}

/** The last of them, told above the rows until another is done. */
export const useBulkActs = (choice: Choice<RosterRow>) => {
  const { cache } = useShell();
  const [asking, setAsking] = useState<BulkAct | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  /** `only`: done for this one, whoever is ticked. */
  const finish = (done: Done, only?: RosterRow) => {
    setTold({ done, rows: only ? [only] : choice.rows, undone: null });
    setAsking(null);
    if (!only) choice.clear();
    cache.invalidate();
  };
  const undo = (undone: number) => setTold((last) => last && { ...last, undone });
  return { asking, setAsking, told, undo, finish };
};

interface Addresses {
  /** The address of a list of these enrolments. */
  fileOf: (kind: 'xlsx' | 'csv', ids: string) => string;
  /** Where a message to these enrolments is written; null: they are of several editions. */
  writeTo: ((ids: string) => string) | null;
}

/** What stands behind the first act, and the files, for those who are ticked. */
const Menus = ({
  rows,
  onAsk,
  fileOf,
  writeTo,
}: Addresses & { rows: readonly RosterRow[]; onAsk: (act: BulkAct) => void }) => {
  const t = useText();
  const ids = rows.map(({ enrolmentId }) => enrolmentId).join(',');
  const isInAddress = rows.length <= MOST_IN_ADDRESS;
  const message: MenuItem[] =
    writeTo && isInAddress ? [{ id: 'message', label: t('bulk.message'), href: writeTo(ids) }] : [];
  const acts: MenuItem[] = others.map((act) => ({
    id: act,
    label: t(`bulk.${act}`),
    isDanger: act === 'WITHDRAW',
    onSelect: () => onAsk(act),
  }));
  const files: MenuItem[] = (['xlsx', 'csv'] as const).map((kind) => ({
    id: kind,
    label: t(`roster.export.${kind}`),
    href: fileOf(kind, ids),
    isFile: true,
  }));
  return (
    <>
      <MenuButton label={t('bulk.more')} items={[...message, ...acts]} />
      {isInAddress && <MenuButton icon="download" label={t('console.list.files')} items={files} />}
    </>
  );
};

/** Acts on everybody selected. */
export const BulkActs = ({
  choice,
  all,
  acts,
  ...addresses
}: Addresses & {
  choice: Choice<RosterRow>;
  all: AllFound | null;
  acts: ReturnType<typeof useBulkActs>;
}) => {
  const t = useText();
  const { rows } = choice;
  const { asking, setAsking, finish } = acts;
  return (
    <>
      {rows.length > 0 && (
        <BulkBar label={t('bulk.chosen', { count: rows.length })} all={all} onClear={choice.clear}>
          {rows.length > MOST_AT_ONCE ? (
            <span>{t('console.list.choice.most', { most: MOST_AT_ONCE })}</span>
          ) : (
            <>
              <Button onClick={() => setAsking('EXTEND')}>{t('bulk.EXTEND')}</Button>
              <Menus rows={rows} onAsk={setAsking} {...addresses} />
            </>
          )}
        </BulkBar>
      )}
      {asking && (
        <BulkDialog
          act={asking}
          rows={rows}
          onDone={(done) => finish(done)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
};

export const BulkOutcome = ({ acts: { told, undo } }: { acts: ReturnType<typeof useBulkActs> }) =>
  told && <BulkTold {...told} onUndone={undo} />;
