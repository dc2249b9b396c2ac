/** Whether the address asks for the report alone, for a frame in another page: `?embed`. */
export function isEmbed(): boolean {
  return new URLSearchParams(location.search).has('embed');
}

/** The address of the whole page with the same link. */
export function toFullPage(): string {
  return location.origin + location.pathname + location.hash;
}

/** Opens the whole page with the same link in a new tab. A frame in a sandbox may forbid it. */
export function openFullPage(): void {
  window.open(toFullPage(), '_blank', 'noopener,noreferrer');
}
