import { EnrolMyself, OpenEditions, type DataOf } from '@campus/api-client';
import { Button, EmptyState } from '@campus/ui';
import {
  go,
  randomId,
  TroubleNotice,
  useFormats,
  useLocale,
  useQuery,
  useShell,
  useSubmit,
} from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useDuration } from '../../shared/use-duration.ts';

type Edition = DataOf<typeof OpenEditions>['openEditions'][number];

const EditionCard = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const formats = useFormats();
  const duration = useDuration();
  const { client, cache } = useShell();
  const { isRunning, trouble, submit } = useSubmit();
  // One key however often the button is pressed: the server then enrols once.
  const [idempotencyKey] = useState(randomId);
  const titleId = `edition-${edition.id}`;

  const join = async () => {
    const input = { editionId: edition.id, idempotencyKey };
    const enrolled = await submit(async () => (await client.run(EnrolMyself, { input })).enrolMyself);
    if (!enrolled) return;
    cache.invalidate();
    go(paths.course(enrolled.enrolmentId));
  };

  return (
    <li className="course-card">
      <h3 id={titleId}>{edition.courseTitle}</h3>
      <p>{edition.summary}</p>
      <ul className="plain-list soft small">
        <li>{edition.title}</li>
        {edition.minutes > 0 && <li>{duration(edition.minutes)}</li>}
        <li>
          {t('courses.languages', {
            languages: formats.list(edition.locales.map(formats.language)),
          })}
        </li>
        {edition.endsOn && <li>{t('courses.endsOn', { date: formats.day(edition.endsOn, 'full') })}</li>}
      </ul>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button isBusy={isRunning} aria-describedby={titleId} onClick={() => void join()}>
        {isRunning ? t('courses.joining') : t('courses.join')}
      </Button>
    </li>
  );
};

/**
 * The editions a person may join without an invitation, with a button for each. Anyone without a course is
 * told so here, and whether there is one to choose.
 */
export const OpenEditionList = ({ hasCourse }: { hasCourse: boolean }) => {
  const t = useText();
  const locale = useLocale();
  const { data } = useQuery(OpenEditions, { locale });
  const editions = data?.openEditions ?? [];
  return (
    <>
      {!hasCourse && (
        <EmptyState title={t('courses.none.title')}>
          <p>{t(editions.length > 0 ? 'courses.none.choose' : 'courses.none.text')}</p>
        </EmptyState>
      )}
      {editions.length > 0 && (
        <section className="stack" aria-labelledby="open-editions">
          <h2 id="open-editions">{t('courses.editions.title')}</h2>
          <ul className="plain-list stack">
            {editions.map((edition) => (
              <EditionCard key={edition.id} edition={edition} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
