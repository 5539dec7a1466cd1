import { PlaceMembers, ReadMembers, type DataOf } from '@campus/api-client';
import { Button, Facts, Notice, Table, type Column } from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { paths } from '../../shared/paths/paths.ts';
import { useText } from '../../shared/text.ts';
import { ListMembers } from './list-members.tsx';
import { usePlaceWords } from './use-place-words.ts';
import { useResultWords } from './results/use-result-words.ts';

type Members = NonNullable<DataOf<typeof PlaceMembers>['placeMembers']>;
type Difference = Members['differences'][number];

/** The platform is asked by a job, which takes a moment. */
const Reading = ({ members }: { members: Members }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { troubleText } = useResultWords();
  const intention = useIntention();
  const { id, canRead, isReading, trouble } = members;
  usePolling(async () => cache.invalidate(), isReading);
  const read = async () => {
    const run = async (input: { placeId: string; idempotencyKey: string }) =>
      (await client.run(ReadMembers, { input })).readMembers;
    if (await intention.act({ placeId: id }, run)) cache.invalidate();
  };
  if (!canRead)
    return (
      <Notice tone="warn" title={t('platforms.members.noWay')}>
        <p>{t('platforms.members.noWayText')}</p>
      </Notice>
    );
  return (
    <>
      {isReading && <Notice isLive title={t('platforms.members.reading')} />}
      {trouble && !isReading && (
        <Notice tone="warn" title={t('platforms.members.failed')}>
          <p>{troubleText(trouble)}</p>
        </Notice>
      )}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <p>
        <Button isBusy={intention.isRunning || isReading} onClick={() => void read()}>
          {t('platforms.members.read')}
        </Button>
      </p>
    </>
  );
};

const Differences = ({ members: { differences, differing } }: { members: Members }) => {
  const t = useText();
  const columns: Column<Difference>[] = [
    {
      id: 'name',
      label: t('platforms.members.column.name'),
      isName: true,
      cell: ({ name }) => name ?? t('platforms.members.unnamed'),
    },
    {
      id: 'subject',
      label: t('platforms.members.column.subject'),
      cell: ({ subject }) => <code>{subject}</code>,
    },
    {
      id: 'difference',
      label: t('platforms.members.column.difference'),
      isLong: true,
      cell: ({ difference }) => t(`platforms.members.difference.${difference}`),
    },
  ];
  if (differences.length === 0) return <p>{t('platforms.members.none')}</p>;
  return (
    <>
      <Table
        caption={t('platforms.members.differing')}
        columns={columns}
        rows={differences}
        keyOf={({ subject }) => subject}
      />
      {differing > differences.length && (
        <p>{t('platforms.members.more', { shown: differences.length, total: differing })}</p>
      )}
    </>
  );
};

const Compared = ({ members }: { members: Members }) => {
  const t = useText();
  const formats = useFormats();
  const { readAt, agreeing, differing } = members;
  if (!readAt) return <p>{t('platforms.members.never')}</p>;
  return (
    <>
      <Facts
        facts={[
          { label: t('platforms.members.readAt'), value: formats.dateTime(readAt) },
          { label: t('platforms.members.agreeing'), value: formats.number(agreeing) },
          { label: t('platforms.members.differing'), value: formats.number(differing) },
        ]}
      />
      <Differences members={members} />
    </>
  );
};

/** Who is in a course of a platform, compared with who is here by it. For coordinators of all countries. */
export const MembersPage = ({ placeId }: { placeId: string }) => {
  const t = useText();
  const { placeName } = usePlaceWords();
  const query = useQuery(PlaceMembers, { id: placeId });
  const members = query.data?.placeMembers;
  if (members === null) return <MissingPage />;
  return (
    <Page
      isWide
      title={t('platforms.members.title', { place: members ? placeName(members) : '…' })}
      lead={members && t('platforms.members.lead', { platform: members.platform })}
    >
      <p>
        <a href={paths.platforms}>{t('platforms.members.back')}</a>
      </p>
      <QueryView query={query}>
        {({ placeMembers }) =>
          placeMembers && (
            <>
              <Reading members={placeMembers} />
              <Compared members={placeMembers} />
              {placeMembers.canRead && <ListMembers placeId={placeId} />}
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
