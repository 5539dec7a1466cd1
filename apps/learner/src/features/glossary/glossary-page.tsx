import './glossary.css';
import { Glossary, type DataOf } from '@campus/api-client';
import { EmptyState, Field } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { Fragment, useState } from 'react';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { findTerms } from './find-terms.ts';

type Term = DataOf<typeof Glossary>['glossary'][number];

const Terms = ({ terms }: { terms: Term[] }) => {
  const t = useText();
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
        {found.map((term) => (
          <Fragment key={term.key}>
            <dt className="glossary__term">{term.term}</dt>
            <dd className="glossary__definition" dangerouslySetInnerHTML={{ __html: term.definitionHtml }} />
          </Fragment>
        ))}
      </dl>
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
      <QueryView query={query}>{({ glossary }) => <Terms terms={glossary} />}</QueryView>
      <AskRow on={{ enrolmentId, quoted: t('glossary.title') }} />
    </Page>
  );
};
