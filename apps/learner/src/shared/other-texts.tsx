import type { PlanFieldKind } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import { useEffect, useId, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useText } from './text.ts';
import { othersOf } from './others-of.ts';
import type { TextDrafts } from './use-text-drafts.ts';

/** Characters a field takes. */
const longest = 2000;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Two texts as one; null where the field has no room for it: two numbers or two days are not put together. */
const bothIn = (kind: PlanFieldKind, mine: string, other: string): string | null => {
  const both = `${mine.trimEnd()}${kind === 'LONG' ? '\n' : '; '}${other}`;
  const takesWords = kind === 'LONG' || kind === 'TEXT';
  return takesWords && mine.trim() !== '' && both.length <= longest ? both : null;
};

/**
 * What the author wrote in this field on another device, while this text or the one before it was written elsewhere.
 * One at a time; it stays until they decide, and keeps nobody from writing.
 */
export const OtherText = ({
  texts,
  fieldKey,
  kind,
  input,
}: {
  texts: TextDrafts;
  fieldKey: string;
  kind: PlanFieldKind;
  /** The field itself: it gets the cursor after a decision. */
  input: () => TextField | null;
}) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const id = useId();
  // The journal takes a moment to know of a decision.
  const [decided, setDecided] = useState<readonly string[]>([]);
  const other = othersOf(texts, fieldKey).find(({ textId }) => !decided.includes(textId));
  if (!other) return null;
  const mine = texts.valueOf(fieldKey);
  const both = bothIn(kind, mine, other.value);
  const decide = (value: string) => {
    setDecided([...decided, other.textId]);
    texts.write(fieldKey, value, other.textId);
    texts.settle();
    const field = input();
    if (!field) return;
    // A field with the cursor in it is not drawn again.
    field.value = value;
    field.focus();
  };
  return (
    <div className="no-print" role="group" aria-labelledby={id} lang={locale}>
      <Notice
        icon="device"
        title={<span id={id}>{t('plan.other', { date: formats.dateTime(other.occurredAt) })}</span>}
      >
        <p className="other-text__said">{other.value}</p>
        <div className="row">
          <Button kind="quiet" onClick={() => decide(other.value)}>
            {t('plan.other.use')}
          </Button>
          {both !== null && (
            <Button kind="quiet" onClick={() => decide(both)}>
              {t('plan.other.both')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => decide(mine)}>
            {t('plan.other.keep')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};

/** A place of ours below a field of a lesson, found again when its HTML is drawn again. */
const placeBelow = (field: Element): Element => {
  let next = field.nextElementSibling;
  while (next?.classList.contains('field-below')) {
    if (next.classList.contains('field-other')) return next;
    next = next.nextElementSibling;
  }
  const place = document.createElement('div');
  place.className = 'field-below field-other';
  field.after(place);
  return place;
};

const inputIn = (field: Element) => field.querySelector<TextField>('input, textarea');

const kindOf = (input: TextField | null): PlanFieldKind => {
  if (input?.tagName === 'TEXTAREA') return 'LONG';
  return input?.type === 'text' && input.inputMode === '' ? 'TEXT' : 'NUMBER';
};

/** Below each field of a lesson that has another text. */
export const OtherTexts = ({ root, texts }: { root: RefObject<HTMLElement | null>; texts: TextDrafts }) => {
  const { version } = texts;
  const [fields, setFields] = useState<{ key: string; field: Element; place: Element }[]>([]);
  useEffect(() => {
    const all = [...(root.current?.querySelectorAll('label.field[data-field]') ?? [])];
    setFields(
      all.flatMap((field) => {
        const key = field.getAttribute('data-field') ?? '';
        return othersOf({ version }, key).length > 0 ? [{ key, field, place: placeBelow(field) }] : [];
      }),
    );
  }, [root, version]);
  return fields.map(({ key, field, place }) =>
    createPortal(
      <OtherText texts={texts} fieldKey={key} kind={kindOf(inputIn(field))} input={() => inputIn(field)} />,
      place,
      key,
    ),
  );
};
