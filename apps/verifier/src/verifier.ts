import { sealIn, type Locale } from '@campus/credentials';
import { look } from './camera.ts';
import { LOCALES, type VerifierData } from './data.ts';
import { element } from './element.ts';
import { findInFile, findInText, type Finding } from './finding.ts';
import { follow, madeOn, resultView, type Result } from './result.ts';
import { words } from './words.ts';

const NAMES: Record<Locale, string> = { es: 'Español', en: 'English', fr: 'Français' };

interface Setting {
  data: VerifierData;
  locale: Locale;
  /** Of the certificate that the page around is about; null on the page of its own. */
  serial: string | null;
  /** The page is ours alone: heading, camera, pasting and what it cannot know are ours to show. */
  isWhole: boolean;
}

/** What is on screen, built again when the language changes; what was found stays. */
export class Verifier {
  private readonly place: HTMLElement;
  private readonly setting: Setting;
  private readonly live = element('div', { role: 'status', 'aria-live': 'polite', tabindex: '-1' });
  private result: Result | null = null;
  private turn = 0;
  private stopCamera: (() => void) | null = null;

  constructor(place: HTMLElement, setting: Setting) {
    this.place = place;
    this.setting = setting;
  }

  draw(): void {
    const { isWhole } = this.setting;
    this.place.replaceChildren(...(isWhole ? this.whole() : this.section()));
    this.showResult();
  }

  readText(text: string): void {
    void this.read(findInText(text, this.setting.data));
  }

  private section(): HTMLElement[] {
    const { locale } = this.setting;
    return [
      element('h2', {}, words.fileTitle[locale]),
      element('p', {}, words.fileIntro[locale]),
      this.filePlace(),
      this.live,
    ];
  }

  private whole(): HTMLElement[] {
    const { locale } = this.setting;
    document.documentElement.lang = locale;
    document.title = `${words.title[locale]} · ${words.campus[locale]}`;
    return [
      this.header(),
      element(
        'main',
        {},
        element('h1', {}, words.title[locale]),
        // First, because a QR code opens the page with something to show.
        this.live,
        element('p', {}, words.intro[locale]),
        this.cameraPlace(),
        this.filePlace(),
        this.pastePlace(),
        this.footer(),
      ),
    ];
  }

  private header(): HTMLElement {
    const { locale } = this.setting;
    const languages = LOCALES.map((one) =>
      element(
        'button',
        {
          type: 'button',
          lang: one,
          'aria-pressed': String(one === locale),
          onclick: () => {
            this.setting.locale = one;
            this.draw();
          },
        },
        NAMES[one],
      ),
    );
    return element(
      'header',
      {},
      element('strong', {}, words.campus[locale]),
      element('nav', {}, ...languages),
    );
  }

  private filePlace(): HTMLElement {
    const { locale, data } = this.setting;
    const take = (files: FileList | null | undefined) => {
      const [file] = files ?? [];
      if (file) void this.read(findInFile(file, data));
    };
    const input = element('input', {
      type: 'file',
      id: 'verifier-file',
      accept: 'image/*,application/pdf,.pdf,application/json,.json',
      onchange: () => {
        take(input.files);
        input.value = '';
      },
    });
    const place = element(
      'div',
      { class: 'drop' },
      element('label', { for: 'verifier-file' }, words.file[locale]),
      element('span', {}, words.drop[locale]),
      input,
    );
    // The whole page takes a file: a browser would otherwise leave the page and open it.
    document.ondragover = (event) => event.preventDefault();
    document.ondrop = (event) => {
      event.preventDefault();
      take(event.dataTransfer?.files);
    };
    return place;
  }

  private cameraPlace(): HTMLElement {
    const { locale } = this.setting;
    this.stopCamera?.();
    this.stopCamera = null;
    const video = element('video', { playsinline: true, muted: true, hidden: true });
    const said = element('p', { role: 'status' });
    const button = element('button', { type: 'button' }, words.camera[locale]);
    const isOff = () => {
      this.stopCamera?.();
      this.stopCamera = null;
      video.hidden = true;
      button.textContent = words.camera[locale];
    };
    button.onclick = async () => {
      if (this.stopCamera) return isOff();
      try {
        video.hidden = false;
        button.textContent = words.stopCamera[locale];
        this.stopCamera = await look(
          video,
          (text) => sealIn(text) !== null,
          (text) => {
            isOff();
            this.readText(text);
          },
        );
      } catch {
        isOff();
        said.textContent = words.noCamera[locale];
      }
    };
    return element('div', { class: 'camera' }, button, video, said);
  }

  private pastePlace(): HTMLElement {
    const { locale } = this.setting;
    const input = element('textarea', {
      id: 'verifier-text',
      rows: '2',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    });
    const form = element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          this.readText(input.value);
        },
      },
      element('label', { for: 'verifier-text' }, words.paste[locale]),
      input,
      element('button', {}, words.check[locale]),
    );
    return form;
  }

  private footer(): HTMLElement {
    const { locale, data } = this.setting;
    const isServed = /^https?:$/.test(location.protocol);
    return element(
      'footer',
      {},
      element('p', {}, `${madeOn(data, locale)} ${words.limits[locale]}`),
      isServed
        ? element(
            'p',
            {},
            element('a', { href: '/verify/offline?keep', download: 'micic-verify.html' }, words.keep[locale]),
          )
        : null,
      element('p', {}, element('a', { href: `${data.origin}/verify?lang=${locale}` }, words.byCode[locale])),
    );
  }

  /** Of two things read at once the later one is shown. */
  private async read(reading: Promise<Finding>): Promise<void> {
    const turn = ++this.turn;
    this.live.replaceChildren(element('p', {}, words.checking[this.setting.locale]));
    const nothing: Finding = { pdf: null, seal: null };
    await follow(await reading.catch(() => nothing), this.setting.data, (result) => {
      if (turn !== this.turn) return;
      this.result = result;
      this.showResult();
      this.live.scrollIntoView({ block: 'start' });
    });
  }

  private showResult(): void {
    this.live.replaceChildren(...(this.result ? [resultView(this.result, this.setting)] : []));
  }
}
