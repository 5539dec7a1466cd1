import { DraftPassages } from '@campus/api-client';
import { SearchField } from '@campus/ui';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isText, localeOf, partOf } from './draft-tree.ts';
import type { Names } from './use-parts.ts';

/** A list that is longer asks for more words. */
const most = 12;

const Found = ({ draftId, words, names }: { draftId: string; words: string; names: Names }) => {
  const t = useText();
  const query = useQuery(DraftPassages, { draftId, words, locale: useLocale(), limit: most });
  return (
    <QueryView query={query}>
      {({ draftPassages }) => (
        <>
          <p role="status">{t('studio.find.count', { count: draftPassages.length })}</p>
          {draftPassages.length > 0 && (
            <ul className="stack stack--tight studio__found">
              {draftPassages.map((passage) => {
                const { path, line, excerpt } = passage;
                const name = names.fullNameOf(path, passage);
                return (
                  <li key={path}>
                    {isText(path) ? <a href={studioPaths.file(draftId, path, line)}>{name}</a> : name}
                    <span className="soft small">{names.folderOf(partOf(path))}</span>
                    <p className="studio__excerpt" lang={localeOf(path) ?? undefined}>
                      {excerpt}
                    </p>
                  </li>
                );
              })}
            </ul>
          )}
          {draftPassages.length === 0 && <p className="soft">{t('studio.find.none')}</p>}
        </>
      )}
    </QueryView>
  );
};

/** Where is this sentence? Words of a title or of a text lead to the part that has them. */
export const FindPart = ({ draftId, names }: { draftId: string; names: Names }) => {
  const t = useText();
  const [words, setWords] = useState('');
  return (
    <section className="stack stack--tight" aria-labelledby="studio-find">
      <h2 id="studio-find">{t('studio.find.title')}</h2>
      <div className="studio__find">
        <SearchField
          label={t('studio.find')}
          value={words}
          onSearch={(next) => setWords(next.slice(0, 1000))}
        />
      </div>
      {words !== '' && <Found draftId={draftId} words={words} names={names} />}
    </section>
  );
};
