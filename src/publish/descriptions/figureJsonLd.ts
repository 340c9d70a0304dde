import { jsonInScript } from '../../format/escapeText.ts';
import { siteAddress } from '../../format/siteAddress.ts';
import { unitInWords } from '../../format/value.ts';
import { indicatorById } from '../../indicators/registry.ts';
import { type Figure, figureFilePath } from '../../model/Figure.ts';
import type { Place } from '../../model/Place.ts';
import type { Source } from '../../model/Source.ts';
import { figureCitable, siteName } from '../cite/figureCitable.ts';
import type { FileOrigin } from '../files/figureRecord.ts';
import { licencesOf, schemaLicences } from './licences.ts';

/**
 * The figures of a page for machines, after schema.org: each an Observation within a Dataset that names its
 * sources, its licence and the file it can be had as. Safe to stand inside a script element.
 */
export function figuresJsonLd(
  figures: readonly Figure[],
  fileOrigin: FileOrigin,
  place: Pick<Place, 'name'>,
  sources: readonly Source[],
): string {
  return jsonInScript({
    '@context': 'https://schema.org',
    '@graph': figures.flatMap((figure) => figureNodes(figure, fileOrigin, place, sources)),
  });
}

function figureNodes(
  figure: Figure,
  fileOrigin: FileOrigin,
  place: Pick<Place, 'name'>,
  sources: readonly Source[],
) {
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
    // A figure that shares its page has an anchor there already.
    '@id': `${citable.url}${citable.url.includes('#') ? '-' : '#'}observation`,
    name: citable.title,
    observationAbout: area,
    observationPeriod: figure.dataPeriod,
    temporalCoverage: yearsInterval(figure),
    description: figure.notes.quote,
    identifier: figure.id,
    url: citable.url,
    isPartOf: { '@id': `${siteAddress(`/indicators/${indicator.id}/`, site).href}#dataset` },
    encoding: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: siteAddress(figureFilePath(figure), site).href,
    },
    measuredProperty: indicator.title,
    variableMeasured: indicator.id,
    measurementMethod: figure.formula,
    measurementQualifier: figure.status,
    unitText: unitInWords(indicator),
    ...(figure.value !== null && { value: figure.value }),
    ...(figure.lower !== null && { minValue: figure.lower }),
    ...(figure.upper !== null && { maxValue: figure.upper }),
  };
  const page = siteAddress(`/indicators/${indicator.id}/`, site).href;
  const dataset = {
    '@type': 'Dataset',
    '@id': `${page}#dataset`,
    url: page,
    name: `${indicator.title}: ${place.name}`,
    description: indicator.definition,
    identifier: indicator.id,
    version: release.number,
    datePublished: release.date,
    creator: { '@type': 'Organization', name: siteName(place), url: site.href },
    license: schemaLicences(licencesOf(sources)),
    variableMeasured: indicator.title,
    isPartOf: { '@type': 'Dataset', '@id': `${siteAddress('/data/', site).href}#dataset` },
    isBasedOn: sources.map(({ publisher, title, address }) => ({
      '@type': 'Dataset',
      name: title,
      creator: { '@type': 'Organization', name: publisher },
      ...(address !== null && { url: address }),
    })),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: siteAddress(`/data/indicators/${indicator.id}.csv`, site).href,
    },
  };
  return [observation, dataset];
}

/**
 * The years a figure is about as an interval of ISO 8601, "2022/2023": those its data describe, where they are named,
 * else those of its period.
 */
export function yearsInterval({
  dataPeriod,
  period,
}: Pick<Figure, 'dataPeriod' | 'period'>): string {
  const years = yearsIn(dataPeriod);
  const [first, ...others] = (years.length > 0 ? years : yearsIn(period)).sort();
  if (first === undefined) throw new Error(`period without a year: ${period}`);
  return `${first}/${others.at(-1) ?? first}`;
}

/** "mostly 2012/13" → 2012 and 2013. */
function yearsIn(text: string): string[] {
  return [...text.matchAll(/\b((?:19|20)\d\d)(?:[/–-](\d\d)\b(?!\d))?/g)].flatMap(
    ([, year = '', end]) => (end === undefined ? [year] : [year, `${year.slice(0, 2)}${end}`]),
  );
}
