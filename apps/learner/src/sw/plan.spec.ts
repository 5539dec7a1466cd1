import { describe, expect, it } from '@jest/globals';
import { planFor } from './plan.ts';

const origin = 'https://campus.example.org';
const get = { method: 'GET', mode: 'cors', hasRange: false };
const visit = { ...get, mode: 'navigate' };

describe('planFor', () => {
  it.each([
    [visit, '/', 'page'],
    [visit, '/course/7/lesson/9', 'page'],
    [visit, '/reset/token', 'page'],
    [visit, '/?lang=fr', 'page'],
    [visit, '/verify/ABCD', 'network'],
    [visit, '/certificates', 'page'],
    [visit, '/certificates/7/a4.pdf', 'network'],
    [visit, '/outbox', 'network'],
    [visit, '/console/', 'network'],
    [visit, '/console/content/7', 'network'],
    [visit, '/exports/m3.zip', 'network'],
    [visit, '/dispatch/7/launch', 'network'],
    [get, '/console/assets/index-1.js', 'network'],
    [{ ...get, method: 'PATCH' }, '/uploads/7', 'network'],
    [get, '/assets/index-1.js', 'asset'],
    [get, '/media/abc/map.svg', 'media'],
    [{ ...get, hasRange: true }, '/media/abc/film.mp4', 'part'],
    [{ ...get, hasRange: true }, '/exports/m3.zip', 'network'],
    [{ ...get, method: 'POST' }, '/op/Me-1', 'network'],
    [get, '/op/Me-1', 'network'],
    [get, '/health', 'network'],
  ] as const)('%j of %s: %s', (request, path, plan) => {
    expect(planFor({ ...request, url: origin + path }, origin)).toBe(plan);
  });

  it('leaves other origins alone', () => {
    expect(planFor({ ...get, url: 'https://content.example.org/assets/a.js' }, origin)).toBe('network');
  });
});
