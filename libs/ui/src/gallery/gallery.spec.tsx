import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import * as ui from '../index.ts';
import { Stage } from './stage.tsx';
import { states } from './states.ts';
import { locales } from './words.ts';

afterEach(cleanup);

const components = Object.entries(ui)
  .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
  .map(([name]) => name);

describe('the gallery', () => {
  it('has every component of the library, and nothing else', () => {
    expect(Object.keys(states).sort()).toEqual(components.sort());
  });

  it('gives each state of a component a name of its own', () => {
    for (const each of Object.values(states)) {
      const names = each.map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(locales)('draws every state in %s', (locale) => {
    // jsdom has no modal dialogs.
    HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
      this.open = true;
    };
    for (const component of components) {
      render(<Stage component={component} locale={locale} />);
      expect(screen.getAllByRole('region', { hidden: true })).toHaveLength(states[component]?.length ?? 0);
      cleanup();
    }
  });
});
