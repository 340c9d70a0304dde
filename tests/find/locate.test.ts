import { describe, expect, it } from 'vitest';
import { locationAnswer } from '../../src/islands/locate.ts';
import { areaOutlines } from '../../src/publish/find/areaOutlines.ts';
import { LSOAS, lsoaTopology } from '../charts/madePlace.ts';

const names = {
  place: 'Madeham',
  neighbourhoods: { [LSOAS.a]: 'Old Town, west part', [LSOAS.c]: 'The Moor' },
};
const at = (longitude: number, latitude: number, accuracy = 20) =>
  locationAnswer({ longitude, latitude, accuracy }, areaOutlines(lsoaTopology, 'lsoas'), names);

describe('where a device is', () => {
  it('is told by the neighbourhood, with the way to its page', () => {
    expect(at(-2.71, 53.82)).toEqual({
      said: 'Your device is in Old Town, west part.',
      links: [
        {
          text: 'Your neighbourhood: Old Town, west part',
          href: `/neighbourhoods/${LSOAS.a}/`,
        },
      ],
    });
    expect(at(-2.7, 53.9).said).toBe('Your device is in The Moor.');
  });

  it('is said not to be in the place outside all of them', () => {
    expect(at(-2.5, 53.82)).toEqual({
      said: 'Your device is not in Madeham. This site covers Madeham.',
      links: [],
    });
  });

  it('is doubted where the device knows it roughly, from 250 metres', () => {
    expect(at(-2.71, 53.82, 250).said).not.toContain('metres');
    expect(at(-2.71, 53.82, 251).said).toContain('only to about 300 metres');
  });
});
