import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../src/import/runImport.ts';
import { type SmallWorld, smallWorld } from '../import/smallPublication.ts';

/**
 * Editions made up for the two districts of the small world: Ashby (wards Hill and Mill, longitude −2 to −1.8)
 * and Borrow (Church and Quay, −1.8 to −1.6), all between latitude 53 and 53.1.
 */
const DATED_HEADER =
  'CUK Organisation ID,Registered Number,Registrar,Registered Name,Trading Name,Legal Form,Registered Street,Registered City,Registered Postcode,UK Nation,SIC Code,"Sector - Simplified, High Level",Ownership Classification,Registered Status,Incorporation Date,Dissolved Date';
const CLUBS = '"Membership associations, social clubs and trade unions"';

export function dated(rows: readonly string[]): string {
  return `${[DATED_HEADER, ...rows].join('\r\n')}\r\n`;
}

const DATED_ROWS: readonly string[] = [
  `R000001,1R,FCA,Hill Club,,Society,1 High St,Borrow,zz1 1aa,England,x,${CLUBS},Consumers,Live,2/11/1901,`,
  `R000001,1R,FCA,Hill Club,,Society,1 High St,Borrow,zz1 1aa,England,other,${CLUBS},Consumers,Live,2/11/1901,`,
  'R000002,2R,FCA,"=HYPERLINK(""http://x"")",,Society,2 High St,Ashby,ZZ1 1AB,England,x,Retail,Workers,Live,28/02/2014,',
  'R000003,3R,FCA,Quay Traders,,Society,P.O. Box 7,Ashby,ZZ2 2AA,England,x,Retail,Enterprises,Live,1/3/2012,',
  'R000004,4R,FCA,Quay Bakers,,Society,3 Quay,Ashby,ZZ2 2AB,,x,Retail,Employee Trust,Dead,1/3/2012,31/12/2015',
  'R000005,5R,FCA,Half Postcode,,Society,4 Quay,Ashby,ZZ2 2,England,x,,,Live,,',
  'R000006,6R,FCA,Glasgow Growers,,Society,5 Quay,Ashby,G14 OHB,Scotland,x,Retail,Consumers,Live,1/3/2012,',
  'R000007,7R,FCA,At Sea,,Society,6 Quay,Ashby,ZZ3 3AA,England,x,Retail,Consumers,Live,1/3/2012,',
  'R000008,8R,FCA,Gone Street,,Society,7 High St,Ashby,ZZ1 9ZZ,Wales,x,Retail,Consumers,Dead,1/3/2012,',
  ',,,,,,,,,,,,,,,',
];

const LISTED_HEADER =
  'Identifier,Name,Street Address,Postcode,Companies House Number,Geo Container,Geo Container Latitude,Geo Container Longitude,Sector,Ownership Classification,Legal Form';
const UNIT = 'http://data.ordnancesurvey.co.uk/id/postcodeunit/';
const LISTED = `${LISTED_HEADER}
R000001,"Hill
Club",1 High St,ZZ1 1AA,,${UNIT}ZZ11AA,53.05,-1.95,${CLUBS},Consumers,Society
R000009,Church Co-op,1 Church St,ZZ4 4AA,01234567,${UNIT}ZZ44AA,53.05,-1.75,Retail,Self-employed,Company
R000010,No Postcode,Nowhere,,,https://www.openstreetmap.org/?mlat=53.05&mlon=-1.95,53.05,-1.95,Retail,,Society
R000011,Belfast Co-op,1 Lane,BT1 1AA,,,,,Retail,,Society
`;

const CACHE = {
  [`${UNIT}ZZ22AA`]: ['53.05', '-1.65'],
  [`${UNIT}ZZ22AB`]: ['53.05', '-1.65'],
  [`${UNIT}ZZ33AA`]: ['53.05', '1.5'],
  [`${UNIT}ZZ19ZZ`]: ['53.05', '-1.85'],
  [`${UNIT}ZZ99ZZ`]: 0,
};

export interface CoopWorld extends SmallWorld {
  coops: string;
  importCoops: () => void;
}

/** The small world with its geography and the postcodes of Ashby imported, and editions ready to import. */
export function coopWorld(root: string): CoopWorld {
  const world = smallWorld(root);
  world.run('geography');
  writeFileSync(
    join(world.dataDir, 'places/E07000901/postcodes.csv'),
    'postcode,lsoa_code,ward_code,district_code,latitude,longitude\n' +
      'ZZ1 1AA,E01900001,E05900001,E07000901,53.05,-1.95\n' +
      'ZZ1 1AB,E01900002,E05900002,E07000901,53.05,-1.85\n',
  );
  const coops = join(root, 'coops');
  mkdirSync(coops);
  writeFileSync(join(coops, 'coopsuk_2016_organisations.csv'), dated(DATED_ROWS));
  writeFileSync(join(coops, 'coopsuk_2022q2_listed.csv'), LISTED);
  writeFileSync(join(coops, 'postcode_coordinates_cache.json'), JSON.stringify(CACHE));
  const importCoops = () =>
    runImport({
      dataset: 'coops',
      folder: coops,
      dataDir: world.dataDir,
      obtained: '2026-11',
      log: (line) => world.log.push(line),
    });
  return { ...world, coops, importCoops };
}
