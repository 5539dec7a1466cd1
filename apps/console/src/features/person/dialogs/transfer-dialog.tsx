import { TransferEnrolment, TransferPreview } from '@campus/api-client';
import { Notice, Select } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { isTransferTarget, useTransferGroups } from '../../../shared/places/transfer-groups.ts';
import { useText } from '../../../shared/text.ts';
import type { Told } from '../../../shared/telling.tsx';
import { ActDialog, type Act } from './act-dialog.tsx';
import type { DialogOf } from './enrolment-dialogs.tsx';
import { useUndoReason } from './undo-reason.ts';

const shares = [
  'activities',
  'worksheets',
  'quizAttempts',
  'otherAttempts',
  'attendance',
  'surveyAnswers',
] as const;

/** What moves and what stays, before anything is done. */
const Preview = ({ enrolmentId, groupId }: { enrolmentId: string; groupId: string }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const query = useQuery(TransferPreview, { enrolmentId, groupId, locale });
  return (
    <QueryView query={query}>
      {({ transferPreview: seen }) => {
        if (!seen) return <Notice tone="warn" title={t('person.transfer.gone')} />;
        if (seen.obstacle)
          return <Notice tone="warn" title={t(`person.transfer.obstacle.${seen.obstacle}`)} />;
        const counted = shares.filter((share) => seen[share].total > 0);
        return (
          <Notice
            title={
              seen.isSameEdition
                ? t('person.transfer.sameEdition')
                : seen.isSameVersion
                  ? t('person.transfer.sameVersion')
                  : t('person.transfer.otherVersion')
            }
          >
            {counted.length > 0 && (
              <ul>
                {counted.map((share) => (
                  <li key={share}>{t(`person.transfer.${share}`, seen[share])}</li>
                ))}
              </ul>
            )}
            {seen.endsOn && <p>{t('person.transfer.endsOn', { day: formats.day(seen.endsOn) })}</p>}
          </Notice>
        );
      }}
    </QueryView>
  );
};

/** Where to, and how it is done and undone. */
const useTransfer = ({ enrolment, name }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  const undone = useUndoReason();
  const [editionId, setEditionId] = useState(enrolment.editionId);
  const [groupId, setGroupId] = useState('');
  const groups = useTransferGroups(editionId);
  const target = groups.find(({ id }) => id === groupId);
  const before = enrolment.groupId;
  const transfer = (to: string) => (act: Act, reason: string) =>
    act(
      { enrolmentId: enrolment.id, groupId: to, reason },
      async (input) => (await client.run(TransferEnrolment, { input })).transferEnrolment,
    );
  const told = (reason: string): Told => ({
    title: t('person.transfer.done', { name, group: target?.name ?? '' }),
    // To another edition the enrolment ends here: no act brings it back.
    ...(before !== null && editionId === enrolment.editionId
      ? { undo: (act) => transfer(before)(act, undone(reason)) }
      : {}),
  });
  const choose = (id: string) => {
    setEditionId(id);
    setGroupId('');
  };
  return {
    editionId,
    choose,
    groupId,
    setGroupId,
    target,
    groups: groups.filter(({ id }) => id !== enrolment.groupId),
    send: transfer(groupId),
    told,
  };
};

/** To another group, of this edition or of another. */
export const TransferDialog = (dialog: DialogOf) => {
  const t = useText();
  const { enrolment, name, onClose } = dialog;
  const { editionId, groupId, target, ...it } = useTransfer(dialog);
  return (
    <ActDialog
      title={t('person.transfer.title', { name })}
      submit={target ? t('person.transfer.to', { group: target.name }) : t('person.transfer.submit')}
      isReady={groupId !== ''}
      isUnsaved={groupId !== ''}
      send={it.send}
      told={it.told}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <EditionSelect
            label={t('person.transfer.edition')}
            none={t('person.transfer.thisEdition', { edition: enrolment.editionTitle })}
            value={editionId === enrolment.editionId ? '' : editionId}
            isOffered={(edition) => edition.id !== enrolment.editionId && isTransferTarget(edition)}
            onChange={(id) => it.choose(id || enrolment.editionId)}
          />
          <Select
            label={t('person.transfer.group')}
            value={groupId}
            error={isChecked && groupId === '' && t('person.transfer.groupMissing')}
            options={[
              { value: '', label: t('person.transfer.choose') },
              ...it.groups.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(event) => it.setGroupId(event.target.value)}
          />
          {groupId !== '' && <Preview enrolmentId={enrolment.id} groupId={groupId} />}
          {groupId !== '' && editionId !== enrolment.editionId && (
            <p>
              <strong>{t('person.transfer.final')}</strong>
            </p>
          )}
        </>
      )}
    </ActDialog>
  );
};
