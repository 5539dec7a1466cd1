import '../person.css';
import { AskMerge, MergeCandidates, MergePreview, PersonDossier } from '@campus/api-client';
import { Button, type Column, EmptyState, Notice, RadioGroup, SearchField, Table } from '@campus/ui';
import {
  go,
  isReason,
  Page,
  QueryView,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useSearchValue,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { accountsPaths } from '../../../shared/paths/accounts-paths.ts';
import { useEnrolmentWords } from '../../../shared/words/enrolment-words.ts';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { Sides } from './merge-sides.tsx';
import type { Comparison } from '../person-data.ts';

type Collision = Comparison['collisions'][number];

const address = (personId: string, words: Record<string, string>) =>
  `${peoplePaths.merge(personId)}?${new URLSearchParams(words).toString()}`;

const Address = ({ email }: { email: string }) => (
  <span className="person__word">
    <MailAddress address={email} />
  </span>
);

/** First step: which other account it is. */
const Find = ({ personId, search }: { personId: string; search: string }) => {
  const t = useText();
  const formats = useFormats();
  const { query } = useSteady(personId, useQuery(MergeCandidates, { personId, search }));
  type Candidate = NonNullable<typeof query.data>['mergeCandidates'][number];
  const columns: Column<Candidate>[] = [
    { id: 'name', label: t('person.name'), isName: true, cell: ({ fullName }) => fullName },
    {
      id: 'email',
      label: t('person.email'),
      cell: ({ email }) => <Address email={email} />,
    },
    { id: 'country', label: t('person.country'), cell: ({ country }) => country && formats.country(country) },
    { id: 'place', label: t('person.duty'), cell: ({ place }) => place },
    {
      id: 'do',
      label: t('person.merge.compare'),
      isQuiet: true,
      cell: ({ id, fullName }) => (
        <a
          href={address(personId, { with: id })}
          aria-label={t('person.merge.compareWith', { name: fullName })}
        >
          {t('person.merge.compare')}
        </a>
      ),
    },
  ];
  return (
    <section className="stack">
      <h2>{t('person.merge.find')}</h2>
      <SearchField
        label={t('person.merge.search')}
        value={search}
        onSearch={(words, how) => go(address(personId, words ? { search: words } : {}), how)}
      />
      <QueryView query={query}>
        {({ mergeCandidates }) =>
          mergeCandidates.length === 0 ? (
            <EmptyState title={search ? t('person.merge.none') : t('person.merge.noNamesake')}>
              <p>{t('person.merge.noneText')}</p>
            </EmptyState>
          ) : (
            <>
              {!search && <p className="soft">{t('person.merge.namesakes')}</p>}
              <Table
                caption={t('person.merge.find')}
                columns={columns}
                rows={mergeCandidates}
                keyOf={({ id }) => id}
              />
            </>
          )
        }
      </QueryView>
    </section>
  );
};

const CollisionChoice = ({
  collision,
  kept,
  onKeep,
}: {
  collision: Collision;
  kept: string;
  onKeep: (enrolmentId: string) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const statusWords = useEnrolmentWords();
  const option = (side: 'survivor' | 'loser') => {
    const one = collision[side];
    return {
      value: one.id,
      label: t(`person.merge.of.${side}`),
      note: t('person.merge.enrolment', {
        status: statusWords(one),
        percent: formats.percent(one.percent),
        certificates: one.certificates,
        attendance: one.attendance,
      }),
    };
  };
  return (
    <RadioGroup
      label={t('person.merge.goesOn', { edition: collision.editionTitle })}
      hint={
        collision.attendanceJoined > 0
          ? t('person.merge.joined', { count: collision.attendanceJoined })
          : t('person.merge.notMixed')
      }
      name={collision.editionId}
      value={kept}
      options={[option('survivor'), option('loser')]}
      onChange={onKeep}
    />
  );
};

const useMerging = (seen: Comparison) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [kept, setKept] = useState<Record<string, string>>({});
  const keptOf = ({ editionId, suggestedId }: Collision) => kept[editionId] ?? suggestedId;
  const merge = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason)) return;
    const input = {
      survivorId: seen.survivor.id,
      loserId: seen.loser.id,
      keepEnrolmentIds: seen.collisions.map(keptOf),
      reason: reason.trim(),
    };
    const run = async (whole: typeof input & { idempotencyKey: string }) =>
      (await client.run(AskMerge, { input: whole })).askMerge;
    if (!(await act(input, run))) return;
    cache.invalidate();
    go(accountsPaths.requests);
  };
  const keep = (editionId: string, id: string) => setKept({ ...kept, [editionId]: id });
  return { reason, setReason, isChecked, keptOf, keep, merge, isRunning, trouble };
};

const OtherNames = ({ seen: { survivor, loser } }: { seen: Comparison }) => {
  const t = useText();
  return (
    <Notice tone="warn" title={t('person.merge.otherNames')}>
      <p>{t('person.merge.otherNamesText', { survivor: survivor.fullName, loser: loser.fullName })}</p>
    </Notice>
  );
};

/** Second step: both side by side, what moves, what collides, and why. */
const Confirm = ({ seen, personId }: { seen: Comparison; personId: string }) => {
  const t = useText();
  const formats = useFormats();
  const it = useMerging(seen);
  const other = seen.survivor.id === personId ? seen.loser.id : seen.survivor.id;
  const isTurned = seen.survivor.id !== personId;
  return (
    <Form className="stack" onSubmit={(event) => void it.merge(event)}>
      <Sides seen={seen} />
      <div className="row">
        <Button
          kind="quiet"
          onClick={() => go(address(personId, { with: other, ...(isTurned ? {} : { turn: '1' }) }))}
        >
          {t('person.merge.turn')}
        </Button>
        <a href={peoplePaths.merge(personId)}>{t('person.merge.another')}</a>
      </div>
      {seen.haveOtherNames && <OtherNames seen={seen} />}
      {seen.obstacle ? (
        <Notice tone="warn" title={t(`person.merge.obstacle.${seen.obstacle}`)} />
      ) : (
        <>
          <Notice title={t('person.merge.will')}>
            <ul>
              <li>{t('person.merge.moves', { count: seen.enrolmentsMoved })}</li>
              <li>{t('person.merge.addresses', { addresses: formats.list(seen.loser.addresses) })}</li>
              <li>{t('person.merge.certificates', { count: seen.loser.certificates })}</li>
              {seen.rolesEnding.length > 0 && (
                <li>
                  {t('person.merge.roles', {
                    roles: formats.list(seen.rolesEnding.map((role) => t(`person.role.${role}`))),
                  })}
                </li>
              )}
              <li>{t('person.merge.asks')}</li>
              <li>{t('person.merge.undo')}</li>
            </ul>
          </Notice>
          {seen.collisions.map((collision) => (
            <CollisionChoice
              key={collision.editionId}
              collision={collision}
              kept={it.keptOf(collision)}
              onKeep={(id) => it.keep(collision.editionId, id)}
            />
          ))}
          <ReasonField value={it.reason} isChecked={it.isChecked} onChange={it.setReason} />
          {it.trouble && <TroubleNotice trouble={it.trouble} />}
          <Button type="submit" isBusy={it.isRunning}>
            {t('person.merge.submit')}
          </Button>
        </>
      )}
    </Form>
  );
};

const Compare = ({ personId, other, isTurned }: { personId: string; other: string; isTurned: boolean }) => {
  const t = useText();
  const locale = useLocale();
  const [survivorId, loserId] = isTurned ? [other, personId] : [personId, other];
  const query = useQuery(MergePreview, { survivorId, loserId, locale });
  return (
    <QueryView query={query}>
      {({ mergePreview }) =>
        mergePreview ? (
          <Confirm key={survivorId} seen={mergePreview} personId={personId} />
        ) : (
          <Notice tone="warn" title={t('person.merge.gone')} />
        )
      }
    </QueryView>
  );
};

/** Two accounts of one human become one: find the other, compare, say why. */
export const MergePage = ({ personId }: { personId: string }) => {
  const t = useText();
  const locale = useLocale();
  const search = useSearchValue('search') ?? '';
  const other = useSearchValue('with');
  const isTurned = useSearchValue('turn') === '1';
  const query = useQuery(PersonDossier, { id: personId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('person.loading')} children={null} />}>
      {({ personDossier: person }) =>
        person?.canChangeAccount ? (
          <Page
            isWide
            title={t('person.merge.title', { name: person.fullName })}
            lead={t('person.merge.lead')}
            above={<a href={peoplePaths.person(personId)}>{t('person.merge.back')}</a>}
          >
            {other ? (
              <Compare personId={personId} other={other} isTurned={isTurned} />
            ) : (
              <Find personId={personId} search={search} />
            )}
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
