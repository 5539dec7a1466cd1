/**
 * SQL condition: the account has another name than the one that was proposed, and no coordinator has chosen between
 * the two. Nothing is issued then. `i` of `certificate_batch_item`, `p` of `account`, here and below.
 */
export const isRenamed = `
  (i.certificate_id is null and i.name is not null and i.name <> p.full_name
   and i.passed_over is distinct from p.full_name)`;

/** SQL expression: the status of an item: somebody who was ready and has been renamed no longer is. */
export const stateOfItem = `case when i.state = 'ready' and ${isRenamed} then 'blocked' else i.state end`;

/** SQL expression: the codes of what keeps an item from a certificate. */
export const blockersOfItem = `(i.blocker_codes || case when ${isRenamed} and i.state in ('ready', 'blocked')
                                    then array['NAME_CHANGED']
                                  else '{}' end)`;
