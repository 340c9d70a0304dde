import type { PlaceCoop } from '../indicators/coops/placeCoops.ts';
import type { Point } from './readShapes.ts';

/** A co-op with the number it has on the map and in the list. */
export interface NumberedCoop {
  coop: PlaceCoop;
  number: number;
  postcode: string;
  /** Null where the postcode's point is not known. */
  point: Point | null;
}
