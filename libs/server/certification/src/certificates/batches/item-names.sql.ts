/** SQL expression: a person as an account names them today. */
export const fullNameOf = (person: string): string =>
  `concat_ws(' ', ${person}.given_names, ${person}.first_surname, ${person}.second_surname)`;

/**
 * SQL condition: the account bears another name than the one that was proposed, and no coordinator has chosen between
 * the two. Nothing is issued then. Aliases of `certificate_batch_item` and `person`.
 */
export const isRenamed = (item: string, person: string): string => `
  (${item}.certificate_id is null and ${item}.name is not null and ${item}.name <> ${fullNameOf(person)}
   and ${item}.passed_over is distinct from ${fullNameOf(person)})`;

/** SQL expression: how an item stands: somebody who was ready and has been renamed is not. */
export const stateOfItem = (item: string, person: string): string =>
  `case when ${item}.state = 'ready' and ${isRenamed(item, person)} then 'blocked' else ${item}.state end`;

/** SQL expression: the codes of what keeps an item from a certificate. */
export const blockersOfItem = (item: string, person: string): string =>
  `(${item}.blocker_codes || case when ${isRenamed(item, person)} and ${item}.state in ('ready', 'blocked')
                                    then array['NAME_CHANGED']
                                  else '{}' end)`;
