import { sealIn, type Locale } from '@campus/credentials';
import { look } from './camera.ts';
import { LOCALES, type VerifierData } from './data.ts';
import { element } from './element.ts';
import { findInFile, findInText, type Finding } from './finding.ts';
import { follow, madeOn, resultView, type Result } from './result.ts';
import { sayIn, type Say } from './words/verifier.words.ts';

const NAMES: Record<Locale, string> = { es: 'Español', en: 'English', fr: 'Français' };

interface Setting {
  data: VerifierData;
  locale: Locale;
  /** The certificate of the surrounding page; null on the verifier's own page. */
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

  private get say(): Say {
    return sayIn(this.setting.locale);
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
    return [
      element('h2', {}, this.say('fileTitle')),
      element('p', {}, this.say('fileIntro')),
      this.filePlace(),
      this.live,
    ];
  }

  private whole(): HTMLElement[] {
    const { locale } = this.setting;
    document.documentElement.lang = locale;
    document.title = `${this.say('title')} · ${this.say('campus')}`;
    return [
      this.header(),
      element(
        'main',
        {},
        element('h1', {}, this.say('title')),
        // First, because a QR code opens the page with something to show.
        this.live,
        element('p', {}, this.say('intro')),
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
    return element('header', {}, element('strong', {}, this.say('campus')), element('nav', {}, ...languages));
  }

  private filePlace(): HTMLElement {
    const { data } = this.setting;
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
      element('label', { for: 'verifier-file' }, this.say('file')),
      element('span', {}, this.say('drop')),
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
    this.stopCamera?.();
    this.stopCamera = null;
    const video = element('video', { playsinline: true, muted: true, hidden: true });
    const said = element('p', { role: 'status' });
    const button = element('button', { type: 'button' }, this.say('camera'));
    const isOff = () => {
      this.stopCamera?.();
      this.stopCamera = null;
      video.hidden = true;
      button.textContent = this.say('camera');
    };
    button.onclick = async () => {
      if (this.stopCamera) return isOff();
      try {
        video.hidden = false;
        button.textContent = this.say('stopCamera');
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
        said.textContent = this.say('noCamera');
      }
    };
    return element('div', { class: 'camera' }, button, video, said);
  }

  private pastePlace(): HTMLElement {
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
      element('label', { for: 'verifier-text' }, this.say('paste')),
      input,
      element('button', {}, this.say('check')),
    );
    return form;
  }

  private footer(): HTMLElement {
    const { locale, data } = this.setting;
    const isServed = /^https?:$/.test(location.protocol);
    return element(
      'footer',
      {},
      element('p', {}, `${madeOn(data, locale)} ${this.say('limits')}`),
      isServed
        ? element(
            'p',
            {},
            element('a', { href: '/verify/offline?keep', download: 'micic-verify.html' }, this.say('keep')),
          )
        : null,
      element('p', {}, element('a', { href: `${data.origin}/verify?lang=${locale}` }, this.say('byCode'))),
    );
  }

  /** If two things are read at once, the later one is shown. */
  private async read(reading: Promise<Finding>): Promise<void> {
    const turn = ++this.turn;
    this.live.replaceChildren(element('p', {}, this.say('checking')));
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
