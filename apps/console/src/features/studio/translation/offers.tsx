import { SimilarTranslations } from '@campus/api-client';
import { glossaryTerms, termsIn, type GlossaryTerm } from '@campus/content-format/translation';
import { Button } from '@campus/ui';
import { useFormats, useQuery } from '@campus/web-shell';
import { useId, useMemo } from 'react';
import { useText } from '../../../shared/text.ts';
import { useFileText } from '../draft/use-file-text.ts';
import { askedLocale, type Translation } from './translation-data.ts';
import { useTextNames } from './use-text-names.ts';

const useTerms = (draftId: string, { sourceLocale, locale }: Translation) => {
  const text = useFileText(draftId, 'glossary.yaml');
  return useMemo(() => glossaryTerms(text, sourceLocale, locale), [text, sourceLocale, locale]);
};

/** A term with what it means: words beside it, which keyboards, screen readers and fingers reach. */
const Term = ({
  term: { source, target, definition },
  it,
  onTake,
}: {
  term: GlossaryTerm;
  it: Translation;
  onTake: (words: string) => void;
}) => {
  const id = useId();
  return (
    <li>
      <span lang={it.sourceLocale}>{source}</span> →{' '}
      <Button
        kind="bare"
        lang={it.locale}
        aria-describedby={definition === '' ? undefined : id}
        onClick={() => onTake(target)}
      >
        {target}
      </Button>
      {definition !== '' && (
        <p className="small soft" id={id} lang={it.locale}>
          {definition}
        </p>
      )}
    </li>
  );
};

/** What helps with the block one is in: terms of the glossary, and how its sentences were translated elsewhere. */
export const Offers = ({
  draftId,
  it,
  words,
  onTake,
}: {
  draftId: string;
  it: Translation;
  words: string;
  onTake: (words: string, isSentence: boolean) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const terms = termsIn(words, useTerms(draftId, it));
  const similar =
    useQuery(SimilarTranslations, { draftId, path: it.path, locale: askedLocale(it), words }).data
      ?.similarTranslations ?? [];
  const { nameOf } = useTextNames(draftId);
  if (terms.length === 0 && similar.length === 0) return null;
  return (
    <div className="translation__offers">
      {terms.length > 0 && (
        <ul className="translation__list" aria-label={t('studio.tr.terms')}>
          {terms.map((term) => (
            <Term key={term.key} term={term} it={it} onTake={(words) => onTake(words, false)} />
          ))}
        </ul>
      )}
      {similar.length > 0 && (
        <ul className="translation__list" aria-label={t('studio.tr.similar')}>
          {similar.map(({ source, target, path, likeness }) => (
            <li key={`${source} ${target}`}>
              <p className="small soft">
                {likeness === 1
                  ? t('studio.tr.similar.same', { place: nameOf(path) })
                  : t('studio.tr.similar.near', {
                      share: formats.percent(likeness * 100),
                      place: nameOf(path),
                    })}
              </p>
              {likeness < 1 && <p lang={it.sourceLocale}>{source}</p>}
              <p lang={it.locale}>{target}</p>
              <Button kind="bare" onClick={() => onTake(target, true)}>
                {t('studio.tr.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
