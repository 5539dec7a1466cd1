import { describe, expect, it } from '@jest/globals';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { contentIn, contrastOnPaper, imagesIn, LONGEST } from './template.rules.ts';

const texts = { es: 'Directora', en: 'Director', fr: 'Directrice' };
const image = '00000000-0000-4000-8000-000000000001';
const content = {
  heading: texts,
  statements: { completion: texts },
  signatories: [{ name: 'Julia Rivas', role: texts, imageId: image }],
  logoIds: [image],
  showsDonor: true,
  accent: '#0B5C63',
  paper: 'letter',
  validityMonths: 24,
  needsSecondPerson: false,
};

const refusal = (change: object): [string, unknown] | null => {
  try {
    contentIn({ ...content, ...change });
    return null;
  } catch (error) {
    if (error instanceof Refused) return [error.code, error.params.field];
    throw error;
  }
};

describe('what a template prints', () => {
  it('is kept as it was written, white space and capitals aside', () => {
    expect(contentIn({ ...content, heading: { ...texts, es: '  Una \n línea ' } })).toEqual({
      heading: { ...texts, es: 'Una línea' },
      statements: { completion: texts },
      signatories: [{ name: 'Julia Rivas', role: texts, imageId: image }],
      logos: [image],
      showsDonor: true,
      accent: '#0b5c63',
      paper: 'letter',
      validityMonths: 24,
      needsSecondPerson: false,
      saysDecisions: true,
    });
  });

  it.each([
    [{ heading: null, statements: null, signatories: [], logoIds: [], validityMonths: null }],
    [{ signatories: Array(4).fill({ name: 'A', role: texts }) }],
    [{ validityMonths: 1 }],
    [{ validityMonths: 120 }],
    [{ accent: '#000000' }],
  ])('may be %j', (change) => expect(refusal(change)).toBeNull());

  it.each([
    ['heading', { heading: { es: 'Solo', en: '', fr: '' } }],
    ['heading', { heading: 'text' }],
    ['heading', { heading: { ...texts, en: 'x'.repeat(LONGEST.heading + 1) } }],
    ['statements', { statements: { completion: { ...texts, fr: 7 } } }],
    ['statements', { statements: [] }],
    ['signatories', { signatories: Array(5).fill({ name: 'A', role: texts }) }],
    ['signatories', { signatories: [{ name: ' ', role: texts }] }],
    ['signatories', { signatories: [{ name: 'A', role: texts, imageId: 'x' }] }],
    ['logoIds', { logoIds: Array(5).fill(image) }],
    ['showsDonor', { showsDonor: 'yes' }],
    ['accent', { accent: 'red' }],
    ['paper', { paper: 'a3' }],
    ['validityMonths', { validityMonths: 0 }],
    ['validityMonths', { validityMonths: 121 }],
    ['validityMonths', { validityMonths: 1.5 }],
  ])('is refused for its %s: %j', (field, change) =>
    expect(refusal(change)).toEqual(['INPUT_INVALID', field]),
  );

  it.each(['#ffffff', '#f3c677', '#7f9f9f'])('is not in %s, which is hard to read on paper', (accent) =>
    expect(refusal({ accent })).toEqual(['ACCENT_TOO_LIGHT', undefined]),
  );

  it('has the contrast of WCAG', () => {
    expect(contrastOnPaper('#000000')).toBeCloseTo(21);
    expect(contrastOnPaper('#ffffff')).toBeCloseTo(1);
    expect(contrastOnPaper('#767676')).toBeCloseTo(4.54, 2);
  });

  it('names each picture once', () => expect(imagesIn(contentIn(content))).toEqual([image]));
});
