import { describe, expect, it } from 'vitest';
import { askedAddresses } from '@/lib/news/channel/asked-addresses';
import { PARLIAMENT_SEARCHES, searchedName } from '@/lib/news/parliament/parliament-search';

const NAMES = ['UK–Norway defence agreement', 'Lunna House Agreement'];

describe('the addresses asked for a feed', () => {
  it('a feed that is read as it stands is asked at its own address', () => {
    const feed = { url: 'https://www.gov.uk/feed.atom', format: 'Atom' } as const;
    expect(askedAddresses(feed, NAMES)).toEqual(['https://www.gov.uk/feed.atom']);
  });

  it('the treaties are searched for each name', () => {
    const format = 'UK Parliament treaties';
    const { address } = PARLIAMENT_SEARCHES[format];
    expect(askedAddresses({ url: address, format }, NAMES)).toEqual([
      'https://treaties-api.parliament.uk/api/Treaty?SearchText=UK%E2%80%93Norway+defence+agreement&Take=100',
      'https://treaties-api.parliament.uk/api/Treaty?SearchText=Lunna+House+Agreement&Take=100',
    ]);
  });

  it.each([
    ['UK Parliament written questions', 'writtenquestions/questions'],
    ['UK Parliament written statements', 'writtenstatements/statements'],
  ] as const)('%s are searched in every session', (format, path) => {
    const { address } = PARLIAMENT_SEARCHES[format];
    expect(askedAddresses({ url: address, format }, ['Lunna House Agreement'])).toEqual([
      `https://questions-statements-api.parliament.uk/api/${path}?sessionStatus=Any&searchTerm=Lunna+House+Agreement&take=100`,
    ]);
  });

  it('what an editor asks for besides stays', () => {
    const url =
      'https://questions-statements-api.parliament.uk/api/writtenquestions/questions?house=Lords&sessionStatus=Current&searchTerm=Oslo';
    const feed = { url, format: 'UK Parliament written questions' } as const;
    expect(askedAddresses(feed, ['Lunna House'])).toEqual([
      'https://questions-statements-api.parliament.uk/api/writtenquestions/questions?house=Lords&sessionStatus=Current&searchTerm=Lunna+House&take=100',
    ]);
  });

  it('an address says again which name it searches for', () => {
    const format = 'UK Parliament treaties';
    const { address } = PARLIAMENT_SEARCHES[format];
    const [first = ''] = askedAddresses({ url: address, format }, ['Trade & “Friendship” + more']);
    expect(searchedName(format, first)).toBe('Trade & “Friendship” + more');
    expect(searchedName(format, address)).toBeNull();
  });
});
