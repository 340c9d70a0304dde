import type { APIRoute } from 'astro';
import { datasetOf } from '../../components/data/Dataset.ts';
import { workbookNotes } from '../../components/data/workbookNotes.ts';
import { figuresWorkbook } from '../../indicators/files/figuresWorkbook.ts';
import { INDICATORS } from '../../indicators/registry.ts';
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
