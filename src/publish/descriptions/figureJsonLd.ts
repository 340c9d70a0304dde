import { siteAddress } from '../../format/siteAddress.ts';
import { unitInWords } from '../../format/value.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { type Figure, figureFilePath } from '../../model/Figure.ts';
import type { Place } from '../../model/Place.ts';
import type { Source } from '../../model/Source.ts';
import { figureCitable, siteName } from '../cite/figureCitable.ts';
import type { FileOrigin } from '../files/figureRecord.ts';

/**
 * The figure for machines, after schema.org: an Observation within a Dataset that names its sources,
 * its licence and the file it can be had as. Safe to stand inside a script element.
 */
export function figureJsonLd(
  figure: Figure,
  fileOrigin: FileOrigin,
  place: Pick<Place, 'name'>,
  sources: readonly Source[],
): string {
  const { release, site } = fileOrigin;
  const indicator = indicatorById(figure.indicator);
  const citable = figureCitable(figure, { place, release, site });
  const area = {
    '@type': 'AdministrativeArea',
    name: figure.areaName,
    identifier: figure.areaCode,
  };
  const observation = {
    '@type': 'Observation',
    '@id': `${citable.url}#observation`,
    name: citable.title,
    observationAbout: area,
    observationPeriod: figure.dataPeriod,
    measuredProperty: indicator.title,
    variableMeasured: indicator.id,
    measurementMethod: figure.formula,
    measurementQualifier: figure.status,
    unitText: unitInWords(indicator),
    ...(figure.value !== null && { value: figure.value }),
    ...(figure.lower !== null && { minValue: figure.lower }),
    ...(figure.upper !== null && { maxValue: figure.upper }),
  };
  const licences = [...new Set(sources.flatMap(({ licenceUrl }) => licenceUrl ?? []))];
  const dataset = {
    '@type': 'Dataset',
    '@id': citable.url,
    url: citable.url,
    name: citable.title,
    description: figure.notes.quote,
    identifier: figure.id,
    version: release.number,
    datePublished: release.date,
    creator: { '@type': 'Organization', name: siteName(place), url: site.href },
    license: licences,
    spatialCoverage: area,
    temporalCoverage: figure.dataPeriod,
    variableMeasured: indicator.title,
    isBasedOn: sources.map(({ publisher, title, address }) => ({
      '@type': 'Dataset',
      name: title,
      creator: { '@type': 'Organization', name: publisher },
      ...(address !== null && { url: address }),
    })),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: siteAddress(figureFilePath(figure), site).href,
    },
    mainEntity: { '@id': observation['@id'] },
  };
  return inScript({ '@context': 'https://schema.org', '@graph': [observation, dataset] });
}

/** JSON that can neither end the script element it stands in nor begin a comment. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}
