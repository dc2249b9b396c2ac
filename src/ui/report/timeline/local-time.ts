/** The IANA name of the reader's time zone. */
export const LOCAL_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whether local times equal those in UTC and need not be shown twice. */
export const IS_UTC = ['UTC', 'Etc/UTC'].includes(LOCAL_ZONE);

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  // The offset changes over the year, so each time names its own.
  timeZoneName: 'shortOffset',
});

/** @param at milliseconds since 1970, in UTC */
export function formatLocalTime(at: number): string {
  return FORMAT.format(at);
}
