import * as loaded from 'polygon-clipping';

/** The package's types know its ES module; Node loads its other form, which has all in a default export. */
const { default: clipping = loaded }: typeof loaded & { default?: typeof loaded } = loaded;

/** Of polygons in user units: what they share, and what the first has alone. */
export const { intersection, difference } = clipping;
