import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@campus/platform/config/config-error.ts';
import { OperatorError } from '../command.ts';
import { wordsOfFailure } from './words-of-failure.ts';

describe('the last words of a command', () => {
  const fault = new ConfigError('PUBLIC_URL', 'PUBLIC_URL_OF_DEMO', { given: 'https://campus.example.org' });

  it.each([
    [
      'es_GT.UTF-8',
      'PUBLIC_URL es https://campus.example.org y esto es una demostración, cuyas contraseñas conoce todo el mundo: ponga NODE_ENV=production o CAMPUS_DEMO=0.',
    ],
    [
      'fr_FR.UTF-8',
      'PUBLIC_URL vaut https://campus.example.org, et ceci est une démonstration, dont tout le monde connaît les mots de passe\u202f: définissez NODE_ENV=production ou CAMPUS_DEMO=0.',
    ],
    [
      'C.UTF-8',
      'PUBLIC_URL is https://campus.example.org, and this is a demo, whose passwords everybody knows: set NODE_ENV=production, or CAMPUS_DEMO=0.',
    ],
  ])('say why a setting is refused as a terminal of %s reads it', (LANG, sentence) => {
    expect(wordsOfFailure(fault, { LANG })).toBe(sentence);
  });

  it('are those of a fault that was said already, and the place of any other', () => {
    expect(wordsOfFailure(new OperatorError('Falta: --out.'))).toBe('Falta: --out.');
    expect(wordsOfFailure(new Error('broken'))).toMatch(/broken\n\s+at /);
    expect(wordsOfFailure('broken')).toBe('broken');
  });
});
