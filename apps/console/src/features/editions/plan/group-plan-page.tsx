import './plan.css';
import '../../../shared/lists/table/list.css';
import { PlanGroup, RemoveGroup, FacilitatorCandidates, type VariablesOf } from '@campus/api-client';
import { Button, Checkbox, Dialog, EmptyState, LinkButton, type Column } from '@campus/ui';
import {
  CalendarPart,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useSearchValue,
  useShell,
  zoneName,
} from '@campus/web-shell';
import { useEffect, useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { useRows } from '../../../shared/lists/use-rows.ts';
import { editionPaths } from '../../../shared/paths/editions-paths.ts';
import { WhoInvites } from '../../../shared/team/team-parts.tsx';
import { TellingPart, useTelling, type Act } from '../../../shared/telling.tsx';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition, EditionGroup } from '../edition-data.ts';
import { useSeenForm } from '../../../shared/forms/use-seen-form.ts';
import { WholeEdition } from '../whole-edition.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { GroupsGrid } from './groups-grid.tsx';

/** Somebody is not among those who can be chosen: who gives accounts, asked for when it is opened. */
const Missing = ({ isNobody }: { isNobody: boolean }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="stack stack--tight">
      {isNobody ? (
        <p>{t('group.facilitators.nobody')}</p>
      ) : (
        <div>
          <Button kind="bare" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('group.facilitators.missing')}
          </Button>
        </div>
      )}
      {(isNobody || isOpen) && <WhoInvites />}
    </div>
  );
};

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
        {({ facilitatorCandidates }) => (
          <>
            {facilitatorCandidates.map(({ personId, name }) => (
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
            ))}
            <Missing isNobody={facilitatorCandidates.length === 0} />
          </>
        )}
      </QueryView>
    </fieldset>
  );
};

/** Who accompanies the group; its name, seats and zone are in the grid. */
const FacilitatorsForm = ({
  edition,
  group,
  onSaved,
  onUnsaved,
}: {
  edition: Edition;
  group: EditionGroup;
  onSaved: () => void;
  onUnsaved: (isUnsaved: boolean) => void;
}) => {
  const t = useText();
  const tell = useTelling();
  const groupNameOf = useGroupName();
  const { client } = useShell();
  const form = useSeenForm(
    { facilitatorIds: group.facilitators.map(({ personId }) => personId) },
    group.version,
  );
  const { facilitatorIds } = form.value;
  useEffect(() => onUnsaved(form.isUnsaved), [form.isUnsaved, onUnsaved]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { id, name, timeZone, seats } = group;
    const change = { editionId: edition.id, groupId: id, name, timeZone, seats };
    const run = async (input: VariablesOf<typeof PlanGroup>['input']) =>
      (await client.run(PlanGroup, { input })).planGroup;
    const versionIn = (result: { edition: { groups: readonly { id: string; version: number }[] } }) =>
      result.edition.groups.find((each) => each.id === id)?.version;
    const before = group.facilitators.map(({ personId }) => personId);
    const done = await form.save({ ...change, facilitatorIds }, run, versionIn);
    if (!done) return;
    onSaved();
    tell({
      title: t('group.facilitators.changed', { name: groupNameOf(name), count: facilitatorIds.length }),
      more: <p>{t('group.facilitators.told')}</p>,
      undo: (act) => act({ ...change, facilitatorIds: before, basedOn: versionIn(done) ?? null }, run),
    });
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

/** A group that nobody is in, as it was. */
const useAddAgain = (edition: Edition, group: EditionGroup) => {
  const { client } = useShell();
  const { country, name, timeZone, seats, facilitators } = group;
  return (act: Act) =>
    act(
      {
        editionId: edition.id,
        groupId: null,
        country: country?.code ?? null,
        name,
        timeZone,
        seats,
        facilitatorIds: facilitators.map(({ personId }) => personId),
        basedOn: null,
      },
      async (input) => (await client.run(PlanGroup, { input })).planGroup,
    );
};

const Remove = ({
  edition,
  group,
  onRemoved,
}: {
  edition: Edition;
  group: EditionGroup;
  onRemoved: () => void;
}) => {
  const t = useText();
  const tell = useTelling();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const groupNameOf = useGroupName();
  const addAgain = useAddAgain(edition, group);
  const [isAsked, setAsked] = useState(false);
  const remove = async () => {
    const done = await act(
      { editionId: edition.id, groupId: group.id },
      async (input) => (await client.run(RemoveGroup, { input })).removeGroup,
    );
    if (!done) return;
    cache.invalidate();
    onRemoved();
    tell({
      title: t('group.removed', { name: groupNameOf(group.name) }),
      more: <p>{t('group.removed.told')}</p>,
      undo: addAgain,
    });
  };
  return (
    <>
      <Button kind="quiet" icon="close" onClick={() => setAsked(true)}>
        {t('group.remove')}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t('group.remove.title', { name: groupNameOf(group.name) })}
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

const useColumns = (onChange: (group: EditionGroup) => void): Column<EditionGroup>[] => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  return [
    { id: 'name', label: t('group.name'), isName: true, cell: ({ name }) => <Cut>{groupNameOf(name)}</Cut> },
    {
      id: 'seats',
      label: t('group.taken'),
      isNumber: true,
      cell: ({ seats, seatsTaken }) =>
        seats === null
          ? t('group.taken.unlimited', { taken: seatsTaken })
          : t('group.taken.of', { taken: seatsTaken, seats }),
    },
    {
      id: 'zone',
      label: t('edition.zone'),
      cell: ({ timeZone }) => <Cut>{zoneName(timeZone, formats.locale)}</Cut>,
    },
    {
      id: 'facilitators',
      label: t('group.facilitators'),
      cell: ({ facilitators }) =>
        facilitators.length > 0 ? (
          <Cut>{formats.list(facilitators.map(({ name }) => name))}</Cut>
        ) : (
          <span className="soft">{t('group.facilitators.none')}</span>
        ),
    },
    {
      id: 'change',
      label: t('session.change.column'),
      isQuiet: true,
      cell: (group) =>
        group.mayChange && (
          <Button
            kind="bare"
            aria-label={t('group.change', { title: groupNameOf(group.name) })}
            onClick={() => onChange(group)}
          >
            {t('session.change.column')}
          </Button>
        ),
    },
  ];
};

const Groups = ({ edition, mayChange }: { edition: Edition; mayChange: boolean }) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const columns = useColumns(({ id }) => setOpenedId(id));
  const list = useRows<EditionGroup, 'AS_THEY_CAME'>(edition.groups, {
    first: 'AS_THEY_CAME',
    textOf: ({ name }) => groupNameOf(name),
    keysOf: { AS_THEY_CAME: () => 0 },
  });
  const opened = edition.groups.find(({ id }) => id === openedId);
  const close = () => setOpenedId(null);
  return (
    <div className="list-page">
      {mayChange && (
        <div className="list-bar">
          <div className="list-bar__end">
            <LinkButton href="?as=grid">{t('group.asGrid')}</LinkButton>
          </div>
        </div>
      )}
      <ListTable
        caption={t('console.edition.groups')}
        columns={columns}
        rows={list.shown}
        keyOf={({ id }) => id}
        nameOf={({ name }) => groupNameOf(name)}
        empty={null}
        page={list.page}
        size={list.size}
        total={list.total}
        onPage={list.setPage}
      />
      {opened && (
        <ChangeDialog title={groupNameOf(opened.name)} onClose={close}>
          {(onUnsaved) => (
            <div className="stack">
              <FacilitatorsForm edition={edition} group={opened} onSaved={close} onUnsaved={onUnsaved} />
              <CalendarPart kind="GROUP" of={opened.id} summary={t('group.subscribe')} />
              {edition.mayPlan && opened.seatsTaken === 0 && (
                <Remove edition={edition} group={opened} onRemoved={close} />
              )}
            </div>
          )}
        </ChangeDialog>
      )}
    </div>
  );
};

/** National groups: a list with who accompanies each, and a grid to type names, seats and zones into. */
export const GroupsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const isGrid = useSearchValue('as') === 'grid';
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.groups')}>
      {(edition) => {
        const mayChange = edition.mayPlan || edition.groups.some((group) => group.mayChange);
        const isEmpty = edition.groups.length === 0;
        if (!isEmpty && !(isGrid && mayChange))
          return (
            <TellingPart>
              <Groups edition={edition} mayChange={mayChange} />
            </TellingPart>
          );
        return (
          <>
            {isEmpty ? (
              <EmptyState title={t('group.none.title')}>
                <p>{t('group.none.text')}</p>
              </EmptyState>
            ) : (
              <p>
                <a href={editionPaths.groups(editionId)}>{t('console.list.view.back')}</a>
              </p>
            )}
            <GroupsGrid edition={edition} />
          </>
        );
      }}
    </WholeEdition>
  );
};
