import type { ComponentProps } from 'react';
import { Checkbox, RadioGroup, Select } from '../fields/choices.tsx';
import { Field, PasswordField } from '../fields/field.tsx';
import { FileDrop } from '../fields/file-drop.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Switch } from '../fields/switch.tsx';
import { TextArea } from '../fields/text-area.tsx';
import { nothing, type States } from './state.ts';
import type { Words } from './words.ts';

const optionsOf = (w: Words) => [
  { value: 'one', label: w.one, note: w.note },
  { value: 'two', label: w.two },
  { value: 'three', label: w.three },
];

const switchOf = (w: Words, state: Partial<ComponentProps<typeof Switch>>) => (
  <Switch label={w.label} isOn={false} words={{ on: w.on, off: w.off }} onChange={nothing} {...state} />
);

/** What is filled in, and turned on. */
export const fieldStates: States = {
  Field: [
    { name: 'empty', draw: (w) => <Field label={w.label} /> },
    {
      name: 'with a hint, filled in',
      draw: (w) => <Field label={w.label} hint={w.hint} defaultValue="ana@example.org" />,
    },
    { name: 'wrong', draw: (w) => <Field label={w.label} hint={w.hint} error={w.fault} /> },
    { name: 'disabled', draw: (w) => <Field label={w.label} disabled defaultValue="ana@example.org" /> },
  ],
  PasswordField: [
    {
      name: 'hidden',
      draw: (w) => (
        <PasswordField label={w.label} showLabel={w.show} hideLabel={w.hide} defaultValue="puente-maiz" />
      ),
    },
    {
      name: 'wrong',
      draw: (w) => <PasswordField label={w.label} error={w.fault} showLabel={w.show} hideLabel={w.hide} />,
    },
  ],
  SearchField: [
    { name: 'empty', draw: (w) => <SearchField label={w.label} value="" onSearch={nothing} /> },
    { name: 'searched', draw: (w) => <SearchField label={w.label} value={w.one} onSearch={nothing} /> },
  ],
  TextArea: [
    { name: 'empty', draw: (w) => <TextArea label={w.label} /> },
    { name: 'filled in', draw: (w) => <TextArea label={w.label} hint={w.hint} defaultValue={w.long} /> },
    { name: 'wrong', draw: (w) => <TextArea label={w.label} error={w.fault} /> },
  ],
  Select: [
    { name: 'chosen', draw: (w) => <Select label={w.label} options={optionsOf(w)} defaultValue="two" /> },
    { name: 'wrong', draw: (w) => <Select label={w.label} options={optionsOf(w)} error={w.fault} /> },
  ],
  RadioGroup: [
    {
      name: 'nothing chosen',
      draw: (w) => (
        <RadioGroup
          label={w.label}
          hint={w.hint}
          name="none"
          value={null}
          options={optionsOf(w)}
          onChange={nothing}
        />
      ),
    },
    {
      name: 'chosen',
      draw: (w) => (
        <RadioGroup label={w.label} name="chosen" value="two" options={optionsOf(w)} onChange={nothing} />
      ),
    },
    {
      name: 'wrong',
      draw: (w) => (
        <RadioGroup
          label={w.label}
          error={w.fault}
          name="wrong"
          value={null}
          options={optionsOf(w).slice(1)}
          onChange={nothing}
        />
      ),
    },
  ],
  Checkbox: [
    { name: 'off', draw: (w) => <Checkbox label={w.sentence} /> },
    { name: 'on, with a note', draw: (w) => <Checkbox label={w.sentence} note={w.note} defaultChecked /> },
    { name: 'disabled', draw: (w) => <Checkbox label={w.sentence} disabled /> },
  ],
  Switch: [
    { name: 'off', draw: (w) => switchOf(w, {}) },
    { name: 'on', draw: (w) => switchOf(w, { isOn: true }) },
    { name: 'on, with a hint', draw: (w) => switchOf(w, { isOn: true, hint: w.note }) },
    { name: 'wrong', draw: (w) => switchOf(w, { error: w.fault }) },
    { name: 'busy', draw: (w) => switchOf(w, { isOn: true, isBusy: true }) },
    { name: 'disabled', draw: (w) => switchOf(w, { isDisabled: true }) },
    {
      name: 'beside its label',
      draw: (w) => (
        <div className="row">
          <h3>{w.label}</h3>
          {switchOf(w, { isOn: true, isLabelHidden: true })}
        </div>
      ),
    },
  ],
  FileDrop: [
    {
      name: 'waiting',
      draw: (w) => <FileDrop label={w.label} hint={w.hint} button={w.show} onFiles={nothing} />,
    },
  ],
};
