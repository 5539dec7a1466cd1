import { Glossary } from '@campus/api-client';
import { Spinner } from '@campus/ui';
import { useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../text.ts';

/** A glossary entry, its definition as HTML of the course. */
export interface Term {
  key: string;
  term: string;
  definitionHtml: string;
}

/** The definition of a term; one missing in `terms` is looked up in the course's glossary. */
export const Definition = ({
  enrolmentId,
  termKey,
  terms,
}: {
  enrolmentId: string;
  termKey: string;
  terms: readonly Term[];
}) => {
  const t = useText();
  const locale = useLocale();
  const known = terms.find(({ key }) => key === termKey);
  const query = useQuery(Glossary, known ? null : { enrolmentId, locale });
  const term = known ?? query.data?.glossary.find(({ key }) => key === termKey);
  if (term) return <p dangerouslySetInnerHTML={{ __html: term.definitionHtml }} />;
  return query.isAwaited ? (
    <Spinner label={t('activity.term.loading')} />
  ) : (
    <p role="status">{t('activity.term.missing')}</p>
  );
};
