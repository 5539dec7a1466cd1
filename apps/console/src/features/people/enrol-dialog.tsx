import { Enrollables, EnrolPeople, type DataOf } from '@campus/api-client';
import { Button, Checkbox, Dialog, Disclosure, SearchField, Select } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { useEnrolmentWords } from '../../shared/words/enrolment-words.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';

type Person = DataOf<typeof Enrollables>['enrollables']['items'][number];
type Outcome = Extract<
  DataOf<typeof EnrolPeople>['enrolPeople'],
  { __typename: 'PeopleEnrolled' }
>['people'][number];
type Chosen = ReadonlyMap<string, Person>;

const size = 20;

/** People of the coordinator's countries who can be ticked; those already in the edition are named apart. */
const Found = ({
  editionId,
  search,
  chosen,
  onChoose,
}: {
  editionId: string;
  search: string;
  chosen: Chosen;
  onChoose: (person: Person, isChosen: boolean) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const statusWords = useEnrolmentWords();
  const query = useQuery(Enrollables, { editionId, search, limit: size, offset: 0 });
  const note = ({ email, country, place }: Person) =>
    [email, country && formats.country(country), place].filter(Boolean).join(' · ');
  return (
    <QueryView query={query}>
      {({ enrollables: { items, totalCount } }) => {
        if (items.length === 0) return <p className="soft">{t('enrol.none')}</p>;
        const [free, there] = [
          items.filter(({ status }) => status === null),
          items.filter(({ status }) => status !== null),
        ];
        return (
          <div className="stack stack--tight">
            {free.map((person) => (
              <Checkbox
                key={person.id}
                label={person.fullName}
                note={note(person)}
                checked={chosen.has(person.id)}
                onChange={(event) => onChoose(person, event.target.checked)}
              />
            ))}
            {free.length === 0 && <p className="soft">{t('enrol.allIn')}</p>}
            {totalCount > items.length && (
              <p className="soft">{t('enrol.more', { count: totalCount - items.length })}</p>
            )}
            {there.length > 0 && (
              <Disclosure summary={t('enrol.there', { count: there.length })}>
                <ul className="plain-list">
                  {there.map(({ id, fullName, status, beginsOn }) => (
                    <li key={id}>
                      <a href={peoplePaths.person(id)}>{fullName}</a>
                      {status && <span className="soft"> · {statusWords({ status, beginsOn })}</span>}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </div>
        );
      }}
    </QueryView>
  );
};

/** What happened to each. */
const Outcomes = ({ outcomes, chosen }: { outcomes: readonly Outcome[]; chosen: Chosen }) => {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  // The button that had the focus has gone.
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="stack stack--tight" role="status">
      <h3>{t('enrol.result')}</h3>
      <ul>
        {outcomes.map(({ personId, outcome }) => (
          <li key={personId}>
            <a href={peoplePaths.person(personId)}>{chosen.get(personId)?.fullName ?? personId}</a>
            {' · '}
            {t(`enrol.outcome.${outcome}`)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const useEnrolling = (editionId: string) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [search, setSearch] = useState('');
  const [groupId, setGroupId] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [isChecked, setChecked] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const choose = (person: Person, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) next.set(person.id, person);
    else next.delete(person.id);
    setChosen(next);
  };
  const enrol = async () => {
    setChecked(true);
    if (chosen.size === 0) return;
    const input = { editionId, personIds: [...chosen.keys()], groupId: groupId || null };
    const run = async (whole: typeof input & { idempotencyKey: string }) =>
      (await client.run(EnrolPeople, { input: whole })).enrolPeople;
    const done = await act(input, run);
    if (!done) return;
    cache.invalidate();
    setOutcomes(done.people);
  };
  return {
    search,
    setSearch,
    groupId,
    setGroupId,
    chosen,
    choose,
    isChecked,
    outcomes,
    enrol,
    isRunning,
    trouble,
  };
};

/** Enrols several people in an edition, with the result for each. */
export const EnrolDialog = ({
  editionId,
  groups,
  onClose,
}: {
  editionId: string;
  groups: readonly { id: string; name: string }[];
  onClose: () => void;
}) => {
  const t = useText();
  const it = useEnrolling(editionId);
  const groupNameOf = useGroupName();
  return (
    <Dialog
      isOpen
      title={t('enrol.title')}
      onClose={onClose}
      actions={
        <>
          {!it.outcomes && (
            <Button isBusy={it.isRunning} onClick={() => void it.enrol()}>
              {t('enrol.submit', { count: it.chosen.size })}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('enrol.close')}
          </Button>
        </>
      }
    >
      {it.outcomes ? (
        <Outcomes outcomes={it.outcomes} chosen={it.chosen} />
      ) : (
        <div className="stack">
          <p>{t('enrol.lead')}</p>
          <SearchField label={t('enrol.search')} value={it.search} onSearch={it.setSearch} />
          <Found editionId={editionId} search={it.search} chosen={it.chosen} onChoose={it.choose} />
          {groups.length > 1 && (
            <Select
              label={t('enrol.group')}
              value={it.groupId}
              options={[
                { value: '', label: t('enrol.groupOwn') },
                ...groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
              ]}
              onChange={(event) => it.setGroupId(event.target.value)}
            />
          )}
          {it.isChecked && it.chosen.size === 0 && <p role="alert">{t('enrol.choose')}</p>}
          {it.trouble && <TroubleNotice trouble={it.trouble} />}
        </div>
      )}
    </Dialog>
  );
};
