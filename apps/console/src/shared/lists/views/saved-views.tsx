import {
  RemoveView,
  SavedViews as ViewsOfList,
  SaveView,
  type DataOf,
  type ViewedList,
} from '@campus/api-client';
import { Button, Checkbox, Dialog, Field } from '@campus/ui';
import { go, TroubleNotice, useIntention, useQuery, useShell, WithMessages } from '@campus/web-shell';
import { Suspense, useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Form } from '../../forms/form.tsx';
import { useText } from '../../text.ts';
import { isSameQuery, viewIn } from './view-query.ts';

type View = DataOf<typeof ViewsOfList>['savedViews'][number];

interface Place {
  list: ViewedList;
  /** Null: the list of all editions. */
  editionId: string | null;
  /** Of the list without filters. */
  path: string;
  /** Of the list as it is shown. */
  address: string;
}

const useSaving = ({ list, editionId, address }: Place, view: View | null, onClose: () => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isUsual, setUsual] = useState(view?.isUsual ?? false);
  const [isCurrent, setCurrent] = useState(view === null);
  const [isChecked, setChecked] = useState(false);
  const done = (result: object | null) => {
    if (!result) return;
    cache.invalidate();
    onClose();
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!name.trim()) return;
    const words = view && !isCurrent ? view.filter : viewIn(address);
    const input = {
      viewId: view?.id ?? null,
      list,
      editionId,
      name: name.trim(),
      filter: words,
      isShared,
      isUsual,
    };
    done(await act(input, async (whole) => (await client.run(SaveView, { input: whole })).saveView));
  };
  return {
    name,
    setName,
    isShared,
    setShared,
    isUsual,
    setUsual,
    isCurrent,
    setCurrent,
    isChecked,
    save,
    isRunning,
    trouble,
  };
};

/** Asked before a view is removed: it cannot be restored, and those it was shared with lose it too. */
const RemoveDialog = ({ view, onClose }: { view: View; onClose: () => void }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const remove = async () => {
    const run = async (input: { viewId: string; idempotencyKey: string }) =>
      (await client.run(RemoveView, { input })).removeView;
    if (!(await act({ viewId: view.id }, run))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('views.remove.title', { name: view.name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onClick={() => void remove()}>
            {t('views.remove')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <p>{t(view.isShared ? 'views.remove.shared' : 'views.remove.own')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};

const ViewButtons = ({
  isBusy,
  onRemove,
  onClose,
}: {
  isBusy: boolean;
  onRemove: (() => void) | null;
  onClose: () => void;
}) => {
  const t = useText();
  return (
    <>
      <Button type="submit" form="saved-view" isBusy={isBusy}>
        {t('views.submit')}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t('console.cancel')}
      </Button>
      {onRemove && (
        <Button kind="danger" isBusy={isBusy} onClick={onRemove}>
          {t('views.remove')}
        </Button>
      )}
    </>
  );
};

/** A view gets a name, or another; one's own may be removed. */
const ViewDialog = ({
  place,
  view,
  onRemove,
  onClose,
}: {
  place: Place;
  view: View | null;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const t = useText();
  const it = useSaving(place, view, onClose);
  return (
    <Dialog
      isOpen
      title={view ? t('views.title.change') : t('views.title.new')}
      onClose={onClose}
      actions={<ViewButtons isBusy={it.isRunning} onRemove={view && onRemove} onClose={onClose} />}
    >
      <Form id="saved-view" className="stack" onSubmit={(event) => void it.save(event)}>
        <Field
          label={t('views.name')}
          maxLength={80}
          value={it.name}
          error={it.isChecked && !it.name.trim() && t('views.nameMissing')}
          onChange={(event) => it.setName(event.target.value)}
        />
        {view && (
          <Checkbox
            label={t('views.current')}
            checked={it.isCurrent}
            onChange={(event) => it.setCurrent(event.target.checked)}
          />
        )}
        <Checkbox
          label={t('views.usual')}
          checked={it.isUsual}
          onChange={(event) => it.setUsual(event.target.checked)}
        />
        {place.editionId !== null && (
          <Checkbox
            label={t('views.share')}
            note={t('views.shareNote')}
            checked={it.isShared}
            onChange={(event) => it.setShared(event.target.checked)}
          />
        )}
        {it.trouble && <TroubleNotice trouble={it.trouble} />}
      </Form>
    </Dialog>
  );
};

/** Opens the usual view once, when the list is reached by an address that asks for nothing. */
const useUsualView = ({ path, address }: Place, views: readonly View[] | undefined) => {
  const isSettled = useRef(address !== path);
  useEffect(() => {
    if (!views || isSettled.current) return;
    isSettled.current = true;
    const usual = views.find(({ isUsual }) => isUsual);
    if (usual?.filter) go(`${path}?${usual.filter}`);
  }, [views, path]);
};

/** One of them, open or not; its owner may change the one that is open. */
const ViewTab = ({
  path,
  view,
  isCurrent,
  onChange,
}: {
  path: string;
  view: View;
  isCurrent: boolean;
  onChange: () => void;
}) => {
  const t = useText();
  return (
    <li>
      <a href={view.filter ? `${path}?${view.filter}` : path} aria-current={isCurrent ? 'true' : undefined}>
        {view.name}
        {view.owner && (
          <>
            {' '}
            <span className="soft">{t('views.owner', { name: view.owner })}</span>
          </>
        )}
      </a>
      {view.isMine && isCurrent && (
        <Button kind="bare" aria-label={t('views.change', { name: view.name })} onClick={onChange}>
          {t('views.edit')}
        </Button>
      )}
    </li>
  );
};

const Views = (place: Place) => {
  const t = useText();
  const views = useQuery(ViewsOfList, { list: place.list, editionId: place.editionId }).data?.savedViews;
  const [open, setOpen] = useState<View | 'new' | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const close = () => {
    setOpen(null);
    setRemoving(false);
  };
  useUsualView(place, views);
  const now = viewIn(place.address);
  const isOf = ({ filter }: View) => isSameQuery(filter, now);
  const isNew = now !== '' && views !== undefined && !views.some(isOf);
  // Without a view, and nothing to make one of, there is no line.
  if (!isNew && !open && !views?.length) return null;
  return (
    <nav className="list-line" aria-label={t('views')}>
      {views && views.length > 0 && (
        <ul className="list-views">
          <li>
            <a href={place.path} aria-current={now === '' ? 'true' : undefined}>
              {t(`views.all.${place.list}`)}
            </a>
          </li>
          {views.map((view) => (
            <ViewTab
              key={view.id}
              path={place.path}
              view={view}
              isCurrent={isOf(view)}
              onChange={() => setOpen(view)}
            />
          ))}
        </ul>
      )}
      {isNew && (
        <Button kind="bare" onClick={() => setOpen('new')}>
          {t('views.save')}
        </Button>
      )}
      {open && !isRemoving && (
        <ViewDialog
          place={place}
          view={open === 'new' ? null : open}
          onRemove={() => setRemoving(true)}
          onClose={() => setOpen(null)}
        />
      )}
      {open && open !== 'new' && isRemoving && <RemoveDialog view={open} onClose={close} />}
    </nav>
  );
};

/** Saved filters, order and columns of a list, as tabs above it. */
export const SavedViews = (place: Place) => (
  <Suspense>
    <WithMessages bundle="views">
      <Views {...place} />
    </WithMessages>
  </Suspense>
);
