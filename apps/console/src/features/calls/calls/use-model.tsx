import { Edition } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useShell, useTranslator, type locales } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { CallDraft } from './call-form.ts';
import { modelOf } from './call-model.ts';

type Lang = (typeof locales)[number];

/**
 * Offers the model text in the language that is being written, filled with what the edition has by now; the writer
 * changes it as any other text. What somebody wrote is never replaced: a text that is still the model is filled anew.
 */
export const UseModel = ({
  editionId,
  draft,
  lang,
  change,
}: {
  editionId: string;
  draft: CallDraft;
  lang: Lang;
  change: (part: Partial<CallDraft>) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const translator = useTranslator();
  const [filled, setFilled] = useState<Partial<Record<Lang, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isFilled = filled[lang] !== undefined && filled[lang] === draft.texts[lang];
  if (draft.texts[lang].trim() !== '' && !isFilled) return null;
  const fill = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const [{ edition }, say] = await Promise.all([
        client.run(Edition, { id: editionId, locale: lang }),
        translator.inLanguage('calls', lang),
      ]);
      if (!edition) return;
      const { title, text } = modelOf(say, { edition, draft, lang });
      setFilled({ ...filled, [lang]: text });
      change({
        texts: { ...draft.texts, [lang]: text },
        ...(draft.titles[lang].trim() === '' && { titles: { ...draft.titles, [lang]: title } }),
      });
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
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
