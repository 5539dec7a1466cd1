import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inspect, isFault, type InspectedItem, type Inspection } from '@campus/scorm-format';
import { OperatorFault, say, type Command } from './command.ts';
import { refuseOptions } from './course-folders.ts';
import { faultSentence } from './package-words.ts';

const sizeOf = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

const itemLine = ({ title, identifier, depth, opens, href }: InspectedItem): string =>
  `  ${'  '.repeat(depth)}${title || identifier}${opens ? `  (${opens === 'sco' ? 'reports to the campus' : 'a page that reports nothing'}: ${href})` : ''}`;

function linesOf(file: string, found: Inspection): string[] {
  const opened = found.items.filter(({ opens }) => opens).length;
  return [
    `${file}: SCORM ${found.standard}, “${found.title}”`,
    `${found.files} files, ${sizeOf(found.bytes)} unpacked; ${opened === 1 ? '1 item opens' : `${opened} items open`}.`,
    ...found.items.map(itemLine),
    ...(found.hasSequencing ? ['It has sequencing rules of its own.'] : []),
    ...(found.outsideRequests.length
      ? [
          'It loads files from other sites, which will be missing:',
          ...found.outsideRequests.map((one) => `  ${one.file}  ${one.url}`),
        ]
      : []),
    ...(found.warnings.length
      ? ['What is odd in it:', ...found.warnings.map((warning) => `  ${faultSentence(warning)}`)]
      : []),
  ];
}

export const scormInspect: Command = {
  name: 'scorm inspect',
  usage: 'scorm inspect FILE',
  summary: 'say what a SCORM package is, what it opens and what is wrong with it',
  needsDatabase: false,
  async run(args) {
    refuseOptions(args);
    const [file, ...more] = args.rest;
    if (!file || more.length) throw new OperatorFault('Name one file: scorm inspect FILE');
    const path = resolve(file);
    if (!(await stat(path).catch(() => null))?.isFile()) throw new OperatorFault(`There is no file ${path}.`);
    const found = await inspect(path);
    if (isFault(found)) {
      say(args, [`${file}: refused. ${faultSentence(found)}`], {
        file,
        refused: found,
        reason: faultSentence(found),
      });
      return 1;
    }
    say(args, linesOf(file, found), { file, ...found });
    return 0;
  },
};
