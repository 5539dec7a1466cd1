import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A course of two packages that only call the API once they have loaded. */
export const LAUNCH_COURSE = 'bench-launch';

export const launched = ['1.2', '2004-4'] as const;

const keyOf = (standard: string) => `launch-${standard.replaceAll('.', '')}`;

const uuid = (part: number): string => `48000000-0000-4100-8000-${part.toString().padStart(12, '0')}`;

const inAll = (text: string): string => JSON.stringify({ es: text, en: text, fr: text });

const course = `uuid: ${uuid(0)}
key: ${LAUNCH_COURSE}
source: es
locales: [es, en, fr]
title: ${inAll('SCORM')}
summary: ${inAll('SCORM')}
effort: { core: 10, extended: 10 }
modules: [module-1]
completion: { outcome: completion, rule: { all: [${launched.map((one) => `{ done: ${keyOf(one)} }`).join(', ')}] } }
`;

const module = `uuid: ${uuid(1)}
key: launch-module
title: ${inAll('SCORM')}
summary: ${inAll('SCORM')}
minutes: { core: 10, extended: 10 }
activities: [${launched.map((one) => `{ scorm: ${keyOf(one)} }`).join(', ')}]
`;

const page = (standard: string): string =>
  `<!doctype html><html lang="en"><title>SCORM</title><script>${
    standard === '1.2' ? `parent.API.LMSInitialize('')` : `parent.API_1484_11.Initialize('')`
  }</script></html>\n`;

/** Writes the course folder, in the format of docs/content-format.md, and gives its path. */
export function writeLaunchCourse(parent: string): string {
  const folder = join(parent, LAUNCH_COURSE);
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('course.yaml', course);
  write('modules/module-1/module.yaml', module);
  for (const [index, standard] of launched.entries()) {
    const home = `modules/module-1/scorm/${keyOf(standard)}`;
    write(
      `${home}/scorm.yaml`,
      `uuid: ${uuid(10 + index)}\nkey: ${keyOf(standard)}\ntitle: ${inAll(standard)}\nminutes: 5\nstandard: '${standard}'\nentry: index.html\nmastery: null\n`,
    );
    write(`${home}/files/index.html`, page(standard));
    for (const locale of ['es', 'en', 'fr']) write(`${home}/${locale}.json`, '{}');
  }
  return folder;
}
