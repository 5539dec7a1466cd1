import { CreateDispatch } from '@campus/api-client';
import { Button, Dialog, Field } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { ChoiceFields, useExportChoice, type Exportable } from './export-choice.tsx';

const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const isCount = (count: number | null) => count === null || (Number.isInteger(count) && count >= 1);

/** The end of a day on this device's clock; null for none. */
const endOf = (day: string): string | null => (day === '' ? null : new Date(`${day}T23:59:59`).toISOString());

const useCreate = (exportables: readonly Exportable[], onClose: () => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const choice = useExportChoice(exportables);
  const [label, setLabel] = useState('');
  const [most, setMost] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [isChecked, setChecked] = useState(false);
  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const { chosen, standard, wanted } = choice;
    const maxLearners = numberIn(most);
    if (!label.trim() || !chosen || wanted.length === 0 || !isCount(maxLearners)) return;
    const done = await act(
      {
        targetId: chosen.id,
        label: label.trim(),
        standard,
        locales: wanted,
        maxLearners,
        closesAt: endOf(lastDay),
      },
      async (input) => (await client.run(CreateDispatch, { input })).createDispatch,
    );
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  return {
    choice,
    label,
    setLabel,
    most,
    setMost,
    lastDay,
    setLastDay,
    isChecked,
    isRunning,
    trouble,
    create,
  };
};

/** Makes a thin package for another platform. */
export const DispatchDialog = ({
  exportables,
  onClose,
}: {
  exportables: readonly Exportable[];
  onClose: () => void;
}) => {
  const t = useText();
  const form = useCreate(exportables, onClose);
  return (
    <Dialog
      isOpen
      title={t('dispatch.create')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="dispatch" isBusy={form.isRunning}>
            {t('dispatch.create.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="dispatch" className="stack" onSubmit={(event) => void form.create(event)}>
        <Field
          label={t('dispatch.label')}
          hint={t('dispatch.label.hint')}
          error={form.isChecked && !form.label.trim() && t('dispatch.label.wrong')}
          maxLength={200}
          value={form.label}
          onChange={(event) => form.setLabel(event.target.value)}
        />
        <ChoiceFields label={t('dispatch.what')} choice={form.choice} exportables={exportables} />
        {form.choice.wanted.length === 0 && <p role="status">{t('exports.noLanguage')}</p>}
        <Field
          label={t('dispatch.most')}
          hint={t('dispatch.most.hint')}
          error={form.isChecked && !isCount(numberIn(form.most)) && t('dispatch.most.wrong')}
          inputMode="numeric"
          value={form.most}
          onChange={(event) => form.setMost(event.target.value)}
        />
        <Field
          label={t('dispatch.lastDay')}
          hint={t('dispatch.lastDay.hint')}
          type="date"
          value={form.lastDay}
          onChange={(event) => form.setLastDay(event.target.value)}
        />
        {form.trouble && <TroubleNotice trouble={form.trouble} />}
      </Form>
    </Dialog>
  );
};
