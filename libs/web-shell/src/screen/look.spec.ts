import { beforeEach, describe, expect, it } from '@jest/globals';
import { applyKeptLook, chooseLook, keptLook } from './look.ts';

const root = () => ({ ...document.documentElement.dataset });

beforeEach(() => {
  localStorage.clear();
  applyKeptLook();
});

describe('how pages look on a device', () => {
  it('is as the page and the device have it, until something is chosen', () => {
    expect(root()).toEqual({});
    expect([keptLook('theme'), keptLook('text'), keptLook('keys')]).toEqual(['system', 'usual', 'on']);
  });

  it('follows a choice at once, and on the next visit before anything is drawn', () => {
    chooseLook('text', 'larger');
    chooseLook('spacing', 'wide');
    expect(root()).toEqual({ text: 'larger', spacing: 'wide' });
    delete document.documentElement.dataset['text'];
    applyKeptLook();
    expect(root()).toEqual({ text: 'larger', spacing: 'wide' });
    chooseLook('text', 'usual');
    expect(root()).toEqual({ spacing: 'wide' });
  });

  it('knows nothing of a value that somebody else wrote', () => {
    localStorage.setItem('campus.text', 'huge" onload="');
    applyKeptLook();
    expect(root()).toEqual({});
  });
});
