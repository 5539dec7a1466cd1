import { CallLinks, CheckNomineeList, nameOrderValues, surnameRuleValues } from '@campus/api-client';
import { Button, Checkbox, Disclosure, Field, Notice, Select, Table, type Column } from '@campus/ui';
import {
  localeNames,
  locales,
  TroubleNotice,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { InstitutionField } from '../../../shared/places/institution-field.tsx';
import { countColumns } from '../../../shared/lists/column-counts.ts';
import { useText } from '../../../shared/text.ts';
import { SearchedSelect } from '../../../shared/forms/searched-select.tsx';
import { audiences, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { isWhole, listFields, type ListDetail, type ListField, type ListPlan } from './list-data.ts';

interface ChoicesProps {
  plan: Draft;
  change: (part: Partial<Draft>) => void;
}

type Draft = ListPlan;

/** Letters go in the console's language until somebody says otherwise, or the link of an institution does. */
const firstPlan = ({ plan, columns }: ListDetail, locale: Draft['locale']): Draft =>
  plan ?? {
    fields: columns.map(({ suggestion }) => suggestion),
    linkId: null,
    country: null,
    institutionName: '',
    audience: '',
    nominatorName: '',
    hasConsent: false,
    locale,
    surnames: 'BY_COUNTRY',
    nameOrder: 'GIVEN_FIRST',
  };

type FileColumn = ListDetail['columns'][number] & { at: number };

/** One row per column of the file: its heading, what it holds, what it is. A field chosen twice moves to the last. */
const Columns = ({ detail, plan, change }: ChoicesProps & { detail: ListDetail }) => {
  const t = useText();
  const rows = detail.columns.map((column, at) => ({ ...column, at }));
  const nameOf = ({ header, at }: FileColumn) => header || t('calls.list.unnamed', { number: at + 1 });
  const choose = (index: number, field: ListField) =>
    change({
      fields: plan.fields.map((now, at) => (at === index ? field : now === field ? 'NONE' : now)),
    });
  const columns: Column<FileColumn>[] = [
    { id: 'header', label: t('calls.list.header'), isName: true, cell: nameOf },
    {
      id: 'samples',
      label: t('calls.list.samples'),
      cell: ({ samples }) => <span className="calls-samples">{samples.join(' · ') || '—'}</span>,
    },
    {
      id: 'field',
      label: t('calls.list.field'),
      cell: (column) => (
        <Select
          label={<span className="visually-hidden">{t('calls.list.choose', { name: nameOf(column) })}</span>}
          value={plan.fields[column.at] ?? 'NONE'}
          options={listFields.map((value) => ({ value, label: t(`calls.field.${value}`) }))}
          onChange={({ target }) =>
            choose(column.at, listFields.find((each) => each === target.value) ?? 'NONE')
          }
        />
      ),
    },
  ];
  const open = rows.filter(({ suggestion, samples }) => suggestion === 'NONE' && samples.length > 0);
  const known = rows.filter((row) => !open.includes(row));
  const [isUnfolded] = useState(!isWhole(plan.fields) && open.length === 0);
  const keyOf = ({ at }: FileColumn) => String(at);
  return (
    <>
      <p role="status">{t('calls.list.counted', { ...countColumns(rows, plan.fields) })}</p>
      {open.length > 0 && (
        <>
          <p>{t('calls.list.open', { count: open.length })}</p>
          <Table
            caption={t('calls.list.open', { count: open.length })}
            columns={columns}
            rows={open}
            keyOf={keyOf}
          />
        </>
      )}
      {known.length > 0 && (
        <Disclosure summary={t('calls.list.known', { count: known.length })} isOpen={isUnfolded}>
          <Table caption={t('calls.list.columns')} columns={columns} rows={known} keyOf={keyOf} />
        </Disclosure>
      )}
      <p className="soft">{t('calls.list.absent')}</p>
    </>
  );
};

/** Who sent the list: an institution that has a personal link, or as the columns say. */
const Institution = ({ callId, plan, change }: ChoicesProps & { callId: string }) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const query = useQuery(CallLinks, { callId, search: search || null, limit: 100, offset: 0 });
  const found = query.data?.callLinks;
  const revoked = (found?.items ?? []).filter(({ revokedAt }) => revokedAt !== null).length;
  const links = (found?.items ?? []).filter(({ revokedAt }) => revokedAt === null);
  return (
    <>
      <SearchedSelect
        label={t('calls.list.link')}
        hint={t('calls.list.link.hint')}
        none={t('calls.list.link.none')}
        choices={links.map(({ id, label }) => ({ value: id, label }))}
        total={(found?.totalCount ?? 0) - revoked}
        search={search}
        value={plan.linkId ?? ''}
        onSearch={setSearch}
        onChange={(linkId) => {
          const locale = links.find(({ id }) => id === linkId)?.locale;
          change({ linkId: linkId || null, ...(locale && { locale }) });
        }}
      />
      {plan.linkId === null && (
        <>
          <InstitutionField
            label={t('calls.list.institution')}
            hint={t('calls.list.otherwise')}
            country={plan.country}
            value={plan.institutionName}
            onChange={(institutionName) => change({ institutionName })}
          />
        </>
      )}
    </>
  );
};

/** Values for rows that have none. */
const Otherwise = ({ plan, change }: ChoicesProps) => {
  const t = useText();
  const { audience } = useVocabulary();
  return (
    <>
      <CountrySelect
        label={t('calls.links.country')}
        hint={t('calls.list.otherwise')}
        none={t('calls.list.none')}
        value={plan.country}
        onChange={(country) => change({ country })}
      />
      <Select
        label={t('calls.fact.audience')}
        hint={t('calls.list.otherwise')}
        value={plan.audience}
        options={[
          { value: '', label: t('calls.list.none') },
          ...audiences.map((value) => ({ value, label: audience(value) })),
        ]}
        onChange={({ target }) => change({ audience: target.value })}
      />
      <Select
        label={t('calls.list.locale')}
        hint={t('calls.list.locale.hint')}
        value={plan.locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={({ target }) =>
          change({ locale: locales.find((each) => each === target.value) ?? plan.locale })
        }
      />
      <Field
        label={t('calls.fact.nominator')}
        hint={t('calls.list.otherwise')}
        maxLength={200}
        value={plan.nominatorName}
        onChange={({ target }) => change({ nominatorName: target.value })}
      />
    </>
  );
};

/** How one column with several names is parted. */
const Names = ({ plan, change }: ChoicesProps) => {
  const t = useText();
  const isWholeName = plan.fields.includes('FULL_NAME');
  if (!isWholeName && !plan.fields.includes('SURNAMES')) return null;
  return (
    <>
      <Select
        label={t('calls.list.surnames')}
        value={plan.surnames}
        options={surnameRuleValues.map((value) => ({ value, label: t(`calls.list.surnames.${value}`) }))}
        onChange={({ target }) =>
          change({ surnames: surnameRuleValues.find((each) => each === target.value) ?? 'BY_COUNTRY' })
        }
      />
      {isWholeName && (
        <Select
          label={t('calls.list.order')}
          value={plan.nameOrder}
          options={nameOrderValues.map((value) => ({ value, label: t(`calls.list.order.${value}`) }))}
          onChange={({ target }) =>
            change({ nameOrder: nameOrderValues.find((each) => each === target.value) ?? 'GIVEN_FIRST' })
          }
        />
      )}
    </>
  );
};

/** What each column is, and who sent the list; then the dry run. */
export const ListMapping = ({ detail, onDone }: { detail: ListDetail; onDone: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const consoleLocale = useLocale();
  const [plan, setPlan] = useState(() => firstPlan(detail, consoleLocale));
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<Draft>) => setPlan((before) => ({ ...before, ...part }));
  const check = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isWhole(plan.fields)) return;
    const done = await act(
      { listId: detail.list.id, plan },
      async (input) => (await client.run(CheckNomineeList, { input })).checkNomineeList,
    );
    if (!done) return;
    cache.invalidate();
    onDone();
  };
  return (
    <Form className="stack" onSubmit={(event) => void check(event)}>
      <Columns detail={detail} plan={plan} change={change} />
      {!isWhole(plan.fields) && (
        <Notice tone={isChecked ? 'danger' : 'warn'} title={t('calls.list.lacking')} isLive />
      )}
      <div className="calls-filters">
        <Institution callId={detail.list.callId} plan={plan} change={change} />
        <Otherwise plan={plan} change={change} />
        <Names plan={plan} change={change} />
      </div>
      <Checkbox
        label={t('calls.list.consent')}
        note={t('calls.list.consent.note')}
        checked={plan.hasConsent}
        onChange={({ target }) => change({ hasConsent: target.checked })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" isBusy={isRunning}>
          {t('calls.list.check')}
        </Button>
      </div>
    </Form>
  );
};
