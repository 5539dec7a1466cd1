import { OperatorError, optionsOf, say, type Arguments, type Command } from './command.ts';
import { doctorWords, sentenceOf } from './doctor/words/doctor-words.ts';
import { examine, type Examination } from './doctor/examine.ts';
import { CHECKS, type Finding, type Level } from './doctor/finding.ts';

const countOf = (findings: readonly Finding[], wanted: Level): number =>
  findings.filter(({ level }) => level === wanted).length;

/** Where a test mail is to go. */
function mailAddressIn(args: Arguments): string | null {
  const words = doctorWords();
  optionsOf({ ...args, rest: args.flags.has('mail') ? args.rest.slice(1) : args.rest }, []);
  if (!args.flags.has('mail')) return null;
  const [address] = args.rest;
  if (!address?.includes('@')) throw new OperatorError(words.nameAddress);
  return address;
}

function linesOf(examination: Examination): string[] {
  const words = doctorWords();
  const all = Object.values(examination).flat();
  const level = (name: Level) =>
    words.levels[name].padEnd(Math.max(...Object.values(words.levels).map((w) => w.length)));
  const room = ' '.repeat(level('ok').length + 2);
  const lines = CHECKS.flatMap((check) => {
    const findings = examination[check] ?? [];
    if (!findings.length) return [];
    const said = findings.flatMap((finding) => {
      const { says, todo } = sentenceOf(finding);
      return [`${level(finding.level)}  ${says}`, ...(todo ? [`${room}→ ${todo}`] : [])];
    });
    return ['', words.checks[check], ...said.map((line) => `  ${line}`)];
  });
  return [...lines.slice(1), '', words.sum(countOf(all, 'ok'), countOf(all, 'look'), countOf(all, 'wrong'))];
}

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--mail ADDRESS]',
  summary:
    'look at versions, schema, room, files, clock, mail, addresses, certificates, backups and jobs, and say what is wrong and what to do; --mail sends a test mail',
  needsDatabase: true,
  async run(args) {
    const examination = await examine(mailAddressIn(args));
    const findings = CHECKS.flatMap((check) =>
      (examination[check] ?? []).map((finding) => ({ check, ...finding, ...sentenceOf(finding) })),
    );
    const counts = {
      ok: countOf(findings, 'ok'),
      look: countOf(findings, 'look'),
      wrong: countOf(findings, 'wrong'),
    };
    say(args, linesOf(examination), { isWell: !counts.wrong, ...counts, findings });
    return counts.wrong ? 1 : 0;
  },
};
