import type { APIRoute } from 'astro';
import { spendTemplateCsv } from '../../publish/files/spendTemplate.ts';

export const GET: APIRoute = () => new Response(spendTemplateCsv());
