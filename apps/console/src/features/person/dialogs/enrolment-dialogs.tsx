import {
  Edition,
  Editions,
  ExtendEnrolment,
  PauseEnrolment,
  ReinstateEnrolment,
  ResumeEnrolment,
  TransferEnrolment,
  TransferPreview,
  WithdrawEnrolment,
} from '@campus/api-client';
import { Checkbox, Field, Notice, Select } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { ActDialog } from './act-dialog.tsx';
import type { DossierEnrolment } from '../person-data.ts';

interface DialogOf {
  enrolment: DossierEnrolment;
  name: string;
  onClose: () => void;
}

/** A later last day for one person, or that of the edition again. */
export const ExtendDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const endsOn = enrolment.endsOn ?? '';
  const [until, setUntil] = useState(enrolment.extendedTo ?? '');
  const [isBack, setBack] = useState(false);
  const isReady = isBack || until > endsOn;
  return (
    <ActDialog
      title={t('person.extend.title', { name })}
      submit={t('person.extend.submit')}
      isReady={isReady}
      isUnsaved={isBack || until !== (enrolment.extendedTo ?? '')}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, until: isBack ? null : until, reason },
          async (input) => (await client.run(ExtendEnrolment, { input })).extendEnrolment,
        )
      }
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>
            {t('person.extend.lead', { edition: enrolment.editionTitle, day: endsOn && formats.day(endsOn) })}
          </p>
          <Field
            label={t('person.extend.until')}
            type="date"
            min={endsOn}
            disabled={isBack}
            value={until}
            error={isChecked && !isReady && t('person.extend.wrong', { day: endsOn && formats.day(endsOn) })}
            onChange={(event) => setUntil(event.target.value)}
          />
          {enrolment.extendedTo !== null && (
            <Checkbox
              label={t('person.extend.back')}
              checked={isBack}
              onChange={(event) => setBack(event.target.checked)}
            />
          )}
        </>
      )}
    </ActDialog>
  );
};

export const WithdrawDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ActDialog
      isDanger
      title={t('person.withdraw.title', { name })}
      submit={t('person.withdraw.submit')}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, reason },
          async (input) => (await client.run(WithdrawEnrolment, { input })).withdrawEnrolment,
        )
      }
      onClose={onClose}
    >
      {() => <p>{t('person.withdraw.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const PauseDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ActDialog
      title={t('person.pause.title', { name })}
      submit={t('person.pause.submit')}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, reason },
          async (input) => (await client.run(PauseEnrolment, { input })).pauseEnrolment,
        )
      }
      onClose={onClose}
    >
      {() => <p>{t('person.pause.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const ResumeDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ActDialog
      title={t('person.resume.title', { name })}
      submit={t('person.resume.submit')}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, reason },
          async (input) => (await client.run(ResumeEnrolment, { input })).resumeEnrolment,
        )
      }
      onClose={onClose}
    >
      {() => <p>{t('person.resume.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const ReinstateDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ActDialog
      title={t('person.reinstate.title', { name })}
      submit={t('person.reinstate.submit')}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, reason },
          async (input) => (await client.run(ReinstateEnrolment, { input })).reinstateEnrolment,
        )
      }
      onClose={onClose}
    >
      {() => <p>{t('person.reinstate.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

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

const useTargets = (editionId: string) => {
  const locale = useLocale();
  const editions = useQuery(Editions, {
    locale,
    limit: 100,
    offset: 0,
    search: null,
    phase: null,
    sort: 'STARTS',
    isDescending: true,
  }).data?.editions.items;
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups;
  return {
    editions: (editions ?? []).filter(({ phase }) => phase === 'COMING' || phase === 'CURRENT'),
    groups: groups ?? [],
  };
};

/** To another group, of this edition or of another. */
export const TransferDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  const [editionId, setEditionId] = useState(enrolment.editionId);
  const [groupId, setGroupId] = useState('');
  const { editions, groups } = useTargets(editionId);
  const others = editions.filter(({ id }) => id !== enrolment.editionId);
  return (
    <ActDialog
      title={t('person.transfer.title', { name })}
      submit={t('person.transfer.submit')}
      isReady={groupId !== ''}
      isUnsaved={groupId !== ''}
      send={(act, reason) =>
        act(
          { enrolmentId: enrolment.id, groupId, reason },
          async (input) => (await client.run(TransferEnrolment, { input })).transferEnrolment,
        )
      }
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <Select
            label={t('person.transfer.edition')}
            value={editionId}
            options={[
              {
                value: enrolment.editionId,
                label: t('person.transfer.thisEdition', { edition: enrolment.editionTitle }),
              },
              ...others.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) => {
              setEditionId(event.target.value);
              setGroupId('');
            }}
          />
          <Select
            label={t('person.transfer.group')}
            value={groupId}
            error={isChecked && groupId === '' && t('person.transfer.groupMissing')}
            options={[
              { value: '', label: t('person.transfer.choose') },
              ...groups
                .filter(({ id }) => id !== enrolment.groupId)
                .map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(event) => setGroupId(event.target.value)}
          />
          {groupId !== '' && <Preview enrolmentId={enrolment.id} groupId={groupId} />}
        </>
      )}
    </ActDialog>
  );
};
