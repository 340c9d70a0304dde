/** The pages a reader can reach from every page, in order. */
export const MAIN_NAVIGATION = [
  { href: '/wards/', label: 'Wards' },
  { href: '/spend/', label: 'Money' },
  { href: '/co-ops/', label: 'Co-ops' },
  { href: '/claims/', label: 'Fact checks' },
  { href: '/indicators/', label: 'Indicators' },
  { href: '/methodology/', label: 'Methods' },
  { href: '/data/', label: 'Data' },
  { href: '/about/', label: 'About' },
] as const;

export const FOOTER_NAVIGATION = [
  { href: '/compare/', label: 'Side by side' },
  { href: '/explore/', label: 'Make your own chart' },
  { href: '/context/', label: 'Context' },
  { href: '/sources/', label: 'Sources' },
  { href: '/changes/', label: 'Changes' },
  { href: '/embed/', label: 'Use our charts' },
  { href: '/glossary/', label: 'Words explained' },
  { href: '/accessibility/', label: 'Accessibility' },
] as const;
