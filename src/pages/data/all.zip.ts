import type { APIRoute } from 'astro';
import { allZip } from './_allZip.ts';

export const GET: APIRoute = async (context) =>
  new Response((await allZip(context)).slice().buffer);
