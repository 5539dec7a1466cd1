import './glossary.css';
import { Glossary, type DataOf } from '@campus/api-client';
import { EmptyState, Field } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { placeKey } from '../../shared/notes/lay-notes.ts';
import { notePaths, termId } from '../../shared/notes/note-paths.ts';
import { useNoteWriting } from '../../shared/notes/use-note-writing.ts';
import { useNotes } from '../../shared/notes/use-notes.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { findTerms } from './find-terms.ts';
import { TermNotes } from './term-notes.tsx';

type Term = DataOf<typeof Glossary>['glossary'][number];

/** The terms come after the page: what a link leads to is found once they are there. */
const useTermOfAddress = () => {
  const hasArrived = useRef(false);
  useEffect(() => {
    if (hasArrived.current || !location.hash) return;
    const all = document.querySelectorAll<HTMLElement>('.glossary__term');
    const term = [...all].find(({ id }) => location.hash === `#${encodeURIComponent(id)}`);
    if (!term) return;
    hasArrived.current = true;
    term.focus({ preventScroll: true });
    term.scrollIntoView?.({ block: 'start' });
  });
};

const Terms = ({ terms, enrolmentId }: { terms: Term[]; enrolmentId: string }) => {
  const t = useText();
  const { notes, pending } = useNotes(enrolmentId);
  const writing = useNoteWriting(enrolmentId, notes, pending);
  useTermOfAddress();
  const locale = useLocale();
  const [words, setWords] = useState('');
  const found = findTerms(terms, words, locale);
  if (terms.length === 0) return <EmptyState title={t('glossary.empty.title')} />;
  return (
    <>
      <div className="stack stack--tight no-print" role="search">
        <Field
          label={t('glossary.search')}
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="soft small" role="status">
          {t('glossary.found', { count: found.length })}
        </p>
      </div>
      <dl className="prose">
        {found.map(({ key, term, definitionHtml }) => (
          <div key={key} className="glossary__entry">
            <dt className="glossary__term" id={termId(key)} tabIndex={-1}>
              {term}
            </dt>
            <dd className="glossary__definition" dangerouslySetInnerHTML={{ __html: definitionHtml }} />
            <TermNotes
              termKey={key}
              term={term}
              here={notes.filter((note) => placeKey(note) === key)}
              writing={writing}
            />
          </div>
        ))}
      </dl>
      {notes.some(({ termKey }) => termKey !== null) && (
        <p className="small no-print">
          <a href={notePaths.notes(enrolmentId)}>{t('notes.all')}</a>
        </p>
      )}
    </>
  );
};

/** The words of the course with their definitions. */
export const GlossaryPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(Glossary, { enrolmentId, locale });
  return (
    <Page
      title={t('glossary.title')}
      above={
        <p className="no-print">
          <a href={paths.course(enrolmentId)}>{t('glossary.back')}</a>
        </p>
      }
    >
      <QueryView query={query}>
        {({ glossary }) => <Terms terms={glossary} enrolmentId={enrolmentId} />}
      </QueryView>
      <AskRow on={{ enrolmentId, quoted: t('glossary.title') }} />
    </Page>
  );
};
