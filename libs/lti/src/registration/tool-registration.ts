import { z } from 'zod';

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** What a platform is told of the campus. */
export interface ToolRegistration {
  loginUrl: string;
  launchUrl: string;
  keysUrl: string;
  /** What it is called, in each language; the first is the one without a language. */
  names: readonly { locale: string; name: string }[];
  /** What it asks of the services of the platform. */
  scopes: readonly string[];
}

/** What is posted (LTI Dynamic Registration 1.0, 3.5; OpenID Connect Dynamic Client Registration 1.0). */
export function toolRegistration({ loginUrl, launchUrl, keysUrl, names, scopes }: ToolRegistration): object {
  const [first, ...others] = names;
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: loginUrl,
    redirect_uris: [launchUrl],
    client_name: first?.name,
    ...Object.fromEntries(others.map(({ locale, name }) => [`client_name#${locale}`, name])),
    jwks_uri: keysUrl,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: scopes.join(' '),
    [TOOL]: {
      domain: new URL(launchUrl).host,
      target_link_uri: launchUrl,
      // No address: nobody proved it, and it is not kept.
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name'],
      messages: [
        { type: 'LtiResourceLinkRequest', target_link_uri: launchUrl },
        { type: 'LtiDeepLinkingRequest', target_link_uri: launchUrl, label: first?.name },
      ],
    },
  };
}

const shape = z.object({
  client_id: z.string().min(1).max(255),
  [TOOL]: z
    .object({ deployment_id: z.string().min(1).max(255).nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** As what the campus is known there. */
export interface RegisteredTool {
  clientId: string;
  /** Null: it is named at each launch. */
  deploymentId: string | null;
}

/** Reads the answer; null: it is none. */
export function readRegistered(answer: unknown): RegisteredTool | null {
  const read = shape.safeParse(answer);
  if (!read.success) return null;
  return { clientId: read.data.client_id, deploymentId: read.data[TOOL]?.deployment_id ?? null };
}
