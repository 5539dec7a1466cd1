import { claimNames, type LinkingRequest } from '../claims.ts';
import { LaunchRefused } from '../launch-refusals.ts';
import { languageOf, type Launch, placeOf, webAddress } from '../launch.ts';
import { placeRoleOf } from '../place-role.ts';

/** What the campus has to give. */
const LINK = 'ltiResourceLink';

/** A platform asks which links it is to have: somebody there picks them on a page of the tool. */
export interface LinkRequest extends Pick<Launch, 'deploymentId' | 'role' | 'place' | 'locale' | 'isFramed'> {
  /** Where the answer is posted. */
  answerUrl: string;
  /** False: one link at most. */
  takesSeveral: boolean;
  /** False: the platform makes no line items of links. */
  takesLines: boolean;
  /** Handed back as it came; null: there was none. */
  data: string | null;
}

/** What the claims of a checked token mean. Refuses CLAIMS_INVALID where no link is wanted, or could not be handed over. */
export function linkRequestOf(claims: LinkingRequest, deploymentId: string): LinkRequest {
  const settings = claims[claimNames.linking];
  const presentation = claims[claimNames.presentation];
  if (!settings.accept_types.includes(LINK)) throw new LaunchRefused('CLAIMS_INVALID', 'accept_types');
  const answerUrl = webAddress(settings.deep_link_return_url);
  if (answerUrl === null) throw new LaunchRefused('CLAIMS_INVALID', 'deep_link_return_url');
  return {
    deploymentId,
    role: placeRoleOf(claims[claimNames.roles]),
    place: placeOf(claims[claimNames.context]),
    locale: languageOf(presentation?.locale),
    isFramed: presentation?.document_target !== 'window',
    answerUrl,
    takesSeveral: settings.accept_multiple === true,
    takesLines: settings.accept_lineitem !== false,
    data: settings.data ?? null,
  };
}
