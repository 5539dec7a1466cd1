import './studio.css';
import { CourseDrafts, CoursesToWrite, StartDraft, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Field, Tag } from '@campus/ui';
import {
  go,
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  usePerson,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { studioPaths } from '../../shared/paths/versions-paths.ts';
import { hasRole } from '../../shared/staff.ts';
import { WhoGivesRights } from '../../shared/team/team-parts.tsx';
import { useText } from '../../shared/text.ts';
import { CoursePeople } from './course-people.tsx';
import type { Course } from './draft/draft-tree.ts';
import { OpenRemarks } from './remarks/open-remarks.tsx';

type Listed = DataOf<typeof CourseDrafts>['courseDrafts']['items'][number];

const StartForm = ({ versionId }: { versionId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!name.trim()) return;
    const input = { name: name.trim(), versionId };
    const done = await act(
      input,
      async (whole) => (await client.run(StartDraft, { input: whole })).startDraft,
    );
    if (!done) return;
    cache.invalidate();
    go(studioPaths.draft(done.draftId));
  };
  return (
    <Form className="studio__start" onSubmit={(event) => void start(event)}>
      <Field
        label={t('studio.start.name')}
        hint={t('studio.start.hint')}
        error={isChecked && !name.trim() && t('studio.start.missing')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" isBusy={isRunning}>
        {t('studio.start')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
};

const DraftLine = ({ draft }: { draft: Listed }) => {
  const t = useText();
  const formats = useFormats();
  const { id, name, state, changes, startedAt, publishedAs } = draft;
  return (
    <li className="row">
      <a href={studioPaths.draft(id)}>{name}</a>
      {state !== 'OPEN' && (
        <Tag tone={state === 'PUBLISHED' ? 'done' : 'quiet'}>
          {t(`studio.state.${state}`, { number: publishedAs ?? 0 })}
        </Tag>
      )}
      <span className="soft small">{t('studio.draft.line', { changes, date: formats.date(startedAt) })}</span>
    </li>
  );
};

const CourseSection = ({ course, drafts }: { course: Course; drafts: readonly Listed[] }) => {
  const t = useText();
  const formats = useFormats();
  const isAdministrator = hasRole(usePerson(), 'ADMINISTRATOR');
  const isAuthor = course.rights.some(({ kind }) => kind === 'AUTHOR');
  return (
    <section className="stack">
      <h2>{course.title}</h2>
      <div className="row">
        {course.number !== null && (
          <span className="soft">{t('studio.offered', { number: course.number })}</span>
        )}
        {course.rights.map(({ kind, locale, country }) => (
          <Tag key={`${kind} ${locale} ${country}`}>
            {t(`studio.right.${kind}`, {
              language: locale ?? 'none',
              country: country === null ? '' : formats.country(country),
            })}
          </Tag>
        ))}
        {course.asksTwo && <Tag tone="info">{t('studio.asksTwo')}</Tag>}
        {course.completeLocales.map((locale) => (
          <Tag key={locale} tone="info">
            {t('studio.asksComplete', { language: locale })}
          </Tag>
        ))}
      </div>
      {drafts.length > 0 ? (
        <ul className="stack stack--tight studio__drafts" aria-label={t('studio.drafts')}>
          {drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
      ) : (
        <p className="soft">{t('studio.drafts.none')}</p>
      )}
      {isAuthor && course.versionId !== null && <StartForm versionId={course.versionId} />}
      {isAdministrator && <CoursePeople course={course} />}
    </section>
  );
};

/** The courses one may write, and what is being written. */
export const StudioPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CoursesToWrite, { locale });
  const drafts = useQuery(CourseDrafts, { courseId: null, limit: 50, offset: 0 });
  const isAdministrator = hasRole(usePerson(), 'ADMINISTRATOR');
  return (
    <Page isWide title={t('studio.title')} lead={t('studio.lead')}>
      {isAdministrator && (
        <p>
          <a href={studioPaths.newCourse}>{t('studio.new')}</a>
        </p>
      )}
      <QueryView query={query}>
        {({ coursesToWrite }) =>
          coursesToWrite.length === 0 ? (
            <EmptyState title={t('studio.empty')}>
              <p>{t('studio.empty.text')}</p>
              <WhoGivesRights />
            </EmptyState>
          ) : (
            <QueryView query={drafts}>
              {({ courseDrafts }) => (
                <>
                  <OpenRemarks draftId={null} />
                  {coursesToWrite.map((course) => (
                    <CourseSection
                      key={course.id}
                      course={course}
                      drafts={courseDrafts.items.filter(({ courseId }) => courseId === course.id)}
                    />
                  ))}
                </>
              )}
            </QueryView>
          )
        }
      </QueryView>
    </Page>
  );
};
