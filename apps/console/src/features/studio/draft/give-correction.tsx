import { ApplyCorrection, CourseVersions, VersionComparison } from '@campus/api-client';
import { Button, Checkbox, Notice } from '@campus/ui';
import {
  QueryView,
  TroubleNotice,
  useIntention,
  useLocale,
  usePerson,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { hasEveryText, textsOf, TextsFields } from '../../../shared/forms/texts-fields.tsx';
import { editionsToGive, type OpenEdition, type VersionedCourse } from '../../../shared/versions/offers.ts';
import { versionPaths } from '../../../shared/paths/versions-paths.ts';
import { isStaff } from '../../../shared/staff.ts';
import { useText } from '../../../shared/text.ts';
import type { Draft, Run } from './draft-tree.ts';

const longestNote = 600;

type Note = NonNullable<Run['note']>;

/** What the correction changes, in one line, and the way to see it whole. */
const Changes = ({ from, toId }: { from: OpenEdition['version']; toId: string }) => {
  const t = useText();
  const locale = useLocale();
  const pair = { fromVersionId: from.id, toVersionId: toId };
  const query = useQuery(VersionComparison, { ...pair, locale, limit: 1, offset: 0 });
  return (
    <QueryView query={query}>
      {({ versionComparison }) =>
        versionComparison && (
          <>
            <p>
              {t('studio.give.changes', { count: versionComparison.totalCount })}{' '}
              <a href={versionPaths.compare(from.id, toId)}>{t('studio.give.see')}</a>
            </p>
            {versionComparison.hasChangedKeys && (
              <Notice tone="warn" title={t('studio.give.keys')}>
                <p>{t('studio.give.keys.text')}</p>
              </Notice>
            )}
          </>
        )
      }
    </QueryView>
  );
};

/** One edition after the other; what was given stays given if a later one is refused. */
const useGiving = (versionId: string, open: readonly OpenEdition[], note: Note) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [notes, setNotes] = useState(textsOf(note));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isChecked, setChecked] = useState(false);
  const chosen = open.filter(({ edition }) => !left.has(edition.editionId));
  const choose = (editionId: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(editionId);
    else next.add(editionId);
    setLeft(next);
  };
  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!hasEveryText(notes) || chosen.length === 0) return;
    for (const { edition, version } of chosen) {
      const input = { editionId: edition.editionId, versionId, fromVersionId: version.id, notes };
      const done = await act(
        input,
        async (whole) => (await client.run(ApplyCorrection, { input: whole })).applyCorrection,
      );
      if (!done) break;
    }
    cache.invalidate();
  };
  return { notes, setNotes, left, chosen, choose, isChecked, give, isRunning, trouble };
};

const GiveForm = ({
  open,
  versionId,
  number,
  note,
}: {
  open: readonly OpenEdition[];
  versionId: string;
  number: number;
  note: Note;
}) => {
  const t = useText();
  const it = useGiving(versionId, open, note);
  const [first] = open;
  return (
    <Form className="stack" onSubmit={(event) => void it.give(event)}>
      <p className="prose">{t('studio.give.lead')}</p>
      {first && <Changes from={first.version} toId={versionId} />}
      <fieldset className="field-group stack stack--tight">
        <legend className="field__label">{t('studio.give.which')}</legend>
        {it.isChecked && it.chosen.length === 0 && (
          <p className="field__error" role="alert">
            {t('studio.give.which.missing')}
          </p>
        )}
        {open.map(({ edition: { editionId, title, people, phase }, version }) => (
          <Checkbox
            key={editionId}
            label={title}
            note={t('studio.give.edition', { people, phase, from: version.number, to: number })}
            checked={!it.left.has(editionId)}
            onChange={(event) => it.choose(editionId, event.target.checked)}
          />
        ))}
      </fieldset>
      <TextsFields
        legend={t('studio.note')}
        hint={t('studio.note.hint')}
        error={it.isChecked && !hasEveryText(it.notes) && t('studio.note.missing')}
        texts={it.notes}
        maxLength={longestNote}
        onChange={it.setNotes}
      />
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      <div>
        <Button type="submit" isBusy={it.isRunning}>
          {t('studio.give.submit', { count: it.chosen.length })}
        </Button>
      </div>
    </Form>
  );
};

/** Editions that study the published correction. */
const Given = ({ course, versionId }: { course: VersionedCourse; versionId: string }) => {
  const t = useText();
  const version = course.versions.find(({ id }) => id === versionId);
  const given = version?.editions.filter(({ phase }) => phase !== 'CLOSED') ?? [];
  return (
    given.length > 0 && (
      <Notice
        tone="done"
        isLive
        title={t('studio.given', { count: given.length, number: version?.number ?? 0 })}
      >
        <ul>
          {given.map(({ editionId, title, people }) => (
            <li key={editionId}>{t('studio.given.edition', { title, people })}</li>
          ))}
        </ul>
      </Notice>
    )
  );
};

const Editions = ({ draft, versionId, note }: { draft: Draft; versionId: string; note: Note }) => {
  const t = useText();
  const { isRegional } = usePerson();
  const query = useQuery(CourseVersions, { locale: useLocale() });
  const mayGive = isRegional || draft.rights.includes('PUBLISHER');
  return (
    <QueryView query={query}>
      {({ courseVersions }) => {
        const course = courseVersions.find(({ courseId }) => courseId === draft.courseId);
        const number = course?.versions.find(({ id, isCurrent }) => isCurrent && id === versionId)?.number;
        if (!course || number === undefined) return <p className="soft">{t('studio.give.old')}</p>;
        const open = editionsToGive(course);
        return (
          <>
            <Given course={course} versionId={versionId} />
            {open.length === 0 && <p className="soft">{t('studio.give.none')}</p>}
            {open.length > 0 && !mayGive && (
              <Notice title={t('studio.give.notYours', { count: open.length })} />
            )}
            {open.length > 0 && mayGive && (
              <GiveForm open={open} versionId={versionId} number={number} note={note} />
            )}
          </>
        );
      }}
    </QueryView>
  );
};

/** Running editions that a correction can be given to, once it is published: which, how many people, what moves. */
export const GiveCorrection = (props: { draft: Draft; versionId: string; note: Note }) => {
  const t = useText();
  const person = usePerson();
  if (!isStaff(person)) return null;
  return (
    <section className="stack" aria-labelledby="studio-give">
      <h2 id="studio-give">{t('studio.give.title')}</h2>
      <Editions {...props} />
    </section>
  );
};
