/** Writes the list of addresses anew from a built site: `npm run addresses [folder]`. What its diff takes away, a reader has lost. */
import { writeFileSync } from 'node:fs';
import { ADDRESS_LIST, packed, servedAddresses } from './addressList.ts';

const [folder = 'dist'] = process.argv.slice(2);
writeFileSync(ADDRESS_LIST, `${packed(servedAddresses(folder)).join('\n')}\n`);
