import { servedFirst } from '@campus/people';

/**
 * SQL expression: the time zone of a person `p`: of the post served today, else of the capital
 * (`:zonesOfCountries`, JSON of country → zone), else null, which means the edition's.
 */
export const ownZone = `
  coalesce((select duty.time_zone from posting duty
             where duty.person_id = p.id and duty.is_served and duty.post_id is not null
             order by ${servedFirst} limit 1),
           :zonesOfCountries::jsonb ->> p.country_code)`;

/** SQL expression: why a person `p` gets no reminder although one is due, or null. `mail` is the current address. */
export const silenced = `
  case when mail.address is null then 'NO_ADDRESS'
       when exists (select from reminder_choice choice where choice.person_id = p.id and choice.is_off)
         then 'UNSUBSCRIBED'
       when exists (select from bouncing_address bounce where bounce.address_key = mail.address_key)
         then 'ADDRESS_BOUNCES' end`;

/** SQL condition: the enrolment `e` is on hold, perhaps because the person died. */
export const isHeld = `
  exists (select from held_enrolment held where held.enrolment_id = e.id)`;

/** SQL condition: the enrolment `e` needs no reminders, whatever its state: certified, or on hold. */
export const isOver = `
  (exists (select from certificate_in_force paper where paper.enrolment_id = e.id and paper.outcome <> 'enrolment')
   or ${isHeld})`;

/** The zones in which to look, each with its day there. */
export const CLOCKS = `unnest(:zones::text[], :days::date[]) as clock (zone, day)`;

/** Values for people's local time. */
export interface ClockValues {
  zones: readonly string[];
  /** Of each zone. */
  days: readonly string[];
  /** JSON of country → zone. */
  zonesOfCountries: string;
  /** Whose people; null: everybody. */
  countries: readonly string[] | null;
}

export const ofCountries = '(:countries::text[] is null or p.country_code = any(:countries))';
