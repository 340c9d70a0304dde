import type { APIRoute } from 'astro';
import { findIndex } from '../../publish/find/findIndex.ts';
import { loadSite } from '../_site.ts';

export const GET: APIRoute = async () => new Response(JSON.stringify(findIndex(await loadSite())));
