import { VouchForUnit } from '@campus/api-client';
import { Field } from '@campus/ui';
import { useFormats, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { dayAfter, type Unit } from './unit-days.ts';

const YEAR = 365;

interface VouchDialogProps {
  draftId: string;
  unit: Unit;
  now: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}

const useVouching = ({ draftId, unit, now, onDone, onClose }: VouchDialogProps) => {
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
  const isOwnerMissing = isChecked && owner.trim() === '';
  const isUntilWrong = isChecked && !isHeld;
  return { owner, setOwner, isOwnerMissing, until, setUntil, isUntilWrong, intention, submit };
};

/** Who answers for the unit, and until when. */
const VouchFields = ({ it, now }: { it: ReturnType<typeof useVouching>; now: number }) => {
  const t = useText();
  return (
    <>
      <Field
        label={t('studio.units.owner')}
        hint={t('studio.units.owner.hint')}
        error={it.isOwnerMissing && t('studio.units.owner.missing')}
        maxLength={200}
        value={it.owner}
        onChange={({ target }) => it.setOwner(target.value)}
      />
      <Field
        type="date"
        label={t('studio.units.until')}
        hint={t('studio.units.until.hint')}
        error={it.isUntilWrong && t('studio.units.until.wrong')}
        min={dayAfter(now, 0)}
        max={dayAfter(now, YEAR + 1)}
        value={it.until}
        onChange={({ target }) => it.setUntil(target.value)}
      />
    </>
  );
};

/** An office answers for a unit as it is read, from today until a day. */
export const VouchDialog = (props: VouchDialogProps) => {
  const { unit, now, onClose } = props;
  const t = useText();
  const formats = useFormats();
  const it = useVouching(props);
  return (
    <FormDialog
      title={t('studio.units.vouch.title', {
        country: formats.country(unit.country),
        lesson: unit.lesson.title,
      })}
      submit={t('studio.units.vouch')}
      isUnsaved={it.owner !== unit.owner}
      intention={it.intention}
      onSubmit={it.submit}
      onClose={onClose}
    >
      <p>{t('studio.units.vouch.text')}</p>
      {unit.missing > 0 && <p>{t('studio.units.vouch.missing', { count: unit.missing })}</p>}
      <VouchFields it={it} now={now} />
    </FormDialog>
  );
};
