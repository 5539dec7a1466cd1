import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, path } from '../studio.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;
const written = (text: string) => ({
  ...answers(),
  DraftText: ({ hash }: { hash: string }) => ({ draftText: hash === 'b' ? { hash, text } : null }),
});
const frame = () => screen.getByTitle<HTMLIFrameElement>(/^(Vista previa|Preview|Aperçu)/);
const inside = () => frame().contentDocument?.body;

describe('the preview', () => {
  it.each(languages)(
    'shows the text as learners will read it, in a frame without scripts, in %s',
    async (locale) => {
      const text = '---\ntitle: Le droit\n---\n\n## Un écran\n\nUne **coquille** ici.\n';
      await renderApp(at, { locale, person: tomas, answers: written(text) });
      await waitFor(() => expect(inside()?.querySelector('h2')?.textContent).toBe('Un écran'));
      expect(inside()?.querySelector('strong')?.textContent).toBe('coquille');
      expect(frame().getAttribute('sandbox')).toBe('allow-same-origin');
      expect(frame().contentDocument?.documentElement.lang).toBe('fr');
      await expectAccessible();
    },
  );

  it('follows what is typed, at the width of a phone or a desk, in light and dark', async () => {
    const user = userEvent.setup();
    await renderApp(at, { person: tomas, answers: written('Avant\n') });
    await waitFor(() => expect(inside()?.textContent).toContain('Avant'));
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });
    await user.clear(area);
    await user.type(area, 'Après');
    await waitFor(() => expect(inside()?.textContent).toContain('Après'));
    expect(inside()?.textContent).not.toContain('Avant');
    await user.click(screen.getByRole('button', { name: 'Escritorio' }));
    expect(frame().className).toContain('--desktop');
    await user.click(screen.getByRole('button', { name: 'Oscuro' }));
    expect(frame().contentDocument?.documentElement.dataset.theme).toBe('dark');
    expect(screen.getByRole('button', { name: 'Oscuro' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('draws nothing hostile, and says what is not allowed', async () => {
    const text =
      '## Un\n\n<img src=x onerror="parent.hurt = 1">\n\n[x](javascript:alert(1))\n\n<script>parent.hurt = 1</script>\n';
    await renderApp(at, { person: tomas, answers: written(text) });
    expect((await screen.findAllByText(/raw HTML is not allowed/)).length).toBeGreaterThan(0);
    expect(inside()?.querySelector('script, img, [onerror], a[href^="javascript"]')).toBeNull();
    expect('hurt' in window).toBe(false);
  });
});
