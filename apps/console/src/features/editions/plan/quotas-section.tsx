import { PlanQuotas } from '@campus/api-client';
import { Button, Field, Select, Table, type Column } from '@campus/ui';
import { randomId, useFormats, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Edition, EditionQuota } from '../edition-data.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';

interface Row {
  id: string;
  country: string | null;
  institutionKind: string | null;
  seats: string;
  women: string;
}

const rowsOf = ({ quotas }: Edition): { rows: Row[] } => ({
  rows: quotas.map(({ id, country, institutionKind, seats, womenPercent }) => ({
    id,
    country: country?.code ?? null,
    institutionKind,
    seats: String(seats),
    women: womenPercent === null ? '' : String(womenPercent),
  })),
});

const isWhole = (text: string, most: number) => /^\d+$/.test(text) && Number(text) <= most;
const isRight = ({ seats, women }: Row) => isWhole(seats, 100_000) && (women === '' || isWhole(women, 100));
const cellOf = ({ country, institutionKind }: Row) => `${country ?? ''} ${institutionKind ?? ''}`;

const QuotaRow = ({
  row,
  onChange,
  onRemove,
}: {
  row: Row;
  onChange: (row: Row) => void;
  onRemove: () => void;
}) => {
  const t = useText();
  const { institution } = useVocabulary();
  return (
    <li className="quota">
      <CountrySelect
        label={t('quota.country')}
        none={t('quota.country.any')}
        value={row.country}
        onChange={(country) => onChange({ ...row, country })}
      />
      <Select
        label={t('quota.kind')}
        value={row.institutionKind ?? ''}
        options={[
          { value: '', label: t('quota.kind.any') },
          ...institutionKinds.map((value) => ({ value, label: institution(value) })),
        ]}
        onChange={(event) => onChange({ ...row, institutionKind: event.target.value || null })}
      />
      <Field
        label={t('quota.seats')}
        inputMode="numeric"
        value={row.seats}
        onChange={(event) => onChange({ ...row, seats: event.target.value.trim() })}
      />
      <Field
        label={t('quota.women')}
        inputMode="numeric"
        value={row.women}
        onChange={(event) => onChange({ ...row, women: event.target.value.trim() })}
      />
      <Button kind="quiet" icon="close" onClick={onRemove}>
        {t('quota.remove')}
      </Button>
    </li>
  );
};

/** The table of quotas as those read it who do not change it. */
export const QuotasTable = ({ quotas }: { quotas: readonly EditionQuota[] }) => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  const columns: Column<EditionQuota>[] = [
    {
      id: 'country',
      label: t('quota.country'),
      isName: true,
      cell: ({ country }) => (country ? formats.country(country.code) : t('quota.country.any')),
    },
    {
      id: 'kind',
      label: t('quota.kind'),
      cell: ({ institutionKind }) => (institutionKind ? institution(institutionKind) : t('quota.kind.any')),
    },
    { id: 'seats', label: t('quota.seats'), isNumber: true, cell: ({ seats }) => formats.number(seats) },
    {
      id: 'women',
      label: t('quota.women'),
      isNumber: true,
      cell: ({ womenPercent }) => (womenPercent === null ? '—' : formats.percent(womenPercent)),
    },
  ];
  return <Table caption={t('edition.quotas')} columns={columns} rows={quotas} keyOf={({ id }) => id} />;
};

const Fault = ({ isDoubled, isWrong }: { isDoubled: boolean; isWrong: boolean }) => {
  const t = useText();
  if (!isDoubled && !isWrong) return null;
  return (
    <p className="field__error" role="alert">
      {isDoubled ? t('quota.doubled') : t('quota.wrong')}
    </p>
  );
};

const newRow = (): Row => ({ id: randomId(), country: null, institutionKind: null, seats: '', women: '' });

const inputOf = ({ country, institutionKind, seats, women }: Row) => ({
  country,
  institutionKind,
  seats: Number(seats),
  womenPercent: women === '' ? null : Number(women),
});

/** Places by country and kind of institution. */
export const QuotasSection = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const { client } = useShell();
  const { value, base, change, save, ...form } = useSavedForm(rowsOf(edition));
  const { rows } = value;
  const isDoubled = new Set(rows.map(cellOf)).size < rows.length;
  const isWrong = rows.some((row) => !isRight(row));
  const put = (id: string, row: Row | null) =>
    change({ rows: rows.flatMap((each) => (each.id === id ? (row ?? []) : each)) });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (isDoubled || isWrong) return;
    await save(
      { editionId: edition.id, quotas: rows.map(inputOf), basedOn: base.rows.map(inputOf) },
      async (input) => (await client.run(PlanQuotas, { input })).planQuotas,
    );
  };
  return (
    <section className="stack" aria-labelledby="quotas">
      <h2 id="quotas">{t('edition.quotas')}</h2>
      <p className="prose">{t('edition.quotas.text')}</p>
      <Form className="stack" onSubmit={(event) => void submit(event)}>
        <ul className="plain-list quotas">
          {rows.map((row) => (
            <QuotaRow
              key={row.id}
              row={row}
              onChange={(next) => put(row.id, next)}
              onRemove={() => put(row.id, null)}
            />
          ))}
        </ul>
        <div>
          <Button kind="quiet" onClick={() => change({ rows: [...rows, newRow()] })}>
            {t('quota.add')}
          </Button>
        </div>
        {form.isChecked && <Fault isDoubled={isDoubled} isWrong={isWrong} />}
        <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
      </Form>
    </section>
  );
};
