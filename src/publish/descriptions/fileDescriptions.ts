/** What is in each file, in plain words. A test asks for one of every file of /data/. */
export const FILE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  'figures.csv': 'All figures, one a row. UTF-8, commas, decimal points.',
  'figures.json': 'The same with notes: what can be said, what must not be said, remarks.',
  'figures.xlsx':
    'The same as a workbook with four sheets: figures, indicators, sources, and notes on the columns.',
  'wards.topojson':
    'Ward boundaries as TopoJSON, object “wards”, id = ward code; rings as d3 wants them.',
  'wards.geojson': 'Ward boundaries as GeoJSON (RFC 7946, WGS84).',
  'sources.json': 'The publications the figures rest on.',
  'claims.csv':
    'Widely repeated claims and a few often confused with them (column standing), each with a verdict and the figures it was set against. Of one that holds, holds_by says whether figures of ours agree or the document it names says so.',
  'spend-template.csv':
    'For councils: an empty table in which payments can be published so that money can be followed.',
  'coops.csv':
    'The co-operatives behind the figures, by name, edition and ward. Unincorporated groups (legal_form) have no registered office and are counted apart.',
};
