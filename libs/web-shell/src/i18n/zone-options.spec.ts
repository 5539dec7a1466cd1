import { describe, expect, it } from '@jest/globals';
import { zoneLabel, zoneOptions } from './zone-options.ts';

describe('the zones to choose from', () => {
  it.each([
    ['America/Mexico_City', 'es', 'Ciudad de México (GMT−06:00)'],
    ['America/Mexico_City', 'en', 'Mexico City (GMT−06:00)'],
    ['America/Santo_Domingo', 'fr', 'Saint-Domingue (GMT−04:00)'],
    ['America/Costa_Rica', 'es', 'Costa Rica (GMT−06:00)'],
    ['Asia/Tokyo', 'fr', 'Tokyo (GMT+09:00)'],
    ['Asia/Tokyo', 'es', 'Tokio (GMT+09:00)'],
    ['Africa/Algiers', 'fr', 'Alger (GMT+01:00)'],
    ['Asia/Calcutta', 'en', 'Kolkata (GMT+05:30)'],
    ['Nowhere/Known_Zone', 'es', 'Known Zone'],
  ] as const)('%s in %s', (zone, locale, label) => {
    expect(zoneLabel(zone, locale)).toBe(label);
  });

  it('stand in the order of the reader’s alphabet, with the own one among them', () => {
    const labels = zoneOptions('Nowhere/Known_Zone', 'es').map(({ label }) => label);
    expect(labels).toContain('Known Zone');
    const { compare } = new Intl.Collator('es');
    expect(labels.toSorted(compare)).toEqual(labels);
    expect(new Set(labels).size).toBeGreaterThan(1);
  });
});
