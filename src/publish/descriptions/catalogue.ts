import { siteAddress } from '../../format/siteAddress.ts';
import type { DataFile } from './DataFile.ts';
import type { Dataset } from './Dataset.ts';
import { schemaLicences } from './licences.ts';

const GEOGRAPHY = 'http://statistics.data.gov.uk/id/statistical-geography/';

/** schema.org/Dataset, for the page about the data: what search engines for data read. */
export function datasetJsonLd(dataset: Dataset, files: readonly DataFile[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${dataset.page}#dataset`,
    name: dataset.title,
    description: dataset.description,
    url: dataset.page,
    version: dataset.version,
    datePublished: dataset.date,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    keywords: dataset.keywords,
    license: schemaLicences(dataset.licences),
    creator: {
      '@type': 'Organization',
      name: dataset.creator,
      url: siteAddress('/', dataset.origin).href,
    },
    isBasedOn: dataset.sources.flatMap(({ address }) => (address === null ? [] : [address])),
    temporalCoverage: `${dataset.years[0]}/${dataset.years[1]}`,
    spatialCoverage: {
      '@type': 'AdministrativeArea',
      name: dataset.place.name,
      identifier: dataset.place.code,
      sameAs: `${GEOGRAPHY}${dataset.place.code}`,
    },
    variableMeasured: dataset.measures.map(({ id, title, unit, definition }) => ({
      '@type': 'PropertyValue',
      propertyID: id,
      name: title,
      description: definition,
      unitText: unit,
      url: siteAddress(`/indicators/${id}/`, dataset.origin).href,
    })),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      description: file.about,
      encodingFormat: file.mediaType,
      contentUrl: siteAddress(file.href, dataset.origin).href,
      contentSize: `${file.content.byteLength} B`,
    })),
  };
}

/** `/data/catalog.jsonld`: the same as DCAT 2, for catalogues that harvest it. */
export function dcatCatalogue(dataset: Dataset, files: readonly DataFile[]): string {
  const at = (path: string) => siteAddress(path, dataset.origin).href;
  const publisher = {
    '@type': 'foaf:Organization',
    'foaf:name': dataset.creator,
    'foaf:homepage': { '@id': at('/') },
  };
  const date = { '@value': dataset.date, '@type': 'xsd:date' };
  return `${JSON.stringify(
    {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
        vcard: 'http://www.w3.org/2006/vcard/ns#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
        owl: 'http://www.w3.org/2002/07/owl#',
      },
      '@id': at('/data/catalog.jsonld'),
      '@type': 'dcat:Catalog',
      'dct:title': { '@value': `${dataset.creator}: data`, '@language': 'en' },
      'dct:description': { '@value': dataset.description, '@language': 'en' },
      'dct:publisher': publisher,
      'dct:issued': date,
      'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
      'foaf:homepage': { '@id': dataset.page },
      'dcat:dataset': {
        '@id': `${dataset.page}#dataset`,
        '@type': 'dcat:Dataset',
        'dct:identifier': dataset.id,
        'dct:title': { '@value': dataset.title, '@language': 'en' },
        'dct:description': { '@value': dataset.description, '@language': 'en' },
        'dct:publisher': publisher,
        'dct:issued': date,
        'owl:versionInfo': dataset.version,
        'dcat:landingPage': { '@id': dataset.page },
        'dcat:keyword': dataset.keywords.map((word) => ({ '@value': word, '@language': 'en' })),
        'dct:spatial': { '@id': `${GEOGRAPHY}${dataset.place.code}`, '@type': 'dct:Location' },
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': { '@value': dataset.years[0], '@type': 'xsd:gYear' },
          'dcat:endDate': { '@value': dataset.years[1], '@type': 'xsd:gYear' },
        },
        ...(dataset.contact !== null && { 'dcat:contactPoint': contactPoint(dataset) }),
        'dcat:distribution': files.map((file) => ({
          '@id': at(file.href),
          '@type': 'dcat:Distribution',
          'dct:title': { '@value': file.name, '@language': 'en' },
          'dct:description': { '@value': file.about, '@language': 'en' },
          'dcat:downloadURL': { '@id': at(file.href) },
          'dcat:accessURL': { '@id': dataset.page },
          'dcat:mediaType': {
            '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}`,
          },
          'dcat:byteSize': {
            '@value': String(file.content.byteLength),
            '@type': 'xsd:nonNegativeInteger',
          },
          'dct:license': file.licences.flatMap(({ url }) => (url === null ? [] : [{ '@id': url }])),
          ...(file.fields !== null && {
            'dct:conformsTo': { '@id': at('/data/datapackage.json') },
          }),
        })),
      },
    },
    null,
    1,
  )}\n`;
}

function contactPoint({ creator, contact }: Dataset) {
  const isMail = contact?.includes('@') && !contact.startsWith('http');
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': creator,
    [isMail ? 'vcard:hasEmail' : 'vcard:hasURL']: { '@id': isMail ? `mailto:${contact}` : contact },
  };
}
