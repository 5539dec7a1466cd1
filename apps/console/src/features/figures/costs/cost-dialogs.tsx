import { RecordEditionCost, RemoveEditionCost } from '@campus/api-client';
import { currencies } from '@campus/figures';
import { Field, Select, TextArea } from '@campus/ui';
import { regionOf, useLocale, useShell } from '@campus/web-shell';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { numberText } from '../../../shared/forms/typed-number.ts';
import { amountIn, currencyIn } from './amounts.ts';
import type { Cost } from '../figures-data.ts';

/** What a form of a cost begins with. */
const useFormOf = (cost: Cost | null) => {
  const locale = useLocale();
  return {
    amount: numberText(cost?.amount ?? null, regionOf[locale]),
    currency: cost?.currency ?? 'USD',
    note: cost?.note ?? '',
  };
};

/** A total, its currency and what it covers; for an existing cost, a correction. */
export const CostDialog = ({
  editionId,
  cost,
  onClose,
}: {
  editionId: string;
  cost: Cost | null;
  onClose: () => void;
}) => {
  const t = useText();
  const locale = useLocale();
  const { client } = useShell();
  const form = useSavedForm(useFormOf(cost));
  const { currency, note } = form.value;
  const amount = amountIn(form.value.amount);
  const names = new Intl.DisplayNames(regionOf[locale], { type: 'currency' });
  const submit = async () => {
    form.setChecked(true);
    if (amount === null || !note.trim()) return;
    const done = await form.save(
      { editionId, amount, currency, note: note.trim() },
      async (input) => (await client.run(RecordEditionCost, { input })).recordEditionCost,
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(cost ? 'figures.cost.change' : 'figures.cost.enter')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={t('figures.cost.amount')}
        hint={t('figures.cost.amount.hint')}
        error={form.isChecked && amount === null && t('figures.cost.amount.wrong')}
        inputMode="decimal"
        maxLength={20}
        value={form.value.amount}
        onChange={(event) => form.change({ amount: event.target.value })}
      />
      <Select
        label={t('figures.cost.currency')}
        value={currency}
        options={currencies.map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }))}
        onChange={(event) => form.change({ currency: currencyIn(event.target.value) })}
      />
      <TextArea
        label={t('figures.cost.note')}
        hint={t('figures.cost.note.hint')}
        error={form.isChecked && !note.trim() && t('figures.cost.note.wrong')}
        maxLength={500}
        value={note}
        onChange={(event) => form.change({ note: event.target.value })}
      />
    </FormDialog>
  );
};

export const RemoveCostDialog = ({ editionId, onClose }: { editionId: string; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  return (
    <ReasonDialog
      title={t('figures.cost.remove')}
      what={t('figures.cost.remove.text')}
      submit={t('figures.cost.remove')}
      isDanger
      run={async (input) =>
        (await client.run(RemoveEditionCost, { input: { editionId, ...input } })).removeEditionCost
      }
      onClose={onClose}
    />
  );
};
