import '@campus/ui/course/course-text.css';
import './questions.css';
import { QuotedText, type DataOf } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { Tag } from '@campus/ui';
import { Page, QueryView, useQuery } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { questionPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';

type Quoted = NonNullable<DataOf<typeof QuotedText>['quotedText']>;

/** One screen; the one that was written from is brought into view and takes the focus. */
const Part = ({ part, locale }: { part: Quoted['parts'][number]; locale: string }) => {
  const t = useText();
  const ref = useRef<HTMLElement>(null);
  const { id, title, html, isQuoted } = part;
  useEffect(() => {
    if (!isQuoted) return;
    ref.current?.scrollIntoView?.({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
  }, [isQuoted]);
  const heading = `quoted-${id}`;
  return (
    <section
      ref={ref}
      tabIndex={isQuoted ? -1 : undefined}
      aria-labelledby={heading}
      className={isQuoted ? 'quoted quoted--here' : 'quoted'}
    >
      {isQuoted && <Tag>{t('questions.screen.here')}</Tag>}
      <h2 id={heading} lang={locale}>
        {title}
      </h2>
      <CourseHtml className="prose" lang={locale} html={html} />
    </section>
  );
};

/** The lesson or card that somebody wrote from, as they read it: facilitators have no enrolment to open it in. */
export const QuotedPage = ({ enquiryId }: { enquiryId: string }) => {
  const t = useText();
  const query = useQuery(QuotedText, { enquiryId });
  const text = query.data?.quotedText;
  if (query.data && !text) return <MissingPage />;
  return (
    <Page
      title={text?.title ?? t('questions.screen')}
      lead={text && t('questions.read', { language: text.locale, number: text.versionNumber })}
      above={<a href={questionPaths.one(enquiryId)}>{t('questions.screen.back')}</a>}
    >
      <QueryView query={query}>
        {({ quotedText }) =>
          quotedText?.parts.map((part) => <Part key={part.id} part={part} locale={quotedText.locale} />)
        }
      </QueryView>
    </Page>
  );
};
