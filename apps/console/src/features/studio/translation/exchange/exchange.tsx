import { Button, FileDrop, Notice } from '@campus/ui';
import { localeNames, TroubleNotice, useShell, useSubmit, type locales } from '@campus/web-shell';
import { useState } from 'react';
import { saveFile } from '../../../../shared/files/save-file.ts';
import { useText } from '../../../../shared/text.ts';
import { changes, readFile, takeText, writeTexts, type ReadFile } from './exchanged-texts.ts';
import { FoundTexts } from './found-texts.tsx';

type Locale = (typeof locales)[number];

/** Texts that go out and come in together. */
export interface ExchangeOf {
  draftId: string;
  name: string;
  from: Locale;
  to: Locale;
  paths: readonly string[];
  mayWrite: boolean;
  nameOf: (path: string) => string;
  /** After blocks of a file were put into the draft. */
  onTaken?: () => Promise<void>;
}

const useExchange = ({ draftId, name, from, to, paths, onTaken }: ExchangeOf) => {
  const { client, cache } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [done, setDone] = useState<number | null>(null);
  const [found, setFound] = useState<ReadFile | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const out = () =>
    submit(async () => {
      try {
        const file = await writeTexts(client, draftId, { to, paths }, setDone);
        if (file) saveFile(file, `${name}.${to}.xlf`);
      } finally {
        setDone(null);
      }
      return { __typename: 'Written' as const };
    });
  const open = (file: File | undefined) =>
    file &&
    submit(async () => {
      setTaken(null);
      setFound(null);
      setFound(await readFile(client, draftId, file, { from, to, paths }));
      return { __typename: 'Read' as const };
    });
  /** Text after text; what was taken stays taken, and the file says less the next time it is read. */
  const take = async () => {
    if (!found || 'fault' in found) return;
    let count = 0;
    for (const text of found.texts) {
      const wanted = text.units.filter(changes).length;
      if (wanted > 0 && !(await submit(() => takeText(client, draftId, text)))) break;
      count += wanted;
    }
    setTaken(count > 0 ? count : null);
    setFound(null);
    cache.invalidate();
    await onTaken?.();
  };
  return { out, open, take, done, found, taken, isRunning, trouble };
};

/** Out to a translator as XLIFF, and in again: what would change is shown before anything is written. */
export const Exchange = (it: ExchangeOf) => {
  const t = useText();
  const { out, open, take, done, found, taken, isRunning, trouble } = useExchange(it);
  const texts = found && 'texts' in found ? found.texts : [];
  const count = texts.flatMap(({ units }) => units.filter(changes)).length;
  const refused = texts.flatMap(({ units }) => units.filter(({ refusal }) => refusal !== null)).length;
  const language = localeNames[it.to];
  return (
    <div className="stack">
      <div className="row">
        <Button kind="quiet" isBusy={isRunning} disabled={it.paths.length === 0} onClick={() => void out()}>
          {t('studio.tr.out', { count: it.paths.length, language })}
        </Button>
        {done !== null && (
          <span role="status">{t('studio.tr.out.done', { done, count: it.paths.length })}</span>
        )}
      </div>
      {it.mayWrite && (
        <FileDrop
          label={t('studio.tr.in', { language })}
          hint={t('studio.tr.in.hint')}
          button={t('studio.tr.in.choose')}
          accept=".xlf,.xliff"
          onFiles={([file]) => void open(file)}
        />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {taken !== null && <Notice isLive tone="done" title={t('studio.tr.taken', { count: taken })} />}
      {found && 'fault' in found && (
        <Notice isLive tone="danger" title={t('studio.tr.notRead', { name: found.name })}>
          <p>{t(`studio.tr.xliff.${found.fault}`, { place: found.place })}</p>
        </Notice>
      )}
      {found && 'texts' in found && (
        <>
          <Notice
            isLive
            tone={refused > 0 ? 'warn' : 'info'}
            title={t('studio.tr.found', { name: found.name, count, refused })}
          />
          <FoundTexts texts={texts} nameOf={it.nameOf} />
          {count > 0 && (
            <div>
              <Button isBusy={isRunning} onClick={() => void take()}>
                {t('studio.tr.takeAll', { count })}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
};
