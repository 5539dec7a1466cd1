import '../translation/translation.css';
import './changes.css';
import { DraftText } from '@campus/api-client';
import { fileDifferences } from '@campus/content-format/differences';
import { QueryView, useQuery } from '@campus/web-shell';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../../shared/text.ts';
import { isText, localeOf } from '../draft/draft-tree.ts';
import { useLanguages } from '../draft/use-languages.ts';
import { usePreviewCourse } from '../preview/use-preview-course.ts';
import { PlaceChange } from './place-change.tsx';

/** Two states of a file; null: it is not there. */
export interface FileStates {
  path: string;
  was: string | null;
  is: string | null;
}

const isPicture = (path: string): boolean => /\.(svg|png|jpe?g|webp|avif|gif)$/i.test(path);

const Pictures = ({ path, was, is }: FileStates) => {
  const t = useText();
  const name = path.split('/').at(-1) ?? '';
  return (
    <div className="studio-changes__pictures">
      {([was, is] as const).map(
        (hash, at) =>
          hash && (
            <figure key={hash}>
              <figcaption>{t(at === 0 ? 'studio.changes.before' : 'studio.changes.after')}</figcaption>
              <img src={`/media/${hash}/${name}`} alt={name} loading="lazy" />
            </figure>
          ),
      )}
    </div>
  );
};

/** One of the two texts; null: there is none. */
const StateText = ({
  draftId,
  hash,
  children,
}: {
  draftId: string;
  hash: string | null;
  children: (text: string | null) => ReactNode;
}) => {
  const query = useQuery(DraftText, hash === null ? null : { draftId, hash });
  if (hash === null) return children(null);
  return <QueryView query={query}>{({ draftText }) => children(draftText?.text ?? null)}</QueryView>;
};

const Places = ({
  draftId,
  path,
  before,
  after,
}: {
  draftId: string;
  path: string;
  before: string | null;
  after: string | null;
}) => {
  const t = useText();
  const { locales } = useLanguages(draftId);
  const { references, fileAt } = usePreviewCourse(draftId);
  const changes = useMemo(
    () => fileDifferences(path, before, after, localeOf(path), { locales, references, file: fileAt }),
    [path, before, after, locales, references, fileAt],
  );
  if (changes.length === 0) return <p className="soft">{t('studio.changes.same')}</p>;
  return (
    <ul className="stack studio-changes__places">
      {changes.map((change, at) => (
        <PlaceChange key={at} change={change} isShared={localeOf(path) === null} />
      ))}
    </ul>
  );
};

/** What reads otherwise in a file, place by place. */
export const FileChanges = ({ draftId, ...states }: FileStates & { draftId: string }) => {
  const t = useText();
  if (isPicture(states.path)) return <Pictures {...states} />;
  if (!isText(states.path)) return <p className="soft">{t('studio.changes.medium')}</p>;
  const { path, was, is } = states;
  return (
    <StateText draftId={draftId} hash={was}>
      {(before) => (
        <StateText draftId={draftId} hash={is}>
          {(after) => <Places draftId={draftId} path={path} before={before} after={after} />}
        </StateText>
      )}
    </StateText>
  );
};
