import { Button, Notice, SaveState, TextArea } from '@campus/ui';
import { lazyPart, TroubleNotice, useSearchValue } from '@campus/web-shell';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { isPool, localeOf, type Draft, type Run } from '../draft/draft-tree.ts';
import { FileHistory } from './file-history.tsx';
import type { KeptText } from './use-kept-text.ts';
import { useWriting, type Read } from './use-writing.ts';

// The renderer comes after the text: one can write without it.
const previews = () => import('../preview/previews.ts');
const Preview = lazyPart(async () => (await previews()).Preview, 'studio');
const PoolPreview = lazyPart(async () => (await previews()).PoolPreview, 'studio');

/** What somebody else wrote meanwhile: both texts are there, and one says which holds. */
const Theirs = ({
  theirs,
  locale,
  onTake,
  onWrite,
}: {
  theirs: Read;
  locale: string | null;
  onTake: () => void;
  onWrite: () => void;
}) => {
  const t = useText();
  return (
    <section className="stack stack--tight" aria-labelledby="studio-theirs">
      <h2 id="studio-theirs">{t('studio.theirs')}</h2>
      <pre className="studio__theirs" lang={locale ?? undefined} tabIndex={0}>
        {theirs.text}
      </pre>
      <div className="row">
        <Button kind="quiet" onClick={onTake}>
          {t('studio.theirs.take')}
        </Button>
        <Button kind="quiet" onClick={onWrite}>
          {t('studio.theirs.over')}
        </Button>
      </div>
    </section>
  );
};

/** Where line `line` begins in a text. */
const startOf = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);

const Faults = ({ problems, onGo }: { problems: Run['problems']; onGo: (line: number) => void }) => {
  const t = useText();
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {problems.map(({ line, code, reason }) => (
        <li key={`${line} ${code} ${reason}`}>
          <button type="button" className="studio__line" onClick={() => onGo(line)}>
            {t('studio.problem.line', { line })}
          </button>
          <p lang="en">{reason}</p>
        </li>
      ))}
    </ul>
  );
};

type Writing = ReturnType<typeof useWriting>;

/** Where what one typed is, as long as the draft has not got it. */
const KeptLine = ({ it: { isAsked, isRunning, isRestored, keptState } }: { it: Writing }) => {
  const t = useText();
  if (keptState === 'lost')
    return (
      <SaveState tone="warn" icon="alert">
        {t('studio.kept.not')}
      </SaveState>
    );
  if (keptState === 'keeping' || isRunning)
    return (
      <SaveState icon="send" isSilent>
        {t('studio.kept.keeping')}
      </SaveState>
    );
  if (isAsked)
    return (
      <SaveState tone="warn" icon="device">
        {t('studio.kept.waits')}
      </SaveState>
    );
  return (
    <SaveState icon="device" isSilent>
      {t(keptState === 'none' && isRestored ? 'studio.kept.restored' : 'studio.kept')}
    </SaveState>
  );
};

const TextForm = ({ it, locale, mayWrite }: { it: Writing; locale: string | null; mayWrite: boolean }) => {
  const t = useText();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (it.isUnsaved) void it.write(it.seen.hash);
  };
  return (
    <Form className="stack" onSubmit={save}>
      <TextArea
        label={t('studio.file.text')}
        hint={mayWrite ? t('studio.file.hint') : undefined}
        rows={24}
        lang={locale ?? undefined}
        spellCheck={locale !== null}
        readOnly={!mayWrite}
        value={it.text}
        onChange={(event) => it.change(event.target.value)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      {it.isSaved && <Notice tone="done" isLive title={t('studio.saved')} />}
      {mayWrite && (
        <div className="row">
          <Button type="submit" isBusy={it.isRunning} disabled={!it.isUnsaved}>
            {t('studio.save')}
          </Button>
          {it.isUnsaved && <KeptLine it={it} />}
        </div>
      )}
    </Form>
  );
};

/** A text with what the last check found in it; Ctrl+S saves. */
export const FileEditor = ({
  draft,
  path,
  opened,
  earlier,
  problems,
}: {
  draft: Draft;
  path: string;
  opened: Read;
  /** What an earlier visit left on this device. */
  earlier: KeptText | null;
  problems: Run['problems'];
}) => {
  const t = useText();
  const it = useWriting(draft, path, opened, earlier);
  const frame = useRef<HTMLDivElement>(null);
  const asked = Number(useSearchValue('line') ?? 0);
  const locale = localeOf(path);
  const hasPreview = locale !== null || isPool(path);
  const { theirs } = it;
  const mayWrite =
    draft.state === 'OPEN' && draft.rights.some((right) => right === 'AUTHOR' || right === 'TRANSLATOR');
  const goTo = (line: number) => {
    const area = frame.current?.querySelector('textarea');
    if (!area) return;
    const at = startOf(area.value, line);
    area.focus();
    area.setSelectionRange(at, at);
    // Browsers bring the caret into view only when something is typed.
    area.scrollTop = (area.scrollHeight * at) / Math.max(area.value.length, 1) - area.clientHeight / 3;
  };
  useEffect(() => {
    if (asked > 0) goTo(asked);
  }, [asked]);
  return (
    <div className="studio__editor stack" ref={frame}>
      {problems.length > 0 && <Faults problems={problems} onGo={goTo} />}
      {!mayWrite && <Notice title={t('studio.file.readOnly')} />}
      <div className={hasPreview ? 'studio__beside' : 'stack'}>
        <TextForm it={it} locale={locale} mayWrite={mayWrite} />
        {locale !== null && <Preview draftId={draft.id} path={path} text={it.text} locale={locale} />}
        {isPool(path) && <PoolPreview draftId={draft.id} path={path} text={it.text} onGo={goTo} />}
      </div>
      {theirs && (
        <Theirs
          theirs={theirs}
          locale={locale}
          onTake={() => it.take(theirs)}
          onWrite={() => void it.write(theirs.hash)}
        />
      )}
      <FileHistory key={it.seen.hash} draftId={draft.id} path={path} />
    </div>
  );
};
