import { PeopleImportPreview, type DataOf } from '@campus/api-client';
import { Table, type Column } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { useText } from '../../../shared/text.ts';
import type { ImportPlan } from '../import-data.ts';
import { useImportWords } from '../import-words.ts';

type Row = DataOf<typeof PeopleImportPreview>['peopleImportPreview'][number];

/** The first rows as the plan reads them: whether surnames were parted where they should be shows here. */
export const PlanPreview = ({ importId, plan }: { importId: string; plan: ImportPlan }) => {
  const t = useText();
  const formats = useFormats();
  const words = useImportWords();
  const query = useQuery(PeopleImportPreview, { importId, plan });
  const columns: Column<Row>[] = [
    { id: 'line', label: t('imports.row.line'), isNumber: true, cell: ({ line }) => formats.number(line) },
    {
      id: 'given',
      label: t('imports.field.GIVEN_NAMES'),
      isName: true,
      cell: ({ givenNames }) => givenNames || '—',
    },
    { id: 'first', label: t('imports.field.FIRST_SURNAME'), cell: ({ firstSurname }) => firstSurname || '—' },
    {
      id: 'second',
      label: t('imports.field.SECOND_SURNAME'),
      cell: ({ secondSurname }) => secondSurname ?? '—',
    },
    {
      id: 'address',
      label: t('imports.field.EMAIL'),
      cell: ({ address }) => (address ? <MailAddress address={address} /> : '—'),
    },
    {
      id: 'country',
      label: t('imports.field.COUNTRY'),
      cell: ({ country }) => (country ? formats.country(country) : '—'),
    },
    {
      id: 'notes',
      isLong: true,
      label: t('imports.row.notes'),
      cell: ({ refusal, remarks }) =>
        [...(refusal ? [refusal] : []), ...remarks].map((note) => words.note(note)).join(' ') || '—',
    },
  ];
  return (
    <QueryView query={query}>
      {({ peopleImportPreview }) => (
        <Table
          caption={t('imports.preview')}
          columns={columns}
          rows={peopleImportPreview}
          keyOf={({ line }) => String(line)}
        />
      )}
    </QueryView>
  );
};
