import { type AboutPlace, aboutPlaceSchema } from '../model/AboutPlace.ts';
import type { DataFolder } from './DataFolder.ts';
import { readJsonFile } from './readJsonFile.ts';

/** What the page about the site has of the place's own story; null where it has none. */
export function readAboutPlace(folder: DataFolder, placeCode: string): AboutPlace | null {
  const file = `places/${placeCode}/about.json`;
  return folder.has(file) ? readJsonFile(folder.path, file, aboutPlaceSchema, 'about') : null;
}
