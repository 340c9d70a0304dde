import type { APIRoute } from 'astro';
import { csvwMetadata } from '../../publish/descriptions/csvwMetadata.ts';
import { dataFiles } from './_files.ts';

export const GET: APIRoute = async (context) => {
  const { dataset, files } = await dataFiles(context);
  const figures = files.find(({ name }) => name === 'figures.csv');
  if (figures === undefined) throw new Error('no such data file: figures.csv');
  return new Response(csvwMetadata(dataset, figures));
};
