import { type Actor } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries } from '@campus/people';

/** Value for `$n::text[] is null or … = any($n)`: the countries whose people the actor sees; null: all. */
export const countriesOf = (actor: Actor): string[] | null => coordinatedCountries(actor);

/** Anyone who coordinates everybody a batch is about may approve, retry, order and send. */
export function canRun(actor: Actor, batch: { countries: readonly string[] | null }): boolean {
  const own = coordinatedCountries(actor);
  return (
    own === null || (batch.countries !== null && batch.countries.every((country) => own.includes(country)))
  );
}
