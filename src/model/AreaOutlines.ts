/** Units a degree in outlines: about a metre. */
export const UNITS_A_DEGREE = 100_000;

/**
 * Area code → its rings, holes among them, each as x and y of its first point and then the steps to the next: whole
 * hundred-thousandths of a degree, so that a device can tell which area it is in with little to load and no library.
 */
export type AreaOutlines = Readonly<Record<string, readonly (readonly number[])[]>>;
