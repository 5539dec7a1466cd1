import { fold } from '@campus/content-format/fold';
import { classes } from '@campus/ui';
import { useEffect, useId, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { slashOf, type Slash } from './editing/slash.ts';
import type { BlockChoice } from './use-block-choices.ts';
import type { BlockView } from './use-block-view.ts';

/** Below the slash, as far as the browser says where that is. */
function placeOf({ view }: BlockView, at: number): { insetInlineStart: number; insetBlockStart: number } {
  try {
    const spot = view?.coordsAtPos(at);
    const frame = view?.dom.parentElement?.getBoundingClientRect();
    if (spot && frame)
      return { insetInlineStart: spot.left - frame.left, insetBlockStart: spot.bottom - frame.top + 4 };
  } catch {
    // Nothing is drawn yet.
  }
  return { insetInlineStart: 0, insetBlockStart: 0 };
}

interface SlashMenuProps {
  it: BlockView;
  choices: readonly BlockChoice[];
  onChoose: (name: string, place: Slash) => void;
}

/** The keys are those of the text, where the cursor stays: a screen reader hears which line is meant. */
const useSlashMenu = ({ it, choices, onChoose }: SlashMenuProps) => {
  const id = useId();
  const found = it.state && slashOf(it.state);
  const [at, setAt] = useState(0);
  const query = fold(found?.query ?? '');
  const shown = found ? choices.filter(({ label }) => fold(label).includes(query)) : [];
  const current = Math.min(at, shown.length - 1);
  const lineId = shown[current] && `${id}-${shown[current].name}`;
  useEffect(() => setAt(0), [query, found?.from]);
  useEffect(() => {
    const dom = it.view?.dom;
    if (!dom || !lineId) return;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', lineId);
    document.querySelector(`[id="${lineId}"]`)?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [it.view, id, lineId]);
  useEffect(() => {
    it.onSlashKey.current = ({ key }) => {
      const chosen = shown[current];
      if (!found || !chosen) return false;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setAt((current + (key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
        return true;
      }
      if (key !== 'Enter' && key !== 'Tab') return false;
      onChoose(chosen.name, found);
      return true;
    };
  });
  return { id, found, shown, current };
};

/** What can be added, by its name, while one goes on typing in the text. */
export const SlashMenu = (props: SlashMenuProps) => {
  const t = useText();
  const { id, found, shown, current } = useSlashMenu(props);
  if (!found || shown.length === 0) return null;
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('blocks.insert')}
      className="blocks__menu"
      style={placeOf(props.it, found.from)}
    >
      {shown.map(({ name, label, note }, index) => (
        <li
          key={name}
          id={`${id}-${name}`}
          role="option"
          aria-selected={index === current}
          className={classes('blocks__choice', index === current && 'is-current')}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onChoose(name, found);
          }}
        >
          <strong>{label}</strong> <span className="soft small">{note}</span>
        </li>
      ))}
    </ul>
  );
};
