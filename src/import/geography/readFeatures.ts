import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';
import { DataError } from '../../tables/DataError.ts';
import type { PublicationFolder } from '../PublicationFolder.ts';

export type AreaGeometry = Polygon | MultiPolygon;

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.unknown() }))
    .min(1),
});

/** One feature of a boundary file, with the same reading manners as a row of a table. */
export class FeatureRow {
  readonly file: string;
  /** The feature's number from 1. */
  readonly row: number;
  readonly isBlank = false;
  readonly #properties: Readonly<Record<string, unknown>>;
  readonly #geometry: unknown;

  constructor(
    file: string,
    row: number,
    properties: Readonly<Record<string, unknown>>,
    geometry: unknown,
  ) {
    this.file = file;
    this.row = row;
    this.#properties = properties;
    this.#geometry = geometry;
  }

  get content(): string {
    return JSON.stringify([this.#properties, this.#geometry]);
  }

  /** The first of these properties that is there: publishers name them "code" or "WD25CD". */
  text(...names: string[]): string {
    const name = names.find((candidate) => this.#properties[candidate] !== undefined);
    const value = name === undefined ? undefined : this.#properties[name];
    if (typeof value !== 'string' || value === '')
      this.refuse('missing property', String(value ?? ''), names[0] ?? '');
    return value;
  }

  code(schema: z.ZodType<string>, what: string, ...names: string[]): string {
    const code = this.text(...names);
    if (!schema.safeParse(code).success) this.refuse(`malformed ${what}`, code, names[0] ?? '');
    return code;
  }

  /** The polygons: a list of rings each, the first of them the outline. */
  polygons(): Position[][][] {
    const geometry = this.#geometry;
    if (isArea(geometry, 'Polygon')) return [geometry.coordinates];
    if (isArea(geometry, 'MultiPolygon')) return geometry.coordinates;
    return this.refuse('not a polygon', JSON.stringify(geometry)?.slice(0, 40) ?? '', 'geometry');
  }

  refuse(cause: string, value: string, property: string, advice?: string): never {
    throw new DataError(
      cause,
      value,
      { file: this.file, feature: this.row, column: property },
      advice,
    );
  }
}

function isArea<Type extends AreaGeometry['type']>(
  geometry: unknown,
  type: Type,
): geometry is Extract<AreaGeometry, { type: Type }> {
  return (
    typeof geometry === 'object' &&
    geometry !== null &&
    'type' in geometry &&
    geometry.type === type &&
    'coordinates' in geometry &&
    Array.isArray(geometry.coordinates) &&
    geometry.coordinates.length > 0
  );
}

/** A GeoJSON file → its features. Throws a DataError for an empty or unreadable file. */
export function readFeatures(publication: PublicationFolder, name: string): FeatureRow[] {
  const text = publication.text(name);
  const where = { file: name, row: 1, column: '1' };
  if (text.trim() === '') throw new DataError('empty file', '0 features', where);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DataError('not readable as JSON', String(error), where);
  }
  const collection = collectionSchema.safeParse(json);
  if (!collection.success) {
    const issue = collection.error.issues[0];
    const at = issue?.path.join('.') ?? '';
    throw new DataError('not a feature collection', issue?.message ?? '', {
      file: name,
      feature: 1,
      column: at,
    });
  }
  const { features } = collection.data;
  publication.countRows(name, features.length);
  return features.map(
    ({ properties, geometry }, index) => new FeatureRow(name, index + 1, properties, geometry),
  );
}
