import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '@campus/web-shell/testing';
import { expect, type Browser, type CDPSession, type Page } from '@playwright/test';
import { openCanned, type CannedPage } from '../support/canned-page.ts';
import { AccessibilityTree, changesOf, liveTexts } from './heard.ts';

const keptFolder = join(import.meta.dirname, '../../read-aloud');

/** A person who hears the screens, and the record of what there is to hear. */
export class Listener {
  readonly #canned: CannedPage;
  readonly #session: CDPSession;
  readonly #heard: string[] = [];
  #live: string[] = [];
  #title = '';
  /** The last lines of each thing one was in. */
  readonly #known = new Map<string, string[]>();

  private constructor(canned: CannedPage, session: CDPSession) {
    this.#canned = canned;
    this.#session = session;
  }

  get page(): Page {
    return this.#canned.page;
  }

  static async at(browser: Browser, start: Pick<Picture, 'path' | 'person' | 'answers'>): Promise<Listener> {
    const canned = await openCanned(browser, { ...start, locale: 'es', on: 'desk', theme: 'light' });
    const { page } = canned;
    const listener = new Listener(canned, await page.context().newCDPSession(page));
    await page.locator('h1').first().waitFor();
    await listener.#hear(`Opens ${start.path}`);
    return listener;
  }

  /** Does something, waits until `shows` is on screen, and writes down what there is to hear then. */
  async does(what: string, act: (page: Page) => Promise<unknown>, shows?: string): Promise<void> {
    await act(this.page);
    if (shows !== undefined) await this.page.locator(shows).first().waitFor();
    await this.#hear(what);
  }

  /** Puts the focus on a thing, as a screen reader does, and presses Enter. */
  async enters(role: 'button' | 'link' | 'menuitem', name: string, shows?: string): Promise<void> {
    const act = (page: Page) => page.getByRole(role, { name, exact: true }).first().press('Enter');
    await this.does(`Presses Enter on the ${role} "${name}"`, act, shows);
  }

  /** The same with the space bar, on what is chosen. */
  async chooses(role: 'radio' | 'checkbox', name: string, shows?: string): Promise<void> {
    const act = (page: Page) => page.getByRole(role, { name }).first().press('Space');
    await this.does(`Presses Space on the ${role} "${name}"`, act, shows);
  }

  async writes(name: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name, exact: true }).fill(text);
    this.#heard.push('', `# Writes "${text}" into "${name}"`);
  }

  /** Compares what was heard with what is kept; `./campus test --update-pictures` keeps it. */
  async expectAsKept(name: string): Promise<void> {
    await this.page.context().close();
    expect.soft(this.#canned.missed, 'operations without an answer').toEqual([]);
    const file = join(keptFolder, `${name}.txt`);
    const text = `${this.#heard.join('\n').trim()}\n`;
    if (process.env['UPDATE_PICTURES'] === '1') {
      mkdirSync(keptFolder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  }

  /** On another screen everything there is; on the same what came and went. */
  async #hear(what: string): Promise<void> {
    await this.#canned.settle();
    const tree = await AccessibilityTree.of(this.#session);
    const live = await liveTexts(this.page);
    const said = live.filter((line) => !this.#live.includes(line));
    this.#live = live;
    const { name, lines } = tree.scope();
    const title = await this.page.title();
    const before = title === this.#title ? this.#known.get(name) : undefined;
    const told = before ? changesOf(before, lines) : lines;
    this.#known.set(name, lines);
    this.#heard.push('', `# ${what}`, ...(title === this.#title ? [] : [`title: ${title}`]));
    this.#heard.push(`focus: ${tree.focused()}`, ...said.map((line) => `says: ${line}`), ...told);
    this.#title = title;
  }
}
