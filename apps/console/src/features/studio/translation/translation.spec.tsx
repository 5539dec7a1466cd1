import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import {
  area,
  areas,
  changed,
  open,
  pageAt,
  rowOf,
  served,
  untranslated,
} from '../../../testing/open-translation.ts';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, path } from '../studio.fixture.ts';
import { before, source, target, translation } from './translation.fixture.ts';
import type { Translation } from './translation-data.ts';

describe('a translation beside its source', () => {
  it.each([
    ['es', 'original cambiado', 'sin traducir', 'revisado'],
    ['en', 'source changed', 'untranslated', 'reviewed'],
    ['fr', 'original modifié', 'à traduire', 'relu'],
  ] as const)('says how far each block is and who says so, in %s', async (locale, one, other, third) => {
    await open(undefined, locale);
    expect(rowOf(changed).getByText(one)).toBeTruthy();
    expect(rowOf(untranslated).getByText(other)).toBeTruthy();
    expect(rowOf('Notez l’heure.').getByText(third)).toBeTruthy();
    expect(rowOf('Notez l’heure.').getByText(/^Luis Vega, /)).toBeTruthy();
    await expectAccessible();
  });

  it('marks what changed in the source, to the word', async () => {
    await open();
    const row = rowOf(changed);
    expect(row.getByText('tres').closest('ins')).toBeTruthy();
    expect(row.getByText('dos').closest('del')).toBeTruthy();
  });

  it('is worked through by keyboard, and put on record block by block with the stamp of today', async () => {
    const { user, network } = await open();
    await user.click(area('L’alerte'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(document.activeElement).toBe(area(changed));
    await user.clear(area(changed));
    await user.type(
      areas()[2] ?? document.body,
      'Attendez trois heures :cite[[S1].{Control>}{Enter}{/Control}',
    );
    expect(document.activeElement).toBe(area(untranslated));
    await user.clear(area(untranslated));
    await user.type(areas()[3] ?? document.body, 'Gardez le registre.');
    expect(screen.getByText('5 de 5')).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    const [sent] = network.requests.filter(({ name }) => name === 'WriteTranslation');
    expect(sent?.variables).toMatchObject({
      input: {
        path,
        seenHash: 'b',
        seenSourceHash: 's',
        blocks: [
          { source: 2, target: 2 },
          { source: 3, target: 3 },
        ],
        text: target
          .replace('abcdef0123456789', '0123456789abcdef')
          .replace(changed, 'Attendez trois heures :cite[S1].')
          .replace(untranslated, 'Gardez le registre.'),
      },
    });
  });

  it('keeps its stamp as long as a block waits', async () => {
    const { user, network } = await open();
    await user.click(rowOf(changed).getByRole('button', { name: 'La traducción sigue siendo válida' }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'WriteTranslation')).toBe(true));
    const [sent] = network.requests.filter(({ name }) => name === 'WriteTranslation');
    expect(sent?.variables).toMatchObject({ input: { text: target, blocks: [{ source: 2, target: 2 }] } });
  });

  it('offers terms of the glossary and earlier translations', async () => {
    const { user } = await open();
    await user.click(area(untranslated));
    const row = rowOf(untranslated);
    expect(await row.findByRole('button', { name: 'registre des ressortissants' })).toBeTruthy();
    expect(row.getByText(/^Parecido al 86 %/)).toBeTruthy();
    await expectAccessible();
    await user.click(row.getByRole('button', { name: 'Usar' }));
    expect(area('Gardez le registre.')).toBeTruthy();
  });

  it('tells what its words lack, and does not save what would be no block any more', async () => {
    const { user } = await open();
    await user.type(area(changed), '{Control>}a{/Control}Appelez.');
    expect(await screen.findByText(/cite S1/)).toBeTruthy();
    await user.clear(area('Appelez.'));
    expect(screen.getByText(/un bloque vacío desaparecería/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(true);
  });

  it('gets a part that its source has and it has not', async () => {
    const it = translation({ target: { hash: 'b', text: target.replace(`${untranslated}\n\n`, '') } });
    const { user } = await open(it);
    expect(screen.getByText('La traducción no tiene este bloque.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Insertar desde el original' }));
    expect(area(untranslated)).toBeTruthy();
    expect(screen.queryByText('La traducción no tiene este bloque.')).toBeNull();
  });

  it('is reviewed by who reviews, and not written', async () => {
    const { user, network } = await open(translation({ mayWrite: false, mayReview: true, base: before }));
    expect(area('L’alerte').readOnly).toBe(true);
    await user.click(rowOf('L’alerte').getByRole('button', { name: 'Dar por revisado' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'ReviewTranslation',
          variables: {
            input: expect.objectContaining({
              seenHash: 'b',
              seenSourceHash: 's',
              blocks: [{ source: 0, target: 0 }],
              isReviewed: true,
            }),
          },
        }),
      ),
    );
  });

  it('is not reviewed by the places of blocks that the draft has not got', async () => {
    const { user } = await open(translation({ mayReview: true }));
    const review = () => rowOf('Notez l’heure.').queryByRole('button', { name: 'Retirar la revisión' });
    expect(review()).toBeTruthy();
    await user.type(area('L’alerte'), ' rouge');
    expect(review()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(review()).toBeTruthy());
  });

  it('may be read beside another language than its source', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Leer en' }), 'en');
    expect(await screen.findByText('Note the hour.')).toBeTruthy();
    // Another translation is another page: a link leads there, and no choice does by itself.
    const to = within(screen.getByRole('navigation', { name: 'Traducir a' }));
    expect(to.getByRole('link', { name: 'English' }).getAttribute('href')).toBe(
      pageAt.replace('fr.md', 'en.md'),
    );
    expect(to.getByRole('link', { name: 'Français' }).getAttribute('aria-current')).toBe('page');
  });

  it('that is not there begins with its source', async () => {
    const none = translation({ target: null, base: null, known: [] });
    const { network } = await renderApp(pageAt, { person: tomas, answers: served(none) });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Empezar la traducción' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'WriteTranslation',
          variables: { input: expect.objectContaining({ seenHash: null, text: source, blocks: [] }) },
        }),
      ),
    );
  });
});

describe('translations of a draft', () => {
  it.each(['es', 'en', 'fr'] as const)('are counted text by text, in %s', async (locale) => {
    await renderApp('/console/studio/d1/translation', { locale, person: tomas, answers: served() });
    const link = await screen.findByRole('link', { name: /La Convención de Viena.* · Français/ });
    expect(link.getAttribute('href')).toBe(pageAt);
    expect(link.textContent).toMatch(/^7 (de|of|sur) 10$/);
    await expectAccessible();
  });

  it('takes a file of a language from nobody who may not translate into it', async () => {
    const [file] = answers().DraftTranslations().draftTranslations;
    if (!file) throw new Error('there is no text');
    const user = userEvent.setup();
    await renderApp('/console/studio/d1/translation', {
      person: tomas,
      answers: {
        ...served(),
        DraftTranslations: () => ({
          draftTranslations: [
            { ...file, mayWrite: false },
            { ...file, path: path.replace('fr.md', 'en.md'), locale: 'en' as const, mayWrite: true },
          ],
        }),
      },
    });
    await user.click(await screen.findByText('Para traducir fuera: XLIFF'));
    const download = { name: /^Descargar 1 texto/ };
    await screen.findByRole('button', download);
    expect(document.querySelector('input[type=file]')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Traducir a' }), 'fr');
    await user.click(await screen.findByText('Para traducir fuera: XLIFF'));
    await screen.findByRole('button', download);
    expect(document.querySelector('input[type=file]')).toBeNull();
  });
});

describe('a file of an outside translator', () => {
  const exchange = async (it: Translation, change: (xml: string) => string, place = pageAt) => {
    const { network } = await renderApp(place, { person: tomas, answers: served(it) });
    const user = userEvent.setup();
    const [{ writeXliff }, { exchangedText }] = await Promise.all([
      import('@campus/content-format/xliff'),
      import('./exchange/exchanged-texts.ts'),
    ]);
    await user.click(await screen.findByText('Para traducir fuera: XLIFF'));
    const xml = change(writeXliff([exchangedText(it)], 'es', 'fr'));
    const input = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!found) throw new Error('there is no place for a file');
      return found;
    });
    await user.upload(input, new File([xml], 'fr.xlf', { type: 'text/xml' }));
    return { user, network };
  };

  it('shows what it would change before anything is written, and is then taken', async () => {
    const { user, network } = await exchange(translation(), (xml) =>
      xml.replace('>D’abord<', '>Pour commencer<'),
    );
    expect(await screen.findByText(/^fr\.xlf: cambia 1 bloque, ninguno se rechaza/)).toBeTruthy();
    expect(screen.getByText('Pour commencer')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'WriteTranslation')).toBe(false);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Pasar 1 bloque al borrador' }));
    expect(await screen.findByText('1 bloque está en el borrador.')).toBeTruthy();
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'WriteTranslation',
        variables: {
          input: expect.objectContaining({
            text: target.replace('D’abord', 'Pour commencer'),
            blocks: [{ source: 1, target: 1 }],
          }),
        },
      }),
    );
  });

  it('says which block is refused, and why', async () => {
    await exchange(translation(), (xml) => xml.replace('>Primero<', '>Antes<'));
    expect(await screen.findByText('el original cambió después')).toBeTruthy();
  });

  it('that was moved after it was chosen is not read, and says so', async () => {
    const reading = jest.spyOn(FileReader.prototype, 'readAsArrayBuffer').mockImplementation(function (
      this: FileReader,
    ) {
      this.dispatchEvent(new ProgressEvent('error'));
    });
    await exchange(translation(), (xml) => xml);
    expect(await screen.findByText(/^Se movió, se cambió o se eliminó/)).toBeTruthy();
    reading.mockRestore();
  });

  it('shows as much as one reads, and says how much more there is', async () => {
    const textIn = (title: string, word: string) =>
      `---\nuuid: 1\ntitle: ${title}\n---\n${Array.from({ length: 301 }, (_, nth) => `\n${word} ${nth}.\n`).join('')}`;
    const it = translation({
      source: { hash: 's', text: textIn('Lista', 'Anote') },
      target: { hash: 'b', text: textIn('Liste', 'Note') },
      base: null,
      known: [],
    });
    await exchange(
      it,
      (xml) => xml.replaceAll(/>Note (\d+)/g, '>Notez $1'),
      '/console/studio/d1/translation',
    );
    expect(await screen.findByText('1 bloque más no se muestra.')).toBeTruthy();
  });

  it('that declares entities is not read', async () => {
    await exchange(translation(), (xml) =>
      xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    );
    expect(await screen.findByText(/^Declara entidades/)).toBeTruthy();
  });
});
