import type { APIRoute } from 'astro';
import { INDICATORS } from '../../indicators/registry.ts';
import { datasetOf } from '../../publish/descriptions/Dataset.ts';
import { workbookNotes } from '../../publish/descriptions/workbookNotes.ts';
import { figuresWorkbook } from '../../publish/files/figuresWorkbook.ts';
import { loadSite } from '../_site.ts';
import { publicationOf } from './_publication.ts';

let workbook: Uint8Array | undefined;

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const publication = publicationOf(site, context);
  workbook ??= figuresWorkbook({
    figures: site.figures.all,
    indicators: INDICATORS,
    sources: site.tables.sources,
    notes: workbookNotes(datasetOf(site, publication.site, INDICATORS)),
    publication,
  });
  return new Response(workbook.slice().buffer);
};
