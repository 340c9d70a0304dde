import type { CoopGroup } from '../../tables/coops/coopGroup.ts';

/** The three kinds in the order they are shown, each with its mark so that colour is never needed. */
export const COOP_MARKS: readonly {
  group: CoopGroup;
  /** Of several. */
  label: string;
  /** Of one. */
  one: string;
  tone: string;
}[] = [
  { group: 'worker', label: 'Worker-owned', one: 'Worker-owned co-op', tone: 'k-worker' },
  { group: 'club', label: 'Clubs and associations', one: 'Club or association', tone: 'k-club' },
  { group: 'other', label: 'Other co-ops', one: 'Other co-op', tone: 'k-other' },
];

/** Throws `unknown kind of co-op: x`. */
export function coopKind(group: CoopGroup): (typeof COOP_MARKS)[number] {
  const kind = COOP_MARKS.find((candidate) => candidate.group === group);
  if (kind === undefined) throw new Error(`unknown kind of co-op: ${group}`);
  return kind;
}

/** The name without its legal ending, for labels; tables and lists have it whole. */
export function shortCoopName(name: string): string {
  return name.replace(/,? (limited|ltd\.?)$/i, '');
}

/** The address of one co-op in the list, e.g. "/co-ops/#R024776". */
export function coopHref(cukId: string): string {
  return `/co-ops/#${cukId}`;
}
