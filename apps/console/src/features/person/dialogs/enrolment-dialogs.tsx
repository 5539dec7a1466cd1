import { ExtendEnrolment } from '@campus/api-client';
import { Checkbox, Field } from '@campus/ui';
import { useFormats, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { ActDialog, type Act } from './act-dialog.tsx';
import { useActsOn } from './acts-on.ts';
import { useUndoReason } from './undo-reason.ts';
import type { DossierEnrolment } from '../person-data.ts';

export interface DialogOf {
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
  const undone = useUndoReason();
  const extend = (day: string | null) => (act: Act, reason: string) =>
    act(
      { enrolmentId: enrolment.id, until: day, reason },
      async (input) => (await client.run(ExtendEnrolment, { input })).extendEnrolment,
    );
  return (
    <ActDialog
      title={t('person.extend.title', { name })}
      submit={t('person.extend.submit')}
      isReady={isReady}
      isUnsaved={isBack || until !== (enrolment.extendedTo ?? '')}
      send={extend(isBack ? null : until)}
      told={(reason) => ({
        title: t('person.extend.done', { name, day: formats.day(isBack ? endsOn : until) }),
        undo: (act) => extend(enrolment.extendedTo)(act, undone(reason)),
      })}
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
  const acts = useActsOn(enrolment.id);
  return (
    <ActDialog
      isDanger
      title={t('person.withdraw.title', { name })}
      submit={t('person.withdraw.submit')}
      send={acts.withdraw}
      told={acts.told('withdraw', name)}
      onClose={onClose}
    >
      {() => <p>{t('person.withdraw.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const PauseDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const acts = useActsOn(enrolment.id);
  return (
    <ActDialog
      title={t('person.pause.title', { name })}
      submit={t('person.pause.submit')}
      send={acts.pause}
      told={acts.told('pause', name)}
      onClose={onClose}
    >
      {() => <p>{t('person.pause.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const ResumeDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const acts = useActsOn(enrolment.id);
  return (
    <ActDialog
      title={t('person.resume.title', { name })}
      submit={t('person.resume.submit')}
      send={acts.resume}
      told={acts.told('resume', name)}
      onClose={onClose}
    >
      {() => <p>{t('person.resume.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};

export const ReinstateDialog = ({ enrolment, name, onClose }: DialogOf) => {
  const t = useText();
  const acts = useActsOn(enrolment.id);
  return (
    <ActDialog
      title={t('person.reinstate.title', { name })}
      submit={t('person.reinstate.submit')}
      send={acts.reinstate}
      told={acts.told('reinstate', name)}
      onClose={onClose}
    >
      {() => <p>{t('person.reinstate.lead', { edition: enrolment.editionTitle })}</p>}
    </ActDialog>
  );
};
