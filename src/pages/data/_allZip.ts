import type { APIContext } from 'astro';
import { csvwMetadata } from '../../publish/descriptions/csvwMetadata.ts';
import { dataPackage } from '../../publish/descriptions/dataPackage.ts';
import { readMe } from '../../publish/descriptions/readMe.ts';
import { fixedZip } from '../../publish/files/fixedZip.ts';
import { dataFiles } from './_files.ts';

let packed: Promise<Uint8Array> | undefined;

/** All files of /data/ with what describes them, packed once a build. */
export function allZip(context: Pick<APIContext, 'site'>): Promise<Uint8Array> {
  packed ??= pack(context);
  return packed;
}

async function pack(context: Pick<APIContext, 'site'>): Promise<Uint8Array> {
  const { districts, ...ofPlace } = await dataFiles(context);
  const { dataset, files } = ofPlace;
  const text = (content: string) => new TextEncoder().encode(content);
  const figures = files.find(({ name }) => name === 'figures.csv');
  if (figures === undefined) throw new Error('no such data file: figures.csv');
  return fixedZip(
    [
      ['README.txt', text(readMe([ofPlace, districts]))],
      ['datapackage.json', text(dataPackage([ofPlace, districts]))],
      ['figures.csv-metadata.json', text(csvwMetadata(dataset, figures))],
      ...[...files, ...districts.files].map(({ name, content }): [string, Uint8Array] => [
        name,
        content,
      ]),
    ],
    dataset.date,
  );
}
