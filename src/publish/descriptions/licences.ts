import type { Source } from '../../model/Source.ts';

export interface Licence {
  /** e.g. "Open Government Licence v3.0" */
  title: string;
  url: string | null;
  /** Identifier of the Open Definition, e.g. "OGL-UK-3.0"; null where it has none. */
  id: string | null;
  /** Whose publications are under it. */
  publishers: readonly string[];
}

/** Identifiers at licenses.opendefinition.org. */
const KNOWN: readonly { title: RegExp; id: string }[] = [
  { title: /^Open Government Licence v3/, id: 'OGL-UK-3.0' },
  { title: /^Open Data Commons Attribution|^ODC-By/, id: 'ODC-BY-1.0' },
];

/** As schema.org takes them: addresses, or the name of one that has none, so that no list of them is empty. */
export function schemaLicences(licences: readonly Pick<Licence, 'title' | 'url'>[]): unknown[] {
  const named = licences.map(({ title, url }) => url ?? { '@type': 'CreativeWork', name: title });
  return [...new Set(named)];
}

/** The licences of these publications, each once, with those who published under it. */
export function licencesOf(sources: readonly Source[]): Licence[] {
  const byTitle = Map.groupBy(sources, ({ licence }) => licence);
  return [...byTitle].map(([title, group]) => ({
    title,
    url: group.find(({ licenceUrl }) => licenceUrl !== null)?.licenceUrl ?? null,
    id: KNOWN.find((known) => known.title.test(title))?.id ?? null,
    publishers: [...new Set(group.map(({ publisher }) => publisher))].sort(),
  }));
}
