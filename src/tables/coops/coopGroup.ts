const COOP_GROUPS = ['club', 'worker', 'other'] as const;
export type CoopGroup = (typeof COOP_GROUPS)[number];

const OWNED_BY_WORKERS = ['Workers', 'Employee Trust'];
const CLUB_SECTOR = 'Membership associations, social clubs and trade unions';

/**
 * Which of three groups an organisation is counted in, by the publisher's own classes: owned by its workers
 * (ownership "Workers" or "Employee Trust", whatever its sector); else a club or association (the sector of
 * membership associations, social clubs and trade unions); else other, which also takes those without a
 * class. Sports clubs have a sector of their own, with leisure trusts, and count as other.
 */
export function coopGroup(ownership: string, sector: string): CoopGroup {
  if (OWNED_BY_WORKERS.includes(ownership)) return 'worker';
  return sector === CLUB_SECTOR ? 'club' : 'other';
}
