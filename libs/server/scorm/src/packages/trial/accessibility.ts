import { type Frame } from 'playwright-core';
import { type AccessibilityFinding } from '../package-report.type.ts';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MAX_FINDINGS = 50;

interface Violation {
  rule: string;
  impact: string;
  count: number;
}

/** What axe-core finds on the page in a frame; nothing when the page does not let it finish. */
export async function violationsIn(frame: Frame): Promise<Violation[]> {
  const { default: axe } = await import('axe-core');
  await frame.evaluate(axe.source);
  return frame.evaluate<Violation[], string>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'], elementRef: false, iframes: false })
       .then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ rule: id, impact: impact ?? 'minor', count: nodes.length })))`,
    '',
  );
}

const grave = ['critical', 'serious', 'moderate', 'minor'];

/** The same rule broken on several screens is one finding; the most severe come first. */
export class Findings {
  private readonly found = new Map<string, AccessibilityFinding>();

  add(item: string, violations: readonly Violation[]): void {
    for (const { rule, impact, count } of violations) {
      const known = this.found.get(rule) ?? { rule, impact, count: 0, items: [] };
      this.found.set(rule, { ...known, count: known.count + count, items: [...known.items, item] });
    }
  }

  get all(): AccessibilityFinding[] {
    return [...this.found.values()]
      .sort((a, b) => grave.indexOf(a.impact) - grave.indexOf(b.impact) || b.count - a.count)
      .slice(0, MAX_FINDINGS);
  }
}
