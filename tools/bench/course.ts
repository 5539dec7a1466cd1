import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A course of 8 modules with 6 activities each: 46 lessons, a quiz and a SCORM activity, in three languages. */
export const LARGE_COURSE = 'bench-large';

const MODULES = 8;
const ACTIVITIES = 6;
const SCREENS = 5;
const QUESTIONS = 12;
/** The last module ends with the package and the quiz. */
const LESSONS_OF_LAST = ACTIVITIES - 2;

const locales = ['es', 'en', 'fr'] as const;
type Locale = (typeof locales)[number];

/** Identities that stay the same from run to run; `part` keeps kinds apart. */
const uuid = (part: number, number: number): string =>
  `48000000-0000-4${part.toString().padStart(3, '0')}-8000-${number.toString().padStart(12, '0')}`;

const sentences: Record<Locale, string> = {
  es: 'El puesto mantiene al día el padrón, acuerda con la capital quién informa a las familias y ensaya cada semestre cómo llegar a quien no contesta.',
  en: 'The post keeps its register up to date, agrees with the capital who informs families and rehearses twice a year how to reach those who do not answer.',
  fr: 'Le poste tient son registre à jour, convient avec la capitale de qui informe les familles et répète deux fois par an comment joindre ceux qui ne répondent pas.',
};
const words: Record<Locale, { module: string; lesson: string; screen: string; note: string }> = {
  es: { module: 'Módulo', lesson: 'Lección', screen: 'Pantalla', note: 'Anote a quién llamar primero.' },
  en: { module: 'Module', lesson: 'Lesson', screen: 'Screen', note: 'Write down whom to call first.' },
  fr: { module: 'Module', lesson: 'Leçon', screen: 'Écran', note: 'Notez qui appeler en premier.' },
};

/** YAML takes JSON. */
const inAll = (text: (locale: Locale) => string): string =>
  JSON.stringify(Object.fromEntries(locales.map((locale) => [locale, text(locale)])));

const lesson = (locale: Locale, number: number): string => `---
uuid: ${uuid(2, number)}
key: large-${number}
title: ${words[locale].lesson} ${number}
minutes: 6
---
${Array.from(
  { length: SCREENS },
  (_, i) => `
## ${words[locale].screen} ${i + 1}

${sentences[locale]}

- ${sentences[locale]}
- **${words[locale].note}**
`,
).join('')}
:::plan
${words[locale].note}
:::

:::sources
:::
`;

const course = `uuid: ${uuid(0, 1)}
key: ${LARGE_COURSE}
source: es
locales: [es, en, fr]
title: ${inAll((l) => `${words[l].module} × ${MODULES}`)}
summary: ${inAll((l) => sentences[l])}
effort: { core: 300, extended: 400 }
modules: [${Array.from({ length: MODULES }, (_, i) => moduleFolder(i)).join(', ')}]
completion: { outcome: completion, rule: { all: [{ done: lessons }, { passed: large-quiz }, { done: large-package }] } }
`;

function moduleFolder(index: number): string {
  return `module-${index + 1}`;
}

const moduleFile = (index: number, activities: string[]): string => `uuid: ${uuid(1, index + 1)}
key: large-module-${index + 1}
title: ${inAll((l) => `${words[l].module} ${index + 1}`)}
summary: ${inAll((l) => sentences[l])}
minutes: { core: 36, extended: 50 }
outcomes: [{ key: large-outcome-${index + 1}, text: ${inAll((l) => words[l].note)} }]
activities: [${activities.join(', ')}]
`;

const quiz = `uuid: ${uuid(3, 1)}
key: large-quiz
kind: quiz
title: ${inAll((l) => `${words[l].module} ${MODULES}`)}
minutes: 10
graded: true
pass: 70
draw: [{ pool: large, count: ${QUESTIONS} }]
`;

const question = (number: number): string => `  - uuid: ${uuid(4, number)}
    type: single
    outcome: large-outcome-${MODULES}
    difficulty: 2
    prompt: ${inAll((l) => `${sentences[l]} (${number})`)}
    rationale: ${inAll((l) => sentences[l])}
    options: [${['a', 'b', 'c', 'd']
      .map(
        (key, i) => `{ key: ${key}, text: ${inAll((l) => `${words[l].note} ${key}`)}, correct: ${i === 0} }`,
      )
      .join(', ')}]
`;

const scorm = `uuid: ${uuid(5, 1)}
key: large-package
title: ${inAll((l) => `${words[l].lesson} SCORM`)}
minutes: 8
standard: '1.2'
entry: index.html
mastery: 60
`;

/** Writes the course folder, in the format of docs/content-format.md, and gives its path. */
export function writeLargeCourse(parent: string): string {
  const folder = join(parent, LARGE_COURSE);
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('course.yaml', course);
  let number = 0;
  for (let index = 0; index < MODULES; index++) {
    const isLast = index === MODULES - 1;
    const activities: string[] = [];
    for (let i = 0; i < (isLast ? LESSONS_OF_LAST : ACTIVITIES); i++) {
      number += 1;
      const name = `lesson-${number}`;
      for (const locale of locales)
        write(`modules/${moduleFolder(index)}/lessons/${name}/${locale}.md`, lesson(locale, number));
      activities.push(`{ lesson: ${name} }`);
    }
    if (isLast) activities.push('{ scorm: package }', '{ quiz: quiz.yaml }');
    write(`modules/${moduleFolder(index)}/module.yaml`, moduleFile(index, activities));
  }
  const last = `modules/${moduleFolder(MODULES - 1)}`;
  write(`${last}/quiz.yaml`, quiz);
  write(
    `${last}/pools/large.yaml`,
    `key: large\nquestions:\n${Array.from({ length: QUESTIONS }, (_, i) => question(i + 1)).join('')}`,
  );
  write(`${last}/scorm/package/scorm.yaml`, scorm);
  write(
    `${last}/scorm/package/files/index.html`,
    '<!doctype html><html lang="en"><title>Package</title></html>\n',
  );
  for (const locale of locales)
    write(`${last}/scorm/package/${locale}.json`, JSON.stringify({ title: words[locale].note }));
  return folder;
}
