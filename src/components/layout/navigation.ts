/** The pages a reader can reach from every page, in order. */
export const MAIN_NAVIGATION = [
  { href: '/wards/', label: 'Wards' },
  { href: '/co-ops/', label: 'Co-ops' },
  { href: '/indicators/', label: 'Indicators' },
  { href: '/claims/', label: 'Claims' },
  { href: '/methodology/', label: 'Methods' },
  { href: '/data/', label: 'Data' },
  { href: '/about/', label: 'About' },
] as const;

export const FOOTER_NAVIGATION = [
  { href: '/context/', label: 'Context' },
  { href: '/sources/', label: 'Sources' },
  { href: '/changes/', label: 'Changes' },
  { href: '/glossary/', label: 'Words explained' },
  { href: '/accessibility/', label: 'Accessibility' },
] as const;
