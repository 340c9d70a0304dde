/** Kinds of pages, each made by one template, with the addresses it has. */
const KINDS = {
  home: /^\/$/,
  'ward list': /^\/wards\/$/,
  'ward code': /^\/wards\/E05\d{6}\/$/,
  'ward beside': /^\/wards\/[^/]+\/beside\/$/,
  ward: /^\/wards\/[^/]+\/$/,
  'indicator list': /^\/indicators\/$/,
  indicator: /^\/indicators\/[^/]+\/$/,
  'earlier period': /^\/indicators\/[^/]+\/[^/]+\/$/,
  'neighbourhood list': /^\/neighbourhoods\/$/,
  'neighbourhood map': /^\/neighbourhoods\/[^/]+\/\d{4}\/$/,
  neighbourhood: /^\/neighbourhoods\/E01\d{6}\/$/,
  fifths: /^\/figures\/imd-fifths\/[^/]+\/[^/]+\/$/,
  // A single fifth leads to the page of all five, a neighbourhood's figure to its neighbourhood.
  'moved figure': /^\/figures\/(imd-fifth-\d-share\/[^/]+|[^/]+\/E01\d{6})\/[^/]+\/$/,
  figure: /^\/figures\/[^/]+\/[^/]+\/[^/]+\/$/,
  'postcode list': /^\/find\/[^/]+\/$/,
  claim: /^\/claims\/[^/]+\/$/,
  'data api': /^\/data\/api\/$/,
  'chart frame': /^\/embed\/[^/]+\/$/,
  release: /^\/releases\/[^/]+\/$/,
  'fixed frame': /^\/releases\/[^/]+\/embed\/[^/]+\/$/,
  'explorer frame': /^\/explore\/embed\/$/,
  'not found': /^\/404\.html$/,
  // One page each: "/about/" is of the kind "about".
  single: /^\/[^/]+\/$/,
} as const;

/** Which kind of page an address leads to: "/wards/ashton/" → "ward". Throws `unknown kind of page: x`. */
export function pageKind(address: string): string {
  const found = Object.entries(KINDS).find(([, pattern]) => pattern.test(address));
  if (found === undefined) throw new Error(`unknown kind of page: ${address}`);
  return found[0] === 'single' ? address.slice(1, -1) : found[0];
}

/** Whether pages of a kind only lead to another: of a ward's code, or of an address given out before. */
export function leadsElsewhere(kind: string): boolean {
  return kind === 'ward code' || kind === 'moved figure';
}
