import type { APIRoute } from 'astro';
import { INDICATORS } from '../../indicators/registry.ts';
import { datasetOf } from '../../publish/descriptions/Dataset.ts';
import { workbookNotes } from '../../publish/descriptions/workbookNotes.ts';
import { figuresWorkbook } from '../../publish/files/figuresWorkbook.ts';
import { loadSite } from '../_site.ts';
import { fileOriginOf } from './_fileOrigin.ts';

let workbook: Uint8Array | undefined;

export const GET: APIRoute = async (context) => {
  const site = await loadSite();
  const fileOrigin = fileOriginOf(site, context);
  workbook ??= figuresWorkbook({
    figures: site.figures.all,
    indicators: INDICATORS,
    sources: site.tables.sources,
    notes: workbookNotes(datasetOf(site, fileOrigin.site, INDICATORS)),
    fileOrigin,
  });
  return new Response(workbook.slice().buffer);
};
