import type { APIRoute } from 'astro';
import { dcatCatalogue } from '../../publish/descriptions/catalogue.ts';
import { dataFiles } from './_files.ts';

export const GET: APIRoute = async (context) => {
  const { districts, ...ofPlace } = await dataFiles(context);
  return new Response(dcatCatalogue([ofPlace, districts]));
};
