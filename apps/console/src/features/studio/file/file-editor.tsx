import { isPool } from '@campus/content-format/pool-path';
import { TextArea } from '@campus/ui';
import { lazyPart, useSearchValue } from '@campus/web-shell';
import { useEffect, useRef, type ReactNode, type RefObject, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { isQuiz, isScenario, isYaml, localeOf, type Draft, type Run } from '../draft/draft-tree.ts';
import { Choice } from '../preview/choice.tsx';
import { selectedIn } from '../remarks/passage.ts';
import { RemarksPart } from '../remarks/remarks-part.tsx';
import { FileHistory } from './file-history.tsx';
import { ReadOnly } from './read-only.tsx';
import { SaveLine } from './save-line.tsx';
import { Theirs } from './theirs.tsx';
import { toPlace } from './to-place.ts';
import type { KeptText } from './use-kept-text.ts';
import { useWay, type Way } from './use-way.ts';
import { useWriting, type Read, type Writing } from './use-writing.ts';

// The renderer comes after the text: one can write without it.
const previews = () => import('../preview/previews.ts');
const Preview = lazyPart(async () => (await previews()).Preview, 'studio');
const PoolPreview = lazyPart(async () => (await previews()).PoolPreview, 'studio');
const PoolEditor = lazyPart(async () => (await previews()).PoolEditor, 'studio');
const QuizEditor = lazyPart(async () => (await previews()).QuizEditor, 'studio');
// The editor library is heavy: whoever writes the text, or only looks at it, does without.
const BlockEditor = lazyPart(async () => (await import('../blocks/block-editor.tsx')).BlockEditor, 'blocks');

const ScenarioMap = lazyPart(
  async () => (await import('../scenarios/scenario-map.tsx')).ScenarioMap,
  'studio',
);

/** Where line `line` begins in a text. */
const startOf = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);

/** The line that a place of a text is in. */
const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

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
      <SaveLine it={it} mayWrite={mayWrite} />
    </Form>
  );
};

interface Written {
  draft: Draft;
  path: string;
  it: Writing;
  /** What the last check found in it. */
  problems: Run['problems'];
  mayWrite: boolean;
  /** Where the file is shown in another form: goes to what a line is of; null: there is no such way. */
  goTo: RefObject<((line: number) => void) | null>;
}

/** The text itself, beside what it will look like. */
const TextWay = ({ draft, path, it, problems, mayWrite }: Written) => {
  const frame = useRef<HTMLDivElement>(null);
  const asked = Number(useSearchValue('line') ?? 0);
  const locale = localeOf(path);
  const isStory = isScenario(path, it.text);
  const hasPreview = locale !== null || isPool(path) || isStory;
  const goTo = (line: number) => {
    const area = frame.current?.querySelector('textarea');
    if (area) toPlace(area, startOf(area.value, line));
  };
  useEffect(() => {
    if (asked > 0) goTo(asked);
  }, [asked]);
  return (
    <div className="stack" ref={frame}>
      {problems.length > 0 && <Faults problems={problems} onGo={goTo} />}
      <div className={hasPreview ? 'studio__beside' : 'stack'}>
        <TextForm it={it} locale={locale} mayWrite={mayWrite} />
        {locale !== null && <Preview draftId={draft.id} path={path} text={it.text} locale={locale} />}
        {isStory && <ScenarioMap text={it.text} onGo={goTo} />}
        {isPool(path) && <PoolPreview draftId={draft.id} path={path} text={it.text} onGo={goTo} />}
      </div>
    </div>
  );
};

/** In forms or in blocks, or as the text of the file: all write the same text. */
const Ways = ({ own, first, editor, ...written }: Written & { own: Way; first: Way; editor: ReactNode }) => {
  const t = useText();
  const { way, choose } = useWay(own, first);
  return (
    <>
      <Choice
        label={t(
          isPool(written.path) ? 'studio.way' : isYaml(written.path) ? 'studio.way.quiz' : 'studio.way.prose',
        )}
        values={[own, 'text']}
        value={way}
        nameOf={(each) => t(`studio.way.${each}`)}
        onChoose={choose}
      />
      {way === own ? editor : <TextWay {...written} />}
    </>
  );
};

/** A text with what the last check found in it; Ctrl+S saves. */
export const FileEditor = ({
  draft,
  path,
  opened,
  earlier,
  problems,
  mayWrite,
}: {
  draft: Draft;
  path: string;
  opened: Read;
  /** What an earlier visit left on this device. */
  earlier: KeptText | null;
  problems: Run['problems'];
  mayWrite: boolean;
}) => {
  const it = useWriting(draft, path, opened, earlier);
  const { theirs } = it;
  const editor = useRef<HTMLDivElement>(null);
  // What the file is does not change while one types into it.
  const Forms = isPool(path) ? PoolEditor : isQuiz(path, opened.text) ? QuizEditor : null;
  const isProse = path.endsWith('.md') && localeOf(path) !== null;
  const goTo = useRef<((line: number) => void) | null>(null);
  const written = { draft, path, it, problems, mayWrite, goTo };
  return (
    <div className="studio__editor stack" ref={editor}>
      {!mayWrite && <ReadOnly draftId={draft.id} path={path} />}
      {Forms ? (
        <Ways {...written} own="forms" first="forms" editor={<Forms {...written} />} />
      ) : isProse ? (
        <Ways {...written} own="blocks" first="text" editor={<BlockEditor {...written} />} />
      ) : (
        <TextWay {...written} />
      )}
      {theirs && (
        <Theirs
          theirs={theirs}
          locale={localeOf(path)}
          onTake={() => it.take(theirs)}
          onWrite={() => void it.write(theirs.hash)}
        />
      )}
      <RemarksPart
        place={{ draftId: draft.id, path, hash: it.seen.hash }}
        text={it.text}
        isOpen={draft.state === 'OPEN'}
        selected={() => selectedIn(editor.current)}
        onGo={
          Forms
            ? undefined
            : ({ start, end }) => {
                if (goTo.current) goTo.current(lineAt(it.text, start));
                else toPlace(editor.current?.querySelector('textarea'), start, end);
              }
        }
      />
      <FileHistory key={it.seen.hash} draftId={draft.id} path={path} />
    </div>
  );
};
