import { Enquiries, type DataOf } from '@campus/api-client';
import { Checkbox, EmptyState, Tabs, Tag, type Column } from '@campus/ui';
import {
  go,
  Page,
  QueryView,
  useFormats,
  useLocale,
  usePerson,
  useQuery,
  useSearchValue,
} from '@campus/web-shell';
import { useState } from 'react';
import { PagedTable } from '../../shared/lists/paged-table.tsx';
import { questionPaths } from '../../shared/paths/people-paths.ts';
import { hasRole } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { excerptOf } from '../../shared/words/excerpt.ts';
import { useBadgeLines } from '../../shared/today/badges.ts';
import { countIn } from '../../shared/today/today-lines.ts';
import { HelperNotePart } from './helper-note.tsx';
import { stateTones } from './question-words.ts';

type Item = DataOf<typeof Enquiries>['enquiries']['items'][number];

const size = 25;
/** Characters of a question shown in the list. */
const EXCERPT = 120;

const useColumns = (isFault: boolean): Column<Item>[] => {
  const t = useText();
  const formats = useFormats();
  const who: Column<Item> = {
    id: 'who',
    label: t('questions.who'),
    card: 'fact',
    cell: ({ person }) => person?.fullName ?? '',
  };
  const kind: Column<Item> = {
    id: 'kind',
    label: t('questions.kind'),
    card: 'fact',
    cell: (item) => t(`questions.kind.${item.kind}`),
  };
  return [
    {
      id: 'text',
      label: t(isFault ? 'questions.fault' : 'questions.question'),
      isName: true,
      cell: ({ id, text }) => <a href={questionPaths.one(id)}>{excerptOf(text, EXCERPT)}</a>,
    },
    isFault ? kind : who,
    {
      id: 'place',
      label: t('questions.place'),
      card: 'line',
      cell: ({ place }) => place.activityTitle ?? place.quoted ?? '',
    },
    { id: 'edition', label: t('questions.edition'), cell: ({ editionTitle }) => editionTitle },
    {
      id: 'asked',
      label: t('questions.asked'),
      card: 'fact',
      cell: ({ askedAt }) => formats.dateTime(askedAt),
    },
    {
      id: 'state',
      label: t('questions.state'),
      card: 'aside',
      cell: ({ state, assignedTo }) => (
        <span className="row">
          <Tag tone={stateTones[state]}>{t(`questions.state.${state}`)}</Tag>
          {assignedTo && <span className="soft small">{assignedTo.fullName}</span>}
        </span>
      ),
    },
  ];
};

const List = ({
  isFault,
  isAll,
  editionId,
}: {
  isFault: boolean;
  isAll: boolean;
  editionId: string | null;
}) => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns(isFault);
  const [page, setPage] = useState(0);
  const query = useQuery(Enquiries, {
    locale,
    editionId,
    isFault,
    isOnlyWaiting: !isAll,
    limit: size,
    offset: page * size,
  });
  return (
    <QueryView query={query}>
      {({ enquiries: { items, totalCount } }) => (
        <PagedTable
          caption={t(isFault ? 'questions.faults' : 'questions.title')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
          empty={
            <EmptyState title={t(isAll ? 'questions.none' : 'questions.noneWaiting')}>
              <p>{t(isFault ? 'questions.none.fault' : 'questions.none.question')}</p>
            </EmptyState>
          }
          page={page}
          size={size}
          total={totalCount}
          onPage={setPage}
        />
      )}
    </QueryView>
  );
};

/** Who waits for an answer, of the people one looks after; and what is reported as wrong in the course. */
export const QuestionsPage = () => {
  const t = useText();
  const person = usePerson();
  const isFault = useSearchValue('faults') === '1';
  const isAll = useSearchValue('all') === '1';
  const editionId = useSearchValue('edition');
  const seesFaults = person.isRegional || hasRole(person, 'TRAINER', 'ADMINISTRATOR');
  const asked = { editionId, isFault, isAll };
  const lines = useBadgeLines().filter((line) => editionId === null || line.editionId === editionId);
  const partOf = (faults: boolean) => {
    const count = countIn(lines, [faults ? 'FAULTS' : 'QUESTIONS']);
    const part = t(faults ? 'questions.faults' : 'questions.questions');
    return count > 0 ? t('questions.part.waiting', { part, count }) : part;
  };
  return (
    <Page isWide title={t('questions.title')} lead={t(isFault ? 'questions.lead.fault' : 'questions.lead')}>
      {seesFaults && (
        <Tabs
          isBelow
          label={t('questions.parts')}
          tabs={[false, true].map((faults) => ({
            href: questionPaths.list({ ...asked, isFault: faults }),
            label: partOf(faults),
            isCurrent: faults === isFault,
          }))}
        />
      )}
      <div className="row">
        <Checkbox
          label={t('questions.onlyWaiting')}
          checked={!isAll}
          onChange={(event) => go(questionPaths.list({ ...asked, isAll: !event.target.checked }))}
        />
        {editionId && <a href={questionPaths.list({ isFault, isAll })}>{t('questions.everyEdition')}</a>}
      </div>
      <List key={`${isFault} ${isAll} ${editionId}`} {...asked} editionId={editionId} />
      <HelperNotePart />
    </Page>
  );
};
