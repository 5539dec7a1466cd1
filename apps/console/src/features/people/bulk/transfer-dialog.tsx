import { TransferEnrolments, transferKeptValues, TransfersPreview } from '@campus/api-client';
import { Select } from '@campus/ui';
import { QueryView, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { isTransferTarget, useTransferGroups } from '../../../shared/places/transfer-groups.ts';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { byBefore, type Act } from './bulk-data.ts';
import { BulkFrame, Foreseen, type BulkProps } from './bulk-frame.tsx';
import { useUndoWords } from './undo-words.ts';

/** Who would be left out, and what goes along with the others. */
const Preview = ({ groupId, rows }: Pick<BulkProps, 'rows'> & { groupId: string }) => {
  const t = useText();
  const enrolmentIds = rows.map(({ enrolmentId }) => enrolmentId);
  const query = useQuery(TransfersPreview, { enrolmentIds, groupId });
  return (
    <QueryView query={query}>
      {({ transfersPreview: seen }) => (
        <Foreseen outcome={seen} rows={rows}>
          <ul>
            {transferKeptValues.map((kept) => {
              const count = seen?.enrolments.filter((one) => one.kept === kept).length ?? 0;
              return count > 0 && <li key={kept}>{t(`bulk.TRANSFER.${kept}`, { count })}</li>;
            })}
          </ul>
        </Foreseen>
      )}
    </QueryView>
  );
};

const useTransfer = (rows: readonly RosterRow[]) => {
  const { client } = useShell();
  const undone = useUndoWords();
  const transfer = (run: Act, input: { enrolmentIds: string[]; groupId: string; reason: string }) =>
    run(input, async (whole) => (await client.run(TransferEnrolments, { input: whole })).transferEnrolments);
  return async (run: Act, groupId: string, reason: string) => {
    const enrolmentIds = rows.map(({ enrolmentId }) => enrolmentId);
    const outcome = await transfer(run, { enrolmentIds, groupId, reason });
    if (!outcome) return null;
    // From another edition nobody comes back: the enrolment there has ended.
    const moved = outcome.enrolments.filter(({ kept }) => kept === 'ALL');
    const isWhole = moved.length === outcome.doneCount;
    const undo = [...byBefore(isWhole ? moved : [], ({ fromGroupId }) => fromGroupId ?? '')].map(
      ([before, those]) =>
        async (again: Act) =>
          (
            await transfer(again, {
              enrolmentIds: those.map(({ enrolmentId }) => enrolmentId),
              groupId: before,
              reason: undone(reason),
            })
          )?.doneCount ?? null,
    );
    return { outcome, undo };
  };
};

/** To another group, of this edition or of another, for everybody selected. */
export const TransferDialog = (props: BulkProps) => {
  const t = useText();
  const own = [...new Set(props.rows.map(({ editionId }) => editionId))];
  /** The edition of all of them; null where there are several. */
  const same = own.length === 1 ? (own[0] ?? null) : null;
  const [editionId, setEditionId] = useState(same ?? '');
  const [groupId, setGroupId] = useState('');
  const groups = useTransferGroups(editionId);
  const transfer = useTransfer(props.rows);
  const title = props.rows.find((row) => row.editionId === own[0])?.editionTitle ?? '';
  return (
    <BulkFrame
      {...props}
      act="TRANSFER"
      isReady={groupId !== ''}
      isUnsaved={groupId !== ''}
      asked={groupId}
      preview={<Preview groupId={groupId} rows={props.rows} />}
      send={(run, reason) => transfer(run, groupId, reason)}
    >
      {({ isChecked }) => (
        <>
          <EditionSelect
            label={t('bulk.TRANSFER.edition')}
            none={same === null ? t('bulk.choose') : t('bulk.TRANSFER.same', { edition: title })}
            value={editionId === same ? '' : editionId}
            isOffered={(edition) => edition.id !== same && isTransferTarget(edition)}
            onChange={(id) => {
              setEditionId(id || (same ?? ''));
              setGroupId('');
            }}
          />
          {editionId !== '' && (
            <Select
              label={t('bulk.TRANSFER.group')}
              value={groupId}
              error={isChecked && groupId === '' && t('bulk.TRANSFER.missing')}
              options={[
                { value: '', label: t('bulk.choose') },
                ...groups.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => setGroupId(event.target.value)}
            />
          )}
          {groupId !== '' && own.some((id) => id !== editionId) && (
            <p>
              <strong>{t('bulk.TRANSFER.final')}</strong>
            </p>
          )}
        </>
      )}
    </BulkFrame>
  );
};
