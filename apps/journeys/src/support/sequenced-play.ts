import { expect, type Dialog, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { words } from './locales.ts';
import { scormContent } from './study.ts';

/** The bar above a sequenced course, and what plays under it. */
export class SequencedPlay {
  constructor(
    readonly page: Page,
    /** Of the whole activity. */
    private readonly title: string,
  ) {
    // Content asks whether to go on from a bookmark.
    page.on('dialog', (dialog: Dialog) => void dialog.accept());
  }

  get content(): FrameLocator {
    return scormContent(this.page);
  }

  control(name: string): Locator {
    return this.page.getByTestId(`scorm-${name}`);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.control('start').click();
    await expect(this.control('frame')).toBeVisible();
  }

  /** The part that plays, by the words in the bar. */
  async plays(part: string): Promise<void> {
    const name = words('en', 'scorm.bar.title', { part, title: this.title });
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  /** Presses a control of the bar once it can be pressed. */
  async press(name: string): Promise<void> {
    await this.isOpen(name, true);
    await this.control(name).click();
  }

  async isOpen(name: string, isOpen: boolean): Promise<void> {
    const control = this.control(name);
    if (isOpen) await expect(control).not.toHaveAttribute('aria-disabled', 'true');
    else await expect(control).toHaveAttribute('aria-disabled', 'true');
  }

  /** Looks into the table of contents: what of it can be opened. */
  async offers(ids: readonly string[]): Promise<void> {
    await this.control('contents').click();
    const entries = this.page.locator('[data-testid="scorm-toc-entry"][aria-disabled="false"]');
    await expect
      .poll(() => entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-item'))))
      .toEqual(ids);
    await this.page.keyboard.press('Escape');
  }

  async choose(itemId: string): Promise<void> {
    await this.control('contents').click();
    await this.page.locator(`[data-testid="scorm-toc-entry"][data-item="${itemId}"]`).click();
  }

  /** Turns the pages of the part to its last. */
  async readToTheEnd(): Promise<void> {
    const next = this.content.locator('#butNext');
    await expect(next).toBeEnabled();
    while (await next.isEnabled()) await next.click();
  }
}
