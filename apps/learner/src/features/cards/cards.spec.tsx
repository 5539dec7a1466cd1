import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { densityOf } from './cards-data.ts';
import { cardsOf } from './cards.fixture.ts';
import { textToSend } from './messages-to-send.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const open = async (path: string, over: Parameters<typeof cardsOf>[0] | null = {}, options: Options = {}) => {
  const app = await renderApp(`/course/e1/cards${path}`, {
    ...options,
    answers: {
      CourseHome: () => ({ courseHome: null }),
      FieldCards: () => ({ fieldCards: over && cardsOf(over) }),
      ScreenNotes: () => ({ screenNotes: [] }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
  // After the shell's own: user-event brings a clipboard.
  return { ...app, user: userEvent.setup() };
};

describe('all field cards', () => {
  it.each([
    ['es', 'Tarjetas de campo'],
    ['en', 'Field cards'],
    ['fr', 'Fiches de terrain'],
  ] as const)('are listed by module, in %s', async (locale, title) => {
    await open('', {}, { locale });
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    const module = within(await screen.findByRole('region', { name: 'Responder' }));
    expect(module.getByRole('link', { name: 'La primera hora' }).getAttribute('href')).toBe(
      '/course/e1/cards/c1',
    );
    expect(module.getByText('G9')).toBeTruthy();
    await expectAccessible();
  });

  it('are missing in a course without any, which is said', async () => {
    await open('', { modules: [] });
    expect(await screen.findByRole('heading', { name: 'Este curso todavía no tiene tarjetas' })).toBeTruthy();
  });

  it('are not there for somebody else', async () => {
    await open('', null);
    expect(screen.getByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
  });
});

describe('a search among the cards', () => {
  it.each([
    ['ANOTE', 'words of a card, whatever their capitals'],
    ['g9 hora', 'every word, of its text, title and guidelines'],
    ['sismo', 'words of its messages'],
  ])('for “%s” finds %s', async (words) => {
    const { user } = await open('');
    await user.type(await screen.findByRole('searchbox', { name: 'Buscar en las tarjetas' }), words);
    expect(await screen.findByText(/^(1 tarjeta|2 tarjetas)$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'La primera hora' })).toBeTruthy();
    await expectAccessible();
  });

  it('finds no words of another language: its messages stand there in all of them', async () => {
    const { user } = await open('');
    await user.type(await screen.findByRole('searchbox'), 'quake');
    expect(await screen.findByText('Ninguna tarjeta contiene esas palabras')).toBeTruthy();
  });

  it('without a result says so, and leads to the search of the course', async () => {
    const { user } = await open('');
    await user.type(await screen.findByRole('searchbox'), 'volcán');
    expect(await screen.findByText('Ninguna tarjeta contiene esas palabras')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Buscar en todo el curso' }).getAttribute('href')).toBe(
      '/course/e1/find?q=volc%C3%A1n',
    );
    expect(screen.queryByRole('link', { name: 'La primera hora' })).toBeNull();
  });
});

describe('a field card', () => {
  it.each([
    ['es', 'Imprimir en una página', 'Versión 4, 20 de noviembre de 2026'],
    ['en', 'Print on one page', 'Version 4, 20 November 2026'],
    ['fr', 'Imprimer sur une page', 'Version 4, 20 novembre 2026'],
  ] as const)(
    'says where it belongs and how old it is, and prints, in %s',
    async (locale, print, version) => {
      const printed = jest.spyOn(window, 'print').mockImplementation(() => undefined);
      const { user } = await open('/c1', {}, { locale });
      expect(screen.getByRole('heading', { level: 1, name: 'La primera hora' })).toBeTruthy();
      expect(screen.getByText('Responder')).toBeTruthy();
      expect(screen.getByText(version)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: print }));
      expect(printed).toHaveBeenCalledTimes(1);
      printed.mockRestore();
      await expectAccessible();
    },
  );

  it('copies a message as it is sent, and says so', async () => {
    const { user } = await open('/c1');
    await user.click(screen.getByRole('button', { name: 'Copiar el mensaje: Primer mensaje' }));
    expect(
      await screen.findByText(
        'Copiado. Falta completar: lugar. Hágalo aquí y cópielo de nuevo, o donde lo envíe.',
      ),
    ).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('Sismo en [lugar].\n\n- Diga su zona\n- Responda BIEN');
    await user.type(screen.getByRole('textbox', { name: 'lugar' }), 'Guna');
    await user.click(screen.getByRole('button', { name: 'Copiar el mensaje: Primer mensaje' }));
    expect(await screen.findByText('Copiado. Péguelo donde lo vaya a enviar.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('Sismo en Guna.\n\n- Diga su zona\n- Responda BIEN');
  });

  it.each([
    [
      'es',
      'Compartir el mensaje: Primer mensaje',
      /^Falta completar: lugar\./,
      'Compartir así el mensaje: Primer mensaje',
    ],
    [
      'en',
      'Share the message: Primer mensaje',
      /^Still to fill in: lugar\./,
      'Share the message as it is: Primer mensaje',
    ],
    [
      'fr',
      /^Partager le message\s: Primer mensaje$/,
      /^Reste à remplir\s: lugar\./,
      /^Partager tel quel le message\s: Primer mensaje$/,
    ],
  ] as const)(
    'shares no empty gap by one touch: it is filled in where it stands, in %s',
    async (locale, name, missing, anyway) => {
      const share = jest.fn(async (_data: ShareData) => undefined);
      Object.assign(navigator, { share });
      try {
        const { user } = await open('/c1', {}, { locale });
        await user.click(screen.getByRole('button', { name }));
        expect(share).not.toHaveBeenCalled();
        expect(await screen.findByText(missing)).toBeTruthy();
        const field = screen.getByRole('textbox', { name: 'lugar' });
        expect(document.activeElement).toBe(field);
        await expectAccessible();
        await user.click(screen.getByRole('button', { name: anyway }));
        expect(share).toHaveBeenLastCalledWith({
          text: 'Sismo en [lugar].\n\n- Diga su zona\n- Responda BIEN',
        });
        await user.click(screen.getByRole('button', { name }));
        await user.type(field, 'Guna');
        expect(screen.queryByText(missing)).toBeNull();
        await user.click(screen.getByRole('button', { name }));
        expect(share).toHaveBeenLastCalledWith({ text: 'Sismo en Guna.\n\n- Diga su zona\n- Responda BIEN' });
        expect(share).toHaveBeenCalledTimes(2);
      } finally {
        Reflect.deleteProperty(navigator, 'share');
      }
    },
  );

  it('hands a message to the ways of sharing that a device has, and only there', async () => {
    const first = await open('/c1');
    expect(screen.queryByRole('button', { name: /^Compartir/ })).toBeNull();
    first.view.unmount();
    const share = jest.fn(async (_data: ShareData) => undefined);
    Object.assign(navigator, { share });
    try {
      const { user } = await open('/c1');
      share.mockRejectedValueOnce(new DOMException('', 'AbortError'));
      await user.click(screen.getByRole('button', { name: 'Compartir el mensaje: Primer mensaje' }));
      await user.type(screen.getByRole('textbox', { name: 'lugar' }), 'Guna');
      await user.click(screen.getByRole('button', { name: 'Compartir el mensaje: Primer mensaje' }));
      expect(share).toHaveBeenCalledTimes(1);
      expect(screen.queryByText(/Copiado/)).toBeNull();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('says when the browser does not let it copy', async () => {
    const { user } = await open('/c1');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    document.execCommand = () => false;
    await user.click(screen.getByRole('button', { name: 'Copiar el mensaje: First message' }));
    expect(await screen.findByText(/^Este navegador no deja copiar/)).toBeTruthy();
  });

  it('has one button for each message, in the language of the interface', async () => {
    const { shell } = await open('/c1');
    await shell.session.chooseLocale('en').catch(() => undefined);
    expect(await screen.findAllByRole('button', { name: /^Copy the message/ })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Copiar/ })).toBeNull();
  });

  it('is not there when the course has no such card', async () => {
    await open('/gone');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Esta actividad no está disponible' }),
    ).toBeTruthy();
  });

  it('opens and prints without a link, once the device has the cards', async () => {
    const first = await open('');
    first.view.unmount();
    const printed = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await renderApp('/course/e1/cards/c1', { isSameDevice: true, isOffline: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'La primera hora' })).toBeTruthy();
    expect(screen.getByText(/Anote la hora/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Imprimir en una página' }));
    expect(printed).toHaveBeenCalledTimes(1);
    printed.mockRestore();
    await expectAccessible();
  });
});

describe('the type of a printed card', () => {
  it.each([
    [120, 'roomy'],
    [200, 'roomy'],
    [201, 'close'],
    [300, 'close'],
    [301, 'tight'],
    [340, 'tight'],
  ] as const)('of %i words is %s', (count, density) => {
    expect(densityOf({ html: `<p>${'palabra '.repeat(count)}</p>` })).toBe(density);
  });
});

describe('a message to send', () => {
  it('keeps its paragraphs and lists, without title and button', () => {
    const message = document.createElement('section');
    message.innerHTML =
      '<p class="message-title">Título</p><p>Uno</p><ol><li>a</li><li>b</li></ol><p>Dos</p><p class="message-tools">Copiar</p>';
    expect(textToSend(message)).toBe('Uno\n\n- a\n- b\n\nDos');
  });
});
