import './runtime.css';
import { Notice } from '@campus/ui';
import { TextProvider, type Translator } from '@campus/web-shell';
import { useText, type MessageId } from './text/text.ts';

const Said = ({ title, text }: { title: MessageId; text: MessageId }) => {
  const t = useText();
  return (
    <main className="page">
      <h1>{t(title)}</h1>
      <Notice tone="warn">
        <p>{t(text)}</p>
      </Notice>
    </main>
  );
};

/** A dispatch package whose campus no longer offers it. */
export const ClosedDispatch = ({ translator }: { translator: Translator }) => (
  <TextProvider translator={translator}>
    <Said title="dispatch.closed" text="dispatch.closed.text" />
  </TextProvider>
);

/** A package whose content did not come. */
export const Missing = ({ translator }: { translator: Translator }) => (
  <TextProvider translator={translator}>
    <Said title="package.missing" text="package.missing.text" />
  </TextProvider>
);
