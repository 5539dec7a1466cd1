import { Edition } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useShell, useTranslator, type locales } from '@campus/web-shell';
import { useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { CallDraft } from './call-form.ts';
import { modelOf, type ModelFacts } from './call-model.ts';

type Lang = (typeof locales)[number];

interface Writing {
  editionId: string;
  draft: CallDraft;
  lang: Lang;
  change: (part: Partial<CallDraft>) => void;
}

/** Fills the text, and the title where there is none; nothing over what was written while the answer was on its way. */
const useFilling = ({ editionId, draft, lang, change }: Writing) => {
  const { client } = useShell();
  const translator = useTranslator();
  const [filled, setFilled] = useState<Partial<Record<Lang, string>>>({});
  const [state, setState] = useState<'rests' | 'runs' | 'failed'>('rests');
  // The form is not locked meanwhile.
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  });
  const put = (edition: ModelFacts['edition'], say: Parameters<typeof modelOf>[0]) => {
    const now = latest.current;
    if (now.texts[lang] !== draft.texts[lang]) return;
    const { title, text } = modelOf(say, { edition, draft: now, lang });
    setFilled((before) => ({ ...before, [lang]: text }));
    change({
      texts: { ...now.texts, [lang]: text },
      ...(now.titles[lang].trim() === '' && { titles: { ...now.titles, [lang]: title } }),
    });
  };
  const fill = async () => {
    setState('runs');
    try {
      const [{ edition }, say] = await Promise.all([
        client.run(Edition, { id: editionId, locale: lang }),
        translator.inLanguage('calls', lang),
      ]);
      if (edition) put(edition, say);
      setState(edition ? 'rests' : 'failed');
    } catch {
      setState('failed');
    }
  };
  const isFilled = filled[lang] !== undefined && filled[lang] === draft.texts[lang];
  return { fill, isFilled, isBusy: state === 'runs', hasFailed: state === 'failed' };
};

/**
 * Offers the model text in the language that is being written, filled with what the edition has by now; the writer
 * changes it as any other text. What somebody wrote is never replaced: a text that is still the model is filled anew.
 */
export const UseModel = (writing: Writing) => {
  const t = useText();
  const formats = useFormats();
  const { draft, lang } = writing;
  const { fill, isFilled, isBusy, hasFailed } = useFilling(writing);
  if (draft.texts[lang].trim() !== '' && !isFilled) return null;
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button kind="quiet" isBusy={isBusy} onClick={() => void fill()}>
          {t(isFilled ? 'calls.model.again' : 'calls.model.use', { language: formats.language(lang) })}
        </Button>
        <p className="soft small">{t('calls.model.hint')}</p>
      </div>
      {hasFailed && <Notice tone="danger" isLive title={t('calls.model.failed')} />}
    </div>
  );
};
