import { type Config } from '@campus/platform/config/config.ts';
import { found, type Finding } from './finding.ts';

type Facts = Pick<
  Config,
  | 'isProduction'
  | 'isDemo'
  | 'isGraphqlOpen'
  | 'publicUrl'
  | 'trustedProxies'
  | 'mailFrom'
  | 'contentOverlays'
>;

/** Settings that are accepted and may still be a mistake. */
export function judgeSettings(config: Facts): Finding[] {
  const { isProduction, isDemo, publicUrl } = config;
  const findings = [
    isDemo && found('look', 'DEMO'),
    !isProduction && !isDemo && found('look', 'NOT_PRODUCTION'),
    isProduction && config.isGraphqlOpen && found('look', 'GRAPHQL_OPEN'),
    // The campus does not speak TLS itself: where people come by https, a proxy is in front of it.
    publicUrl.startsWith('https:') && !config.trustedProxies && found('look', 'NO_PROXY_TRUSTED'),
    isProduction && /@localhost>?$/.test(config.mailFrom) && found('wrong', 'MAIL_FROM_LOCAL'),
    isProduction && !config.contentOverlays.length && found('look', 'SAMPLE_POOL'),
  ].filter((finding) => finding !== false);
  return findings.length ? findings : [found('ok', 'SETTINGS_GOOD')];
}
