import { folderName, newModule } from './new-module.ts';
import { inAll, type Maker, type NewFile, type Texts, wordIn } from './starting-words.ts';
import { yamlOf } from './yaml-of.ts';

/** A course that can be checked and published from the first moment: one module, one lesson, everything to be written. */
export function newCourse(
  maker: Maker,
  { uuid, key, title }: { uuid: string; key: string; title: Texts },
): NewFile[] {
  const [source = ''] = maker.locales;
  const module = wordIn(maker, 'module');
  const name = folderName(maker, 1, module);
  const course = yamlOf({
    uuid,
    key,
    source,
    locales: [...maker.locales],
    title: inAll(maker, title),
    summary: wordIn(maker, 'summary'),
    effort: { core: 5, extended: 0 },
    modules: [name],
    completion: { outcome: 'completion', rule: { done: 'lessons' } },
  });
  return [
    { path: 'course.yaml', text: course },
    ...newModule(maker, { name, key: 'm1', lessonKey: 'm1-1', title: module }),
  ];
}
