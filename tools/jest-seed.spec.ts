import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './campus/paths.ts';

const projects = ['apps', 'libs', 'libs/server'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
);
const textOf = (path: string) => readFileSync(path, 'utf8');
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const configOf = (project: string) => join(project, 'jest.config.js');
const hasSpecs = (project: string) => existsSync(configOf(project));
const sourcesOf = (project: string) =>
  readdirSync(project).filter((name) => name === 'src' || name === 'test');
const drawsHistories = (project: string) =>
  sourcesOf(project).some((folder) =>
    filesOf(join(project, folder)).some(
      (name) =>
        /\.(spec|fixture)\.tsx?$/.test(name) &&
        textOf(join(project, folder, name)).includes(`from 'fast-check'`),
    ),
  );

it('a project whose specs draw histories draws the same ones on every machine: jest-seed.js is among its setup files', () => {
  const drawing = projects.filter((project) => hasSpecs(project) && drawsHistories(project));
  expect(drawing.length).toBeGreaterThan(5);
  const bySeed = drawing.filter((project) => textOf(configOf(project)).includes('tools/jest-seed.js'));
  expect(
    drawing.filter((project) => !bySeed.includes(project)).map((project) => relative(root, project)),
  ).toEqual([]);
});
