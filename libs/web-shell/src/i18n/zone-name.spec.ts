import { describe, expect, it } from '@jest/globals';
import { zoneName } from './zone-name.ts';

describe('whose clock a time is on', () => {
  it.each([
    ['America/Mexico_City', 'hora de Ciudad de México', 'Mexico City time', 'heure de Mexico'],
    ['America/Costa_Rica', 'hora de Costa Rica', 'Costa Rica time', 'heure du Costa Rica'],
    ['America/El_Salvador', 'hora de El Salvador', 'El Salvador time', 'heure du Salvador'],
    ['America/Guatemala', 'hora de Guatemala', 'Guatemala time', 'heure du Guatemala'],
    ['America/Belize', 'hora de Belice', 'Belize time', 'heure du Belize'],
    ['America/Jamaica', 'hora de Jamaica', 'Jamaica time', 'heure de la Jamaïque'],
    ['America/Havana', 'hora de La Habana', 'Havana time', 'heure de La Havane'],
    ['America/Edmonton', 'hora de Edmonton', 'Edmonton time', 'heure d’Edmonton'],
    ['UTC', 'UTC', 'UTC', 'UTC'],
  ])('%s', (zone, es, en, fr) => {
    expect([zoneName(zone, 'es'), zoneName(zone, 'en'), zoneName(zone, 'fr')]).toEqual([es, en, fr]);
  });
});
