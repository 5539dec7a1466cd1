import { Button, Checkbox, Field, Select, TextArea } from '@campus/ui';
import { localeNames, locales } from '@campus/web-shell';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import { useText } from '../../../../shared/text.ts';
import { putAttributes } from '../editing/commands.ts';
import { showForm } from '../editing/open-form.ts';
import { attributesIn, nameOf } from '../model/schema.ts';
import { blockName } from '../words/use-block-words.ts';
import { askedOf, controlOf, withAttribute, type AttributeName, type Control } from './attribute-controls.ts';

interface Asked {
  name: string;
  attribute: AttributeName;
  value: string;
  isMissing: boolean;
  onChange: (value: string) => void;
}

const useChoiceWords = () => {
  const t = useText();
  return ({ of }: Control & { as: 'choice' }, value: string): string => {
    if (of === 'lang') return localeNames[locales.find((each) => each === value) ?? 'es'];
    if (of === 'plan')
      return value === ''
        ? t('blocks.plan.none')
        : t('blocks.plan', { part: value, isAnnex: /\d/.test(value) ? 'no' : 'yes' });
    return t(`blocks.choice.${value as 'note'}`);
  };
};

/** One thing a block says between its braces. */
const AttributeField = ({
  name,
  attribute,
  value,
  isMissing,
  files,
  onChange,
}: Asked & { files: readonly string[] }) => {
  const t = useText();
  const wordsOf = useChoiceWords();
  const control = controlOf(name, attribute);
  const said = {
    label: t(`blocks.attribute.${attribute}`),
    hint: attribute === 'alt' ? t('blocks.help.alt') : attribute === 'id' ? t('blocks.help.id') : undefined,
    error: isMissing && t('blocks.missing'),
  };
  const typed = {
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  switch (control?.as) {
    case 'file': {
      const fitting = files.filter((file) => control.form.test(file));
      const all = value === '' || fitting.includes(value) ? fitting : [value, ...fitting];
      const options = all.map((file) => ({ value: file, label: file }));
      return (
        <Select {...said} {...typed} options={[{ value: '', label: t('blocks.file.none') }, ...options]} />
      );
    }
    case 'choice': {
      const values = control.values.includes(value) ? control.values : [value, ...control.values];
      const options = values.map((each) => ({
        value: each,
        label: control.values.includes(each) ? wordsOf(control, each) : each,
      }));
      return <Select {...said} {...typed} options={options} />;
    }
    case 'switch':
      return (
        <Checkbox
          label={said.label}
          checked={value === 'true'}
          onChange={({ target }) => onChange(target.checked ? 'true' : '')}
        />
      );
    case 'words':
      return control.isLong ? <TextArea {...said} {...typed} rows={3} /> : <Field {...said} {...typed} />;
    default:
      return <Field {...said} {...typed} inputMode="numeric" />;
  }
};

/** What the editor has no fields for: the text itself. */
const RawField = ({ view, at, node }: { view: EditorView; at: number; node: Node }) => {
  const t = useText();
  return (
    <TextArea
      label={t('blocks.raw')}
      rows={4}
      value={node.attrs.text}
      onChange={({ target }) => view.dispatch(view.state.tr.setNodeAttribute(at, 'text', target.value))}
    />
  );
};

/** The form of a block, inside of it. Escape goes back to its words. */
export const BlockForm = ({
  view,
  at,
  node,
  files,
}: {
  view: EditorView;
  at: number;
  node: Node;
  /** Of its module, as a text names them. */
  files: readonly string[];
}) => {
  const t = useText();
  const form = useRef<HTMLDivElement>(null);
  const [name, has] = [nameOf(node), attributesIn(node)];
  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, []);
  const close = () => {
    showForm(null)(view.state, view.dispatch);
    view.focus();
  };
  const asked = askedOf(name, has);
  return (
    <div
      ref={form}
      role="group"
      aria-label={t('blocks.settings', { name: blockName(t, name) })}
      className="block-form stack stack--tight"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      {node.type.name === 'raw' && <RawField view={view} at={at} node={node} />}
      {asked.map(({ name: attribute, isRequired }) => (
        <AttributeField
          key={attribute}
          name={name}
          attribute={attribute}
          value={has[attribute] ?? ''}
          isMissing={isRequired && !has[attribute]?.trim()}
          files={files}
          onChange={(value) =>
            putAttributes(at, withAttribute(name, has, attribute, value))(view.state, view.dispatch)
          }
        />
      ))}
      {asked.length === 0 && node.type.name !== 'raw' && <p className="soft">{t('blocks.settings.none')}</p>}
      <div className="row">
        <Button kind="quiet" onClick={close}>
          {t('blocks.settings.close')}
        </Button>
      </div>
    </div>
  );
};
