import './plan.css';
import { PlanGroup, RemoveGroup, FacilitatorCandidates } from '@campus/api-client';
import { Button, Checkbox, Dialog, Disclosure, EmptyState } from '@campus/ui';
import { QueryView, TroubleNotice, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import type { Edition, EditionGroup } from '../edition-data.ts';
import { useSeenForm } from '../../../shared/forms/use-seen-form.ts';
import { WholeEdition } from '../whole-edition.tsx';
import { GroupsGrid } from './groups-grid.tsx';

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

/** Who accompanies the group; its name, seats and zone are in the grid. */
const FacilitatorsForm = ({ edition, group }: { edition: Edition; group: EditionGroup }) => {
  const t = useText();
  const { client } = useShell();
  const form = useSeenForm(
    { facilitatorIds: group.facilitators.map(({ personId }) => personId) },
    group.version,
  );
  const { facilitatorIds } = form.value;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { id, name, timeZone, seats } = group;
    await form.save(
      { editionId: edition.id, groupId: id, name, timeZone, seats, facilitatorIds },
      async (input) => (await client.run(PlanGroup, { input })).planGroup,
      ({ edition: { groups } }) => groups.find((each) => each.id === id)?.version,
    );
  };
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <Facilitators chosen={facilitatorIds} onChange={(ids) => form.change({ facilitatorIds: ids })} />
      <SaveRow
        intention={form.intention}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
        changed={form.changed.map(() => t('group.facilitators'))}
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
  const title = group.name;
  return (
    <li className="group-card stack">
      <h3>{title}</h3>
      <p>
        {group.facilitators.length > 0
          ? formats.list(group.facilitators.map(({ name }) => name))
          : t('group.facilitators.none')}
      </p>
      {group.mayChange && (
        <Disclosure summary={t('group.change', { title })}>
          <FacilitatorsForm edition={edition} group={group} />
          {edition.mayPlan && group.seatsTaken === 0 && <Remove edition={edition} group={group} />}
        </Disclosure>
      )}
    </li>
  );
};

/** National groups: seats and zone in a grid, and who accompanies each. */
export const GroupsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.groups')}>
      {(edition) => (
        <>
          {edition.groups.length === 0 && (
            <EmptyState title={t('group.none.title')}>
              <p>{t('group.none.text')}</p>
            </EmptyState>
          )}
          <GroupsGrid edition={edition} />
          {edition.groups.length > 0 && (
            <section className="stack stack--tight" aria-labelledby="facilitators">
              <h2 id="facilitators">{t('group.facilitators')}</h2>
              <ul className="plain-list">
                {edition.groups.map((group) => (
                  <GroupItem key={group.id} edition={edition} group={group} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </WholeEdition>
  );
};
