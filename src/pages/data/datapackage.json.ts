import type { APIRoute } from 'astro';
import { dataPackage } from '../../publish/descriptions/dataPackage.ts';
import { dataFiles } from './_files.ts';

export const GET: APIRoute = async (context) => {
  const { districts, ...ofPlace } = await dataFiles(context);
  return new Response(dataPackage([ofPlace, districts]));
};
