/*
 * Fetched when a map is drawn. Of a module of its own, since one that is fetched late carries a runtime to every page
 * that loads it: the labels of maps are on the home page too.
 */
export { labelMaps } from './mapLabels.ts';
