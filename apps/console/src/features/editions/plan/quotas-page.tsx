import './plan.css';
import { PlanQuotas } from '@campus/api-client';
import { wholeExceededBy } from '@campus/course-rules/quotas';
import { Table, type Column } from '@campus/ui';
import { randomId, useFormats, usePerson, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { EditGrid } from '../../../shared/grid/edit-grid.tsx';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { namesOfCountry } from '../../../shared/places/country-names.ts';
import { everyCountry } from '../../../shared/places/country-select.tsx';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { useText } from '../../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Edition, EditionQuota } from '../edition-data.ts';
import { WholeEdition } from '../whole-edition.tsx';
import { QuotaWarnings } from './quota-warnings.tsx';

/** As the cells have it: text, and nothing for whatever country or kind. */
interface Row {
  id: string;
  country: string;
  kind: string;
  seats: string;
  women: string;
}

const rowsOf = ({ quotas }: Edition): { rows: Row[] } => ({
  rows: quotas.map(({ id, country, institutionKind, seats, womenPercent }) => ({
    id,
    country: country?.code ?? '',
    kind: institutionKind ?? '',
    seats: String(seats),
    women: womenPercent === null ? '' : String(womenPercent),
  })),
});

const isWhole = (text: string, most: number) => /^\d+$/.test(text) && Number(text) <= most;
const placeOf = ({ country, kind }: Row) => `${country} ${kind}`;

/** The table of quotas as those read it who do not change it. */
const QuotasTable = ({ quotas }: { quotas: readonly EditionQuota[] }) => {
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
      card: 'fact',
      cell: ({ institutionKind }) => (institutionKind ? institution(institutionKind) : t('quota.kind.any')),
    },
    {
      id: 'seats',
      label: t('quota.seats'),
      isNumber: true,
      card: 'fact',
      cell: ({ seats }) => formats.number(seats),
    },
    {
      id: 'women',
      label: t('quota.women'),
      isNumber: true,
      card: 'fact',
      cell: ({ womenPercent }) => (womenPercent === null ? '—' : formats.percent(womenPercent)),
    },
  ];
  return <Table caption={t('edition.quotas')} columns={columns} rows={quotas} keyOf={({ id }) => id} />;
};

const newRow = (): Row => ({ id: randomId(), country: '', kind: '', seats: '', women: '' });

const inputOf = ({ country, kind, seats, women }: Row) => ({
  country: country || null,
  institutionKind: kind || null,
  seats: Number(seats),
  womenPercent: women === '' ? null : Number(women),
});

const areSeats = (text: string) => isWhole(text, 100_000);

/** The rows whose seats are a number, as what they are part of is judged by. */
const cellsOf = (rows: readonly Row[]) =>
  rows.flatMap(({ id, country, kind, seats }) =>
    areSeats(seats) ? [{ id, country: country || null, kind: kind || null, seats: Number(seats) }] : [],
  );

/** The cells of a quota, and what is wrong with each of them beside the others. */
const useQuotaColumns = (rows: readonly Row[]): GridColumn<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  const countries = useCountryOptions(everyCountry);
  const cells = cellsOf(rows);
  const overWhole = ({ id }: Row) => {
    const cell = cells.find((each) => each.id === id);
    const whole = cell && wholeExceededBy(cell, cells);
    return whole ? t('quota.overWhole', { whole: formats.number(whole.seats) }) : false;
  };
  const isAmong = (options: readonly { value: string }[], text: string) =>
    text === '' || options.some(({ value }) => value === text);
  const kinds = institutionKinds.map((value) => ({ value, label: institution(value) }));
  return [
    {
      id: 'country',
      label: t('quota.country'),
      kind: 'choice',
      options: [
        { value: '', label: t('quota.country.any') },
        ...countries.map((one) => ({ ...one, aliases: namesOfCountry(one.value) })),
      ],
      read: ({ country }) => country,
      write: (row, country) => ({ ...row, country }),
      wrong: (row) =>
        (!isAmong(countries, row.country) && t('quota.unknown')) ||
        (rows.filter((other) => placeOf(other) === placeOf(row)).length > 1 && t('quota.doubled')),
    },
    {
      id: 'kind',
      label: t('quota.kind'),
      kind: 'choice',
      options: [{ value: '', label: t('quota.kind.any') }, ...kinds],
      read: ({ kind }) => kind,
      write: (row, kind) => ({ ...row, kind }),
      wrong: ({ kind }) => !isAmong(kinds, kind) && t('quota.unknown'),
    },
    {
      id: 'seats',
      label: t('quota.seats'),
      kind: 'number',
      read: ({ seats }) => seats,
      write: (row, seats) => ({ ...row, seats }),
      wrong: (row) => (areSeats(row.seats) ? overWhole(row) : t('quota.seats.wrong')),
    },
    {
      id: 'women',
      label: t('quota.women'),
      kind: 'number',
      read: ({ women }) => women,
      write: (row, women) => ({ ...row, women }),
      wrong: ({ women }) => women !== '' && !isWhole(women, 100) && t('quota.women.wrong'),
    },
  ];
};

const QuotasForm = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const { client } = useShell();
  const { value, base, change, save, ...form } = useSavedForm(rowsOf(edition));
  const { rows } = value;
  const columns = useQuotaColumns(rows);
  const isRight = rows.every((row) => columns.every(({ wrong }) => !wrong?.(row)));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isRight) return;
    await save(
      { editionId: edition.id, quotas: rows.map(inputOf), basedOn: base.rows.map(inputOf) },
      async (input) => (await client.run(PlanQuotas, { input })).planQuotas,
    );
  };
  return (
    <Form className="stack plan-grid quotas-grid" onSubmit={(event) => void submit(event)}>
      <EditGrid
        caption={t('edition.quotas')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={(_, index) => t('console.grid.row', { number: index + 1 })}
        newRow={newRow}
        addLabel={t('quota.add')}
        isChecked={form.isChecked}
        onChange={(next) => change({ rows: next })}
      />
      <QuotaWarnings quotas={cellsOf(rows)} groups={edition.groups} />
      <div className="save-bar">
        <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
      </div>
    </Form>
  );
};

const QuotasRead = ({ quotas }: Pick<Edition, 'quotas'>) => {
  const t = useText();
  const { isRegional } = usePerson();
  return quotas.length > 0 ? (
    <QuotasTable quotas={quotas} />
  ) : (
    <p className="soft">{t(isRegional ? 'edition.quotas.none.all' : 'edition.quotas.none')}</p>
  );
};

/** Seats by country and kind of institution. */
export const QuotasPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.quotas')}>
      {(edition) => (
        <>
          <p className="plan-lead soft small">{t('edition.quotas.text')}</p>
          {edition.mayPlan ? (
            <QuotasForm key={edition.id} edition={edition} />
          ) : (
            <QuotasRead quotas={edition.quotas} />
          )}
        </>
      )}
    </WholeEdition>
  );
};
