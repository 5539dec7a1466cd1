import { OperatorError, optionsOf, say, type Arguments, type Command } from './command.ts';
import { examine, type Examination } from './doctor/examine.ts';
import { CHECKS, doctorSay, LEVELS, sentenceOf, type Finding, type Level } from './doctor/finding.ts';

const countOf = (findings: readonly Finding[], wanted: Level): number =>
  findings.filter(({ level }) => level === wanted).length;

/** Where a test mail is to go. */
function mailAddressIn(args: Arguments): string | null {
  optionsOf({ ...args, rest: args.flags.has('mail') ? args.rest.slice(1) : args.rest }, []);
  if (!args.flags.has('mail')) return null;
  const [address] = args.rest;
  if (!address?.includes('@')) throw new OperatorError(doctorSay('nameAddress'));
  return address;
}

function linesOf(examination: Examination): string[] {
  const all = Object.values(examination).flat();
  const widest = Math.max(...LEVELS.map((name) => doctorSay(`level.${name}`).length));
  const level = (name: Level) => doctorSay(`level.${name}`).padEnd(widest);
  const room = ' '.repeat(level('ok').length + 2);
  const lines = CHECKS.flatMap((check) => {
    const findings = examination[check] ?? [];
    if (!findings.length) return [];
    const said = findings.flatMap((finding) => {
      const { says, todo } = sentenceOf(finding);
      return [`${level(finding.level)}  ${says}`, ...(todo ? [`${room}→ ${todo}`] : [])];
    });
    return ['', doctorSay(`check.${check}`), ...said.map((line) => `  ${line}`)];
  });
  const counts = { ok: countOf(all, 'ok'), look: countOf(all, 'look'), wrong: countOf(all, 'wrong') };
  return [...lines.slice(1), '', doctorSay('sum', counts)];
}

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--mail ADDRESS]',
  summary:
    'check versions, schema, disk space, files, clock, mail, addresses, certificates, backups and jobs, and say what is wrong and what to do; --mail sends a test mail',
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
