import '@campus/ui/course/course-text.css';
import '@campus/ui/course/lesson.css';
import './preview.css';
import { previewText, type TextPreview } from '@campus/content-format/preview';
import type { locales } from '@campus/web-shell';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { pauseFor, useSettled } from '../../../shared/use-settled.ts';
import { Choice } from './choice.tsx';
import { frameLooks, frameWidths, PreviewFrame, type FrameLook, type FrameWidth } from './preview-frame.tsx';
import { usePreviewCourse } from './use-preview-course.ts';

type Locale = (typeof locales)[number];

/** Milliseconds without a key before the text is drawn again; drawing one takes some tens more. */
const PAUSE = 100;

/** Faults that a text shows by itself; the others are for the check, which reads the whole course. */
const own: ReadonlySet<string> = new Set(['markdown', 'html', 'directive', 'link', 'alt']);

/** HTML of the course, sanitised by the renderer; no script runs in the frame around it. */
const Html = ({ html }: { html: string }) => (
  <div className="course-html" dangerouslySetInnerHTML={{ __html: html }} />
);

const Shown = ({ preview: { title, screens, extended, plan, sources } }: { preview: TextPreview }) => {
  const t = useText();
  const end = { extended, plan, sources };
  return (
    <main className="lesson lesson--whole studio-preview__text">
      {title && <h1>{title}</h1>}
      {screens.map((screen, at) => (
        <section key={at} className="lesson-step lesson-screen">
          {screen.title && <h2>{screen.title}</h2>}
          <Html html={screen.html} />
        </section>
      ))}
      {(['extended', 'plan', 'sources'] as const).map(
        (part) =>
          end[part] && (
            <section key={part} className="lesson-step">
              <h2>{t(`studio.preview.${part}`)}</h2>
              <Html html={end[part]} />
            </section>
          ),
      )}
    </main>
  );
};

/** What learners will see of a text while it is written: at the width of a phone or a desk, in light or dark. */
export const Preview = ({
  draftId,
  path,
  text,
  locale,
}: {
  draftId: string;
  path: string;
  text: string;
  locale: Locale;
}) => {
  const t = useText();
  const { references, fileAt } = usePreviewCourse(draftId);
  const settled = useDeferredValue(useSettled(text, pauseFor(text, PAUSE)));
  const [width, setWidth] = useState<FrameWidth>('phone');
  const [look, setLook] = useState<FrameLook>('light');
  const preview = useMemo(
    () => previewText(path, settled, locale, references, fileAt),
    [path, settled, locale, references, fileAt],
  );
  if (!preview) return null;
  const problems = preview.problems.filter(({ code }) => own.has(code));
  return (
    <section className="studio-preview stack stack--tight" aria-labelledby="studio-preview">
      <h2 id="studio-preview">{t('studio.preview')}</h2>
      <div className="row">
        <Choice
          label={t('studio.preview.width')}
          values={frameWidths}
          value={width}
          nameOf={(each) => t(`studio.preview.${each}`)}
          onChoose={setWidth}
        />
        <Choice
          label={t('studio.preview.look')}
          values={frameLooks}
          value={look}
          nameOf={(each) => t(`studio.preview.${each}`)}
          onChoose={setLook}
        />
      </div>
      {problems.length > 0 && (
        <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
          {problems.map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              {t('studio.problem.line', { line })}
              <p lang="en">{reason}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="studio-preview__stage">
        <PreviewFrame title={t('studio.preview.frame')} lang={locale} width={width} look={look}>
          <Shown preview={preview} />
        </PreviewFrame>
      </div>
    </section>
  );
};
