import { Institutions, institutionSortValues } from '@campus/api-client';
import type { Column, Sorting } from '@campus/ui';
import { useFormats, useQuery } from '@campus/web-shell';
import { programmePaths } from '../../../shared/paths/programmes-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { DirectoryPage, size } from './directory-page.tsx';
import { useDirectoryFilter } from './directory-filter.ts';
import { InstitutionDialog } from './institution-dialog.tsx';
import type { Institution } from '../programme-data.ts';

const useColumns = (
  sortingOf: (key: (typeof institutionSortValues)[number]) => Sorting,
): Column<Institution>[] => {
  const t = useText();
  const formats = useFormats();
  const vocabulary = useVocabulary();
  return [
    {
      id: 'country',
      label: t('institutions.country'),
      sorting: sortingOf('COUNTRY'),
      cell: ({ country }) => (country ? formats.country(country.code) : t('institutions.country.none')),
    },
    {
      id: 'kind',
      label: t('institutions.kind'),
      sorting: sortingOf('KIND'),
      cell: ({ kind }) => vocabulary.institution(kind),
    },
  ];
};

/** Ministries, authorities and organisations people work for. */
export const InstitutionsPage = () => {
  const t = useText();
  const { filter, visit, sortingOf, variables } = useDirectoryFilter(
    programmePaths.institutions,
    institutionSortValues,
  );
  const columns = useColumns(sortingOf);
  const query = useQuery(Institutions, { ...variables, limit: size, offset: filter.page * size });
  return (
    <DirectoryPage
      filter={filter}
      visit={visit}
      query={query}
      foundIn={({ institutions }) => institutions}
      columns={columns}
      name={{ label: t('institutions.name'), sorting: sortingOf('NAME') }}
      nameOf={({ name }) => name}
      fullNameOf={({ name, acronym }) => (acronym ? t('institutions.named', { name, acronym }) : name)}
      form={InstitutionDialog}
      words={{
        title: t('institutions.title'),
        lead: t('institutions.lead'),
        search: t('institutions.search'),
        country: t('institutions.country'),
        add: t('institutions.add'),
        none: t('institutions.none'),
      }}
    />
  );
};
