import { DraftFiles, DraftText, WriteDraftFile } from '@campus/api-client';
import { Button, Notice, TextArea } from '@campus/ui';
import { TroubleNotice, useIntention, useSearchValue, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { localeOf, type Draft, type Run } from './draft-tree.ts';
import { FileHistory } from './file-history.tsx';

interface Read {
  hash: string;
  text: string;
}

const useWriting = (draft: Draft, path: string, opened: Read) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  // What was read or written last; later states of the cache do not move it.
  const [seen, setSeen] = useState(opened);
  const [text, setText] = useState(opened.text);
  const [theirs, setTheirs] = useState<Read | null>(null);
  const [isSaved, setSaved] = useState(false);
  const isUnsaved = text !== seen.text;
  useUnsavedWarning(isUnsaved);

  const readAgain = async (): Promise<Read | null> => {
    const { draftFiles } = await client.run(DraftFiles, { draftId: draft.id });
    const hash = draftFiles.find((each) => each.path === path)?.hash;
    if (!hash || hash === seen.hash) return null;
    const { draftText } = await client.run(DraftText, { draftId: draft.id, hash });
    return draftText?.text == null ? null : { hash, text: draftText.text };
  };
  const write = async (seenHash: string) => {
    setSaved(false);
    const input = { draftId: draft.id, path, seenHash, text };
    const done = await act(
      input,
      async (whole) => (await client.run(WriteDraftFile, { input: whole })).writeDraftFile,
    );
    if (!done?.hash) {
      // Without a connection nothing can be read again; the text stays, and sending it again is safe.
      setTheirs(await readAgain().catch(() => null));
      return;
    }
    setSeen({ hash: done.hash, text });
    setTheirs(null);
    setSaved(true);
    cache.invalidate();
  };
  const take = (other: Read) => {
    setSeen(other);
    setText(other.text);
    setTheirs(null);
  };
  const change = (next: string) => {
    setSaved(false);
    setText(next);
  };
  return { seen, text, change, theirs, take, isSaved, isUnsaved, write, isRunning, trouble };
};

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
          {it.isUnsaved && <span className="soft small">{t('studio.unsaved')}</span>}
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
  problems,
}: {
  draft: Draft;
  path: string;
  opened: Read;
  problems: Run['problems'];
}) => {
  const t = useText();
  const it = useWriting(draft, path, opened);
  const frame = useRef<HTMLDivElement>(null);
  const asked = Number(useSearchValue('line') ?? 0);
  const locale = localeOf(path);
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
      <TextForm it={it} locale={locale} mayWrite={mayWrite} />
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
