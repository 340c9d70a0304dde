import type { ClassScale } from '../../model/Indicator.ts';

/** Classes of an average position, and called so: no fifths of wards, for averages shrink to the middle. */
export const PERCENTILE_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [20, 40, 60, 80],
  darkest: 'low',
  labels: [
    'average of 0 to 20',
    'average of 20 to 40',
    'average of 40 to 60',
    'average of 60 to 80',
    'average of 80 to 100',
  ],
};

/** Fifths of England's neighbourhoods, by a single neighbourhood's position. */
export const FIFTH_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [20, 40, 60, 80],
  darkest: 'low',
  labels: [
    'most deprived fifth of England',
    'second most deprived fifth',
    'middle fifth',
    'second least deprived fifth',
    'least deprived fifth of England',
  ],
};

/** Fifths of England's wards by their place; a ward at 80 belongs to the most deprived. */
export const PLACE_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [20, 40, 60, 80],
  darkest: 'high',
  labels: [
    'least deprived fifth of wards',
    'second least deprived',
    'middle fifth of wards',
    'second most deprived',
    'most deprived fifth of wards',
  ],
};

/** Shares of residents, in percent. A ward without any is a class of its own. */
export const SHARE_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [Number.MIN_VALUE, 25, 50, 75],
  darkest: 'high',
  labels: ['none', 'under 25%', '25 to 50%', '50 to 75%', '75 to 100%'],
};

/** Shares of people on a low income; England's lie between 13 and 23, by edition. */
export const INCOME_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [10, 20, 30, 40],
  darkest: 'high',
  labels: ['under 10%', '10 to 20%', '20 to 30%', '30 to 40%', '40% and over'],
};

/** Shares of people of working age kept out of work; England's lie about 10. */
export const EMPLOYMENT_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [5, 10, 15, 20],
  darkest: 'high',
  labels: ['under 5%', '5 to 10%', '10 to 15%', '15 to 20%', '20% and over'],
};

/** Shares of households counted as deprived. */
export const HOUSEHOLD_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [20, 40, 60, 80],
  darkest: 'high',
  labels: ['under 20%', '20 to 40%', '40 to 60%', '60 to 80%', '80% and over'],
};

/** Extent, 0 to 1. */
export const EXTENT_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [Number.MIN_VALUE, 0.25, 0.5, 0.75],
  darkest: 'high',
  labels: ['0', 'under 0.25', '0.25 to 0.5', '0.5 to 0.75', '0.75 to 1'],
};

/** Steps of ten points of the score: England’s middle neighbourhood lies between 17 and 18. */
export const SCORE_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [10, 20, 30, 40],
  darkest: 'high',
  labels: ['under 10', '10 to 20', '20 to 30', '30 to 40', '40 and over'],
};

/** Spread between neighbourhoods of one ward, in percentile points. */
export const RANGE_SCALE: ClassScale = {
  kind: 'sequential',
  edges: [20, 40, 60, 80],
  darkest: 'high',
  labels: ['under 20', '20 to 40', '40 to 60', '60 to 80', '80 and over'],
};

/** Change against similar wards, in percentile points; the middle class is “about the same”. */
export const CHANGE_SCALE: ClassScale = {
  kind: 'diverging',
  edges: [-5, -2, 2, 5],
  darkest: null,
  labels: [
    'behind by over 5',
    'behind by 2 to 5',
    'within 2 either way',
    'ahead by 2 to 5',
    'ahead by over 5',
  ],
};
