import './plan.css';
import { PlanGroup, RemoveGroup, FacilitatorCandidates } from '@campus/api-client';
import { Button, Checkbox, Dialog, Disclosure, EmptyState, Facts, Field } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { ZoneSelect } from '../../../shared/places/zone-select.tsx';
import type { Edition, EditionGroup } from '../edition-data.ts';
import { useSeenForm } from '../../../shared/forms/use-seen-form.ts';
import { WholeEdition } from '../whole-edition.tsx';

const isSeats = (text: string) => text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= 1);

const Facilitators = ({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) => {
  const t = useText();
  const query = useQuery(FacilitatorCandidates, { search: null });
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('group.facilitators')}</legend>
      <QueryView query={query}>
        {({ facilitatorCandidates }) =>
          facilitatorCandidates.map(({ personId, name }) => (
            <Checkbox
              key={personId}
              label={name}
              checked={chosen.includes(personId)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, personId] : chosen.filter((each) => each !== personId),
                )
              }
            />
          ))
        }
      </QueryView>
    </fieldset>
  );
};

const LABELS = {
  name: 'group.name',
  timeZone: 'edition.zone',
  seats: 'group.seats',
  facilitatorIds: 'group.facilitators',
} as const;

const formOf = (group: EditionGroup) => ({
  name: group.name,
  timeZone: group.timeZone,
  seats: group.seats === null ? '' : String(group.seats),
  facilitatorIds: group.facilitators.map(({ personId }) => personId),
});

const GroupForm = ({ edition, group }: { edition: Edition; group: EditionGroup }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSeenForm(formOf(group), group.version);
  const { name, timeZone, seats, facilitatorIds } = form.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!name.trim() || !isSeats(seats)) return;
    await form.save(
      {
        editionId: edition.id,
        groupId: group.id,
        name: name.trim(),
        timeZone,
        seats: seats === '' ? null : Number(seats),
        facilitatorIds,
      },
      async (input) => (await client.run(PlanGroup, { input })).planGroup,
      ({ edition: { groups } }) => groups.find(({ id }) => id === group.id)?.version,
    );
  };
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('group.name')}
        error={form.isChecked && !name.trim() && t('group.name.wrong')}
        maxLength={120}
        value={name}
        onChange={(event) => form.change({ name: event.target.value })}
      />
      <Field
        label={t('group.seats')}
        hint={t('group.seats.hint')}
        error={form.isChecked && !isSeats(seats) && t('group.seats.wrong')}
        inputMode="numeric"
        value={seats}
        onChange={(event) => form.change({ seats: event.target.value.trim() })}
      />
      <ZoneSelect
        label={t('edition.zone')}
        hint={t('group.zone.hint')}
        value={timeZone}
        onChange={(zone) => form.change({ timeZone: zone })}
      />
      <Facilitators chosen={facilitatorIds} onChange={(ids) => form.change({ facilitatorIds: ids })} />
      <SaveRow
        intention={form.intention}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
        changed={form.changed.map((field) => t(LABELS[field]))}
      />
    </Form>
  );
};

const Remove = ({ edition, group }: { edition: Edition; group: EditionGroup }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isAsked, setAsked] = useState(false);
  const remove = async () => {
    const done = await act(
      { editionId: edition.id, groupId: group.id },
      async (input) => (await client.run(RemoveGroup, { input })).removeGroup,
    );
    if (done) cache.invalidate();
  };
  return (
    <>
      <Button kind="quiet" icon="close" onClick={() => setAsked(true)}>
        {t('group.remove')}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t('group.remove.title', { name: group.name })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="danger" isBusy={isRunning} onClick={() => void remove()}>
              {t('group.remove')}
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              {t('console.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('group.remove.text')}</p>
        {trouble && <TroubleNotice trouble={trouble} />}
      </Dialog>
    </>
  );
};

const GroupItem = ({ edition, group }: { edition: Edition; group: EditionGroup }) => {
  const t = useText();
  const formats = useFormats();
  const title = group.country ? formats.country(group.country.code) : t('group.general');
  return (
    <li className="group-card stack">
      <h2>{title}</h2>
      <Facts
        facts={[
          {
            label: t('group.taken'),
            value:
              group.seats === null
                ? t('group.taken.free', { taken: group.seatsTaken })
                : t('group.taken.of', { taken: group.seatsTaken, seats: group.seats }),
          },
          { label: t('edition.zone'), value: formats.zone(group.timeZone) },
          {
            label: t('group.facilitators'),
            value:
              group.facilitators.length > 0
                ? formats.list(group.facilitators.map(({ name }) => name))
                : t('group.facilitators.none'),
          },
        ]}
      />
      {group.mayChange && (
        <Disclosure summary={t('group.change', { title })}>
          <GroupForm edition={edition} group={group} />
          {edition.mayPlan && group.seatsTaken === 0 && <Remove edition={edition} group={group} />}
        </Disclosure>
      )}
    </li>
  );
};

const AddGroup = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [country, setCountry] = useState<string | null>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = country ? formats.country(country) : t('group.general');
    const done = await act(
      {
        editionId: edition.id,
        groupId: null,
        country,
        name,
        timeZone: edition.timeZone,
        seats: null,
        facilitatorIds: [],
      },
      async (input) => (await client.run(PlanGroup, { input })).planGroup,
    );
    if (done) cache.invalidate();
  };
  return (
    <Form noValidate={false} className="stack form-measure" onSubmit={(event) => void add(event)}>
      <h2>{t('group.add.title')}</h2>
      <CountrySelect
        label={t('quota.country')}
        none={t('group.general')}
        value={country}
        onChange={setCountry}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" kind="quiet" isBusy={isRunning}>
          {t('group.add')}
        </Button>
      </div>
    </Form>
  );
};

/** National groups: seats, zone, and who accompanies them. */
export const GroupsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.groups')}>
      {(edition) => (
        <>
          {edition.groups.length === 0 ? (
            <EmptyState title={t('group.none.title')}>
              <p>{t('group.none.text')}</p>
            </EmptyState>
          ) : (
            <ul className="plain-list">
              {edition.groups.map((group) => (
                <GroupItem key={group.id} edition={edition} group={group} />
              ))}
            </ul>
          )}
          {edition.mayPlan && <AddGroup edition={edition} />}
        </>
      )}
    </WholeEdition>
  );
};
