import { VouchForUnit } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { dayAfter, type Unit } from './unit-days.ts';

const YEAR = 365;

/** An office answers for a unit as it is read, from today until a day. */
export const VouchDialog = ({
  draftId,
  unit,
  now,
  onDone,
  onClose,
}: {
  draftId: string;
  unit: Unit;
  now: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [owner, setOwner] = useState(unit.owner);
  const [until, setUntil] = useState(dayAfter(now, YEAR));
  const [isChecked, setChecked] = useState(false);
  const isHeld = until >= dayAfter(now, 0) && until <= dayAfter(now, YEAR + 1);
  const submit = async () => {
    setChecked(true);
    if (owner.trim() === '' || !isHeld) return;
    const { country, lesson, hash } = unit;
    const input = {
      draftId,
      country,
      lesson: lesson.key,
      owner: owner.trim(),
      validUntil: until,
      seenHash: hash,
    };
    const done = await intention.act(
      input,
      async (whole) => (await client.run(VouchForUnit, { input: whole })).vouchForUnit,
    );
    if (!done) return;
    cache.invalidate();
    await onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('studio.units.vouch.title', {
        country: formats.country(unit.country),
        lesson: unit.lesson.title,
      })}
      submit={t('studio.units.vouch')}
      isUnsaved={owner !== unit.owner}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('studio.units.vouch.text')}</p>
      {unit.missing > 0 && <p>{t('studio.units.vouch.missing', { count: unit.missing })}</p>}
      <Field
        label={t('studio.units.owner')}
        hint={t('studio.units.owner.hint')}
        error={isChecked && owner.trim() === '' && t('studio.units.owner.missing')}
        maxLength={200}
        value={owner}
        onChange={({ target }) => setOwner(target.value)}
      />
      <Field
        type="date"
        label={t('studio.units.until')}
        hint={t('studio.units.until.hint')}
        error={isChecked && !isHeld && t('studio.units.until.wrong')}
        min={dayAfter(now, 0)}
        max={dayAfter(now, YEAR + 1)}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
      />
    </FormDialog>
  );
};
