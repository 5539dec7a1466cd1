import { surveyConfig, type Config } from '@campus/platform/config/config.ts';
import { type Env } from '@campus/platform/config/settings.ts';
import { found, reasonOf, type CheckName, type Finding } from './finding.ts';
import { judgeSettings } from './settings.ts';

/** What a check cannot do without. */
const NEEDS = {
  versions: ['DATABASE_URL', 'DATABASE_OWNER_URL'],
  secret: ['CAMPUS_SECRET', 'CAMPUS_SECRET_PREVIOUS'],
  mail: ['SMTP_URL', 'MAIL_FROM'],
  addresses: ['PUBLIC_URL', 'CONTENT_ORIGIN', 'PORT', 'CONTENT_PORT'],
  certificates: [
    'PUBLIC_URL',
    'CAMPUS_SECRET',
    'CAMPUS_SECRET_PREVIOUS',
    'ISSUER_KEY',
    'SIGNING_CERTIFICATE',
    'SIGNING_PASSWORD',
  ],
} satisfies Partial<Record<CheckName, string[]>>;

/** The settings, and what can be checked with them. */
export interface Survey {
  /** With stand-ins for what is refused. */
  config: Config;
  findings: Finding[];
  /** Settings a check needs that are refused. */
  waitsFor(check: keyof typeof NEEDS): string[];
}

export function surveySettings(env: Env = process.env): Survey {
  const { config, issues } = surveyConfig(env);
  const refusals = issues.map((fault) =>
    found('wrong', 'SETTINGS_REFUSED', {
      setting: fault.setting,
      fault: fault.code,
      reason: reasonOf(fault),
    }),
  );
  // An address that may not be used can still be checked.
  const useless = issues
    .map(({ setting }) => setting)
    .filter((setting) => setting !== 'PUBLIC_URL' || !URL.canParse(config.publicUrl));
  const accepted = judgeSettings(config).filter(({ level }) => !issues.length || level !== 'ok');
  return {
    config,
    findings: [...refusals, ...accepted],
    waitsFor: (check) => NEEDS[check].filter((setting) => useless.includes(setting)),
  };
}
