/** What the box for finding knows: the names of the site, and lists of postcodes by outward code. */
export interface Names {
  place: string;
  postcodesOf: string | null;
  outwards: readonly string[];
  wards: Readonly<Record<string, { name: string; href: string }>>;
  /** LSOA code → plain name. */
  neighbourhoods: Readonly<Record<string, string>>;
  /** `also`: other words it is found by. */
  entries: readonly { kind: string; name: string; href: string; note?: string; also?: string }[];
}
export interface Postcodes {
  wards: readonly { code: string; lsoa: string; postcodes: string }[];
  elsewhere: readonly { district: string; postcodes: string }[];
}
export interface Answer {
  said: string;
  links: { text: string; href: string }[];
  /** Whether the first link is what was asked for, and no guess among several. */
  isSure?: boolean;
}

const INWARD = /^(\d)([A-Z]{2})$/;
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const MOST = 8;

/**
 * A postcode as typed, in its two halves: any spacing, small letters, and O for 0 or I for 1 where only a digit can
 * stand. Null where it is no whole postcode.
 */
export function wholePostcode(typed: string): [outward: string, inward: string] | null {
  const text = typed.toUpperCase().replace(/[^A-Z\d]/g, '');
  const outward = text.slice(0, -3);
  const inward = digits(text.slice(-3, -2)) + text.slice(-2);
  if (!INWARD.test(inward)) return null;
  const mended = [outward, outward.slice(0, -1) + digits(outward.slice(-1))].find((half) =>
    OUTWARD.test(half),
  );
  return mended === undefined ? null : [mended, inward];
}

function digits(text: string): string {
  return text.replace('O', '0').replace('I', '1');
}

/** Whether it may be the beginning of a postcode: letters and then a digit. */
function beginsLikePostcode(typed: string): boolean {
  return /^[a-z]{1,2} ?\d/i.test(typed);
}

/** Which outward code's list is to be asked for; null where the place has none for what was typed. */
export function listFor(typed: string, { outwards }: Pick<Names, 'outwards'>): string | null {
  const outward = wholePostcode(typed)?.[0];
  return outwards.find((each) => each === outward) ?? null;
}

/** The answer to what was typed; `list` is the list of `listFor`, where there is one. */
export function answerTo(typed: string, names: Names, list: Postcodes | null): Answer {
  const text = typed.trim();
  const wanted = plain(text);
  if (wanted === '') return none('');
  const whole = wholePostcode(text);
  const found = named(wanted, names);
  // “Co-ops” could be one, too, but of no place here.
  if (whole !== null && (list !== null || found.length === 0))
    return postcodeAnswer(whole, names, list);
  const count = found.length;
  const exact = found.filter((entry) => isCalled(wanted, entry)).length;
  if (count > 0)
    return {
      said: count === 1 ? 'One answer' : `${count > MOST ? `${MOST} of ` : ''}${count} answers`,
      links: found.slice(0, MOST).map(linkTo),
      isSure: (exact || count) === 1,
    };
  if (beginsLikePostcode(text))
    return none(
      names.postcodesOf === null
        ? noPostcodes(names)
        : `Type the whole postcode, such as ${names.outwards[0] ?? ''} 1AA.`,
    );
  return none(
    `Nothing here is called “${text}”. Wards, neighbourhoods${names.postcodesOf === null ? '' : ', postcodes'} and topics can be found, streets cannot.`,
  );
}

function none(said: string): Answer {
  return { said, links: [] };
}

function postcodeAnswer(
  [outward, inward]: [string, string],
  names: Names,
  list: Postcodes | null,
): Answer {
  const postcode = `${outward} ${inward}`;
  if (names.postcodesOf === null) return none(noPostcodes(names));
  if (list === null) return none(`No postcode of ${names.place} begins ${outward}.`);
  const has = ({ postcodes }: { postcodes: string }) => postcodes.split(' ').includes(inward);
  const part = list.wards.find(has);
  const ward = part && names.wards[part.code];
  if (part && ward) {
    const name = names.neighbourhoods[part.lsoa];
    return {
      said: `${postcode} is in the ward ${ward.name}.`,
      links: [
        ...(name === undefined
          ? []
          : [{ text: `Your neighbourhood: ${name}`, href: streetHref(part.lsoa) }]),
        { text: `Your ward: ${ward.name}`, href: ward.href },
      ],
      isSure: true,
    };
  }
  const district = list.elsewhere.find(has)?.district;
  return none(
    district === undefined
      ? `${postcode} is not a postcode we know, as of ${names.postcodesOf}: it may be mistyped, new or no longer used.`
      : `${postcode} is in ${district}. This site covers ${names.place}.`,
  );
}

function noPostcodes({ place }: Pick<Names, 'place'>): string {
  return `We have no list of postcodes for ${place}. Type the name of a ward.`;
}

type Entry = Names['entries'][number];

/**
 * Entries whose name, or other words, contain every word typed (as beginnings): an exact name first, then wards, then others;
 * of each those that begin with what was typed before those that have it within.
 */
function named(
  typed: string,
  { entries, neighbourhoods }: Pick<Names, 'entries' | 'neighbourhoods'>,
): Entry[] {
  const words = typed.split(' ');
  const streets = Object.entries(neighbourhoods).map(([code, name]) => ({
    kind: 'neighbourhood',
    name,
    href: streetHref(code),
  }));
  const order = (entry: Entry) => {
    const isWard = entry.kind === 'ward';
    const begins = plain(entry.name).startsWith(typed);
    return [isCalled(typed, entry), isWard && begins, isWard, begins, true].indexOf(true);
  };
  return [...entries, ...streets]
    .filter(({ name, also = '' }: Entry) => {
      const known = ` ${plain(`${name} ${also}`)}`;
      return words.every((word) => known.includes(` ${word}`));
    })
    .sort((a, b) => order(a) - order(b));
}

function isCalled(typed: string, { name }: Entry): boolean {
  return plain(name) === typed;
}

function linkTo({ kind, name, href, note }: Entry): Answer['links'][number] {
  return { text: note ?? (kind === 'ward' ? name : `${name} (${kind})`), href };
}

function streetHref(code: string): string {
  return `/neighbourhoods/${code}/`;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[’']/g, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
