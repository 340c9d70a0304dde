import { geoCentroid } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { postcodeAllocation } from '../../indicators/deprivation/allocation.ts';
import { neighbourhoodsOf } from '../../indicators/deprivation/neighbourhoods.ts';
import { neighbourhoodPath } from '../../model/Figure.ts';
import { memoize } from '../../model/memoize.ts';
import { sure } from '../../model/sure.ts';
import type { Site } from '../Site.ts';
import { type WardPage, wardPages } from '../ward/wardPages.ts';
import { adjoiningAreas } from './adjoining.ts';
import { compassParts, type GridPoint } from './compassParts.ts';

/** A part of a neighbourhood in one ward of the place. */
export interface WardOfNeighbourhood {
  ward: WardPage;
  /** Part of the neighbourhood's live postcodes, 0 to 1. */
  share: number;
}

export interface NeighbourhoodPage {
  /** LSOA code, e.g. "E01025237" */
  code: string;
  /** As the ONS has it, e.g. "Preston 007B" */
  officialName: string;
  /** Plain and no other's in the place, e.g. "Brookfield & Holme Slack, north-east part"; the official one where there is none. */
  name: string;
  /** e.g. "/neighbourhoods/E01025237/" */
  href: string;
  /** Largest part first. */
  wards: readonly WardOfNeighbourhood[];
  /** Its live postcodes in order; empty where the place has no table of them. */
  postcodes: readonly string[];
  /** The beginning that most of its postcodes share, e.g. "PR2 6"; null where there are none. */
  around: string | null;
  /** Codes of the neighbourhoods of the place it borders on. */
  neighbours: readonly string[];
}

/** The neighbourhoods that touch the place, by name. */
export const neighbourhoodPages = memoize(makePages);

/** LSOA code → its page; throws `unknown neighbourhood: x`. */
export const neighbourhoodOf = memoize((site: Site): ((code: string) => NeighbourhoodPage) => {
  const pages = new Map(neighbourhoodPages(site).map((page) => [page.code, page]));
  return (code) => {
    const page = pages.get(code);
    if (page === undefined) throw new Error(`unknown neighbourhood: ${code}`);
    return page;
  };
});

function makePages(site: Site): readonly NeighbourhoodPage[] {
  const { england, place, boundaries } = site.tables;
  const areas = neighbourhoodsOf(england, place.place.code);
  const names = plainNames(site, areas);
  const wards = wardsByNeighbourhood(site);
  const postcodes = new Map<string, string[]>();
  for (const [postcode, lsoaCode] of place.postcodeLsoas)
    postcodes.set(lsoaCode, [...(postcodes.get(lsoaCode) ?? []), postcode]);
  const adjoining = adjoiningAreas(boundaries.lsoas, 'lsoas');
  const codes = new Set(areas.map(({ code }) => code));
  return areas
    .map(({ code, name }) => {
      const own = (postcodes.get(code) ?? []).sort();
      return {
        code,
        officialName: name,
        name: names.get(code) ?? name,
        href: neighbourhoodPath(code),
        wards: wards.get(code) ?? [],
        postcodes: own,
        around: commonSector(own, place.postcodePoints),
        neighbours: (adjoining.get(code) ?? []).filter((other) => codes.has(other)),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** LSOA code → "<plain name>, <where in it> part", or the plain name alone where no other bears it. */
function plainNames(
  { tables: { england, boundaries } }: Site,
  areas: readonly { code: string; name: string }[],
): Map<string, string> {
  const middles = middlesOf(boundaries.lsoas);
  const named = Map.groupBy(
    areas.filter(({ code }) => england.neighbourhoodNames.has(code)),
    ({ code }) => sure(england.neighbourhoodNames.get(code), `name of ${code}`),
  );
  const names = new Map<string, string>();
  for (const [plain, members] of named) {
    const parts = compassParts(
      new Map(
        members.flatMap(({ code }) => {
          const middle = middles.get(code);
          return middle === undefined ? [] : [[code, middle] as const];
        }),
      ),
    );
    for (const { code, name } of members) {
      const part = parts.get(code);
      // The letter at the end of the official name tells apart what no direction does.
      const letter = /[A-Z]+$/.exec(name)?.[0] ?? '';
      const which = part === undefined ? `part ${letter}` : `${part} part`;
      names.set(code, members.length === 1 ? plain : `${plain}, ${which}`);
    }
  }
  return names;
}

function middlesOf(topology: Site['tables']['boundaries']['lsoas']): Map<string, GridPoint> {
  const { geometries } = topology.objects['lsoas'] as GeometryCollection;
  return new Map(
    geometries.map((geometry) => {
      const [longitude, latitude] = geoCentroid(feature(topology, geometry));
      // A degree to the east is shorter than one to the north.
      const east = longitude * Math.cos((latitude * Math.PI) / 180);
      return [String(geometry.id), [east, latitude]];
    }),
  );
}

function wardsByNeighbourhood(site: Site): Map<string, WardOfNeighbourhood[]> {
  const { parts } = postcodeAllocation(site.tables.england, '2021');
  const rows = wardPages(site).flatMap((ward) =>
    (parts.get(ward.code) ?? []).map(({ lsoaCode, share }) => ({ lsoaCode, ward, share })),
  );
  return new Map(
    [...Map.groupBy(rows, ({ lsoaCode }) => lsoaCode)].map(([code, wards]) => [
      code,
      wards
        .map(({ ward, share }) => ({ ward, share }))
        .sort((a, b) => b.share - a.share || (a.ward.code < b.ward.code ? -1 : 1)),
    ]),
  );
}

/**
 * "PR2 6AB" → "PR2 6": the one at most points; of equals the first. Postcodes of large users lie by the dozen at one
 * point, a sorting office, and tell nobody where they are.
 */
function commonSector(
  postcodes: readonly string[],
  points: Site['tables']['place']['postcodePoints'],
): string | null {
  const sectors = [...Map.groupBy(postcodes, (postcode) => postcode.slice(0, -2))].map(
    ([sector, members]) => ({
      sector,
      places: new Set(members.map((postcode) => String(points.get(postcode)))).size,
    }),
  );
  return sectors.sort((a, b) => b.places - a.places)[0]?.sector ?? null;
}
