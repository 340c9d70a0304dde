import type { APIRoute } from 'astro';
import { spendTemplateCsv } from '../../components/spend/spendTemplate.ts';

export const GET: APIRoute = () => new Response(spendTemplateCsv());
