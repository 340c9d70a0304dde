import { siteAddress } from '../../format/siteAddress.ts';
import type { Dataset, PublishedDataset } from './Dataset.ts';
import { schemaLicences } from './licences.ts';

const GEOGRAPHY = 'http://statistics.data.gov.uk/id/statistical-geography/';

/** schema.org/Dataset, for the page about the data: what search engines for data read; with the sets beside it as its parts. */
export function datasetJsonLd(
  published: PublishedDataset,
  parts: readonly PublishedDataset[],
): object {
  return {
    '@context': 'https://schema.org',
    ...schemaDataset(published),
    hasPart: parts.map(schemaDataset),
  };
}

function schemaDataset({ dataset, files }: PublishedDataset): object {
  return {
    '@type': 'Dataset',
    '@id': idOf(dataset),
    name: dataset.title,
    description: dataset.description,
    url: dataset.page,
    ...(dataset.version !== null && { version: dataset.version }),
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

function idOf({ page, anchor }: Dataset): string {
  return `${page}#${anchor}`;
}

/** `/data/catalog.jsonld`: the same as DCAT 2, for catalogues that harvest it; the first set stands for all of them. */
export function dcatCatalogue([first, ...others]: readonly [
  PublishedDataset,
  ...PublishedDataset[],
]): string {
  const { dataset } = first;
  const at = (path: string) => siteAddress(path, dataset.origin).href;
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
      'dct:publisher': publisherOf(dataset),
      'dct:issued': dateOf(dataset),
      'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ENG' },
      'foaf:homepage': { '@id': dataset.page },
      'dcat:dataset': [first, ...others].map(dcatDataset),
    },
    null,
    1,
  )}\n`;
}

function dcatDataset({ dataset, files }: PublishedDataset): object {
  const at = (path: string) => siteAddress(path, dataset.origin).href;
  return {
    '@id': idOf(dataset),
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': { '@value': dataset.title, '@language': 'en' },
    'dct:description': { '@value': dataset.description, '@language': 'en' },
    'dct:publisher': publisherOf(dataset),
    'dct:issued': dateOf(dataset),
    ...(dataset.version !== null && { 'owl:versionInfo': dataset.version }),
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
  };
}

function publisherOf({ creator, origin }: Dataset) {
  return {
    '@type': 'foaf:Organization',
    'foaf:name': creator,
    'foaf:homepage': { '@id': siteAddress('/', origin).href },
  };
}

function dateOf({ date }: Dataset) {
  return { '@value': date, '@type': 'xsd:date' };
}

function contactPoint({ creator, contact }: Dataset) {
  const isMail = contact?.includes('@') && !contact.startsWith('http');
  return {
    '@type': 'vcard:Organization',
    'vcard:fn': creator,
    [isMail ? 'vcard:hasEmail' : 'vcard:hasURL']: { '@id': isMail ? `mailto:${contact}` : contact },
  };
}
